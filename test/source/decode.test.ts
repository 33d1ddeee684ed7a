import { describe, expect, it } from 'vitest';
import { type Decoded, decode } from '../../src/source/decode/index.ts';

const NEWS =
  'افتتحت البلدية أمس سوقا جديدة للسمك قرب الميناء، وحضر الافتتاح عدد كبير من الصيادين. وقال رئيس البلدية إن السوق ستعمل كل يوم؛ فهل تكفي؟';

/** Arabic letters in the encodings that TextDecoder only reads: its table turned round. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(text, character => bytes.get(character) as number);
}

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const read = (bytes: Uint8Array, asked: string | null = null, charset: string | null = null): Promise<Decoded> =>
  decode(bytes, 'x', { asked, charset });

describe('decode', () => {
  it('reads UTF-8 with and without its mark, which it drops', async () => {
    const bytes = new TextEncoder().encode('سلام');
    expect((await read(bytes)).text).toBe('سلام');
    expect((await read(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).text).toBe('سلام');
  });

  it('reads UTF-16 of either order, by its mark or by where its zeros stand', async () => {
    expect((await read(new Uint8Array([0xff, 0xfe, 0x33, 0x06]))).text).toBe('س');
    expect((await read(new Uint8Array([0xfe, 0xff, 0x06, 0x33]))).text).toBe('س');
    for (const text of [NEWS, `<html><p>${NEWS}</p></html>`, 'plain words']) {
      expect(await read(utf16(text, false))).toMatchObject({ text, encoding: 'utf-16le', lost: 0 });
      expect(await read(utf16(text, true))).toMatchObject({ text, encoding: 'utf-16be', lost: 0 });
    }
  });

  it.each(['windows-1256', 'iso-8859-6'])('finds %s by its letters', async label => {
    for (const text of [NEWS, `<html><body><p>${NEWS}</p></body></html>`]) {
      expect(await read(encode(text, label))).toMatchObject({ text, encoding: label, lost: 0 });
    }
  });

  it('finds Mac Arabic by its digits and quotation marks', async () => {
    const letters = encode(NEWS, 'iso-8859-6');
    const bytes = new Uint8Array([...letters, 0x20, 0x8c, 0xb1, 0xb2, 0x98]);
    expect(await read(bytes)).toMatchObject({ text: `${NEWS} «١٢»`, encoding: 'x-mac-arabic' });
  });

  it('finds other encodings by their patterns', async () => {
    const russian = 'Вчера в городе открыли новый рынок, и на открытие пришло очень много рыбаков и жителей.';
    expect(await read(encode(russian, 'windows-1251'))).toMatchObject({ text: russian });
    const german =
      'Gestern wurde in der Stadt ein schöner Markt eröffnet; viele Fischer kamen früh und blieben länger.';
    expect(await read(encode(german, 'windows-1252'))).toMatchObject({ text: german });
  });

  it('does what it is told, before what the bytes say', async () => {
    expect((await read(encode('سلام', 'windows-1256'), 'windows-1256')).text).toBe('سلام');
    expect((await read(new TextEncoder().encode('س'), 'windows-1252')).text).toBe('Ø³');
    await expect(read(new Uint8Array([0x41]), 'no-such')).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('trusts the mark before the server, the server before the page, the page before the letters', async () => {
    const bytes = encode(NEWS, 'windows-1256');
    const meta = (label: string) => new TextEncoder().encode(`<meta charset="${label}">`);
    expect((await read(new Uint8Array([0xff, 0xfe, 0x33, 0x06]), null, 'windows-1256')).encoding).toBe('utf-16le');
    expect((await read(bytes, null, 'windows-1256')).reason).toBe('the server says so');
    expect((await read(new Uint8Array([...meta('iso-8859-6'), ...bytes]), null, 'windows-1256')).encoding).toBe(
      'windows-1256',
    );
    expect(await read(new Uint8Array([...meta('windows-1251'), ...bytes]))).toMatchObject({
      encoding: 'windows-1251',
      reason: 'the page says so',
    });
  });

  it('does not believe what editors declare without knowing', async () => {
    const bytes = encode(NEWS, 'windows-1256');
    expect((await read(bytes, null, 'iso-8859-1')).text).toBe(NEWS);
    expect((await read(bytes, null, 'utf-8')).text).toBe(NEWS);
    expect((await read(new TextEncoder().encode(NEWS), null, 'windows-1256')).text).toBe(NEWS);
  });

  it('counts what cannot be decoded, but not what the source says itself', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(NEWS), 0xff, 0xfe]);
    expect(await read(bytes)).toMatchObject({ text: `${NEWS}\uFFFD\uFFFD`, encoding: 'utf-8', lost: 2 });
    expect((await read(new TextEncoder().encode('\uFFFD'))).lost).toBe(0);
    expect((await read(new Uint8Array([0xff, 0xfe, 0x33, 0x06, 0x33]))).lost).toBe(1);
  });

  it.each([
    ['a NUL in it', [0x41, 0, 0x42]],
    ['nothing but NULs', Array.from({ length: 5000 }, () => 0)],
    ['control characters', Array.from({ length: 500 }, (_, i) => i % 32)],
  ])('refuses %s', async (_, bytes) => {
    await expect(read(Uint8Array.from(bytes))).rejects.toThrow('not a text: "x"');
  });
});
