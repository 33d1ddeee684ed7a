import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/source/formats/text.ts';

const blocksOf = (text: string): readonly string[] =>
  parseText(text).blocks.map(({ start, end }) => text.slice(start, end));

/** Text wrapped at a column, as editors do it. */
function wrap(text: string, column: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string;
    if (line !== '' && line.length + 1 + word.length > column) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const FIRST =
  'هذا نص كسر صاحبه سطوره بيده عند عرض واحد كما كان يفعل أهل البريد القديم حين كانت الشاشات ضيقة جدا. وكان ذلك قبل زمن بعيد.';
const SECOND = 'ثم اتسعت الشاشات، فصار الكتّاب يتركون السطر يمتد كما يشاء، وبقيت النصوص القديمة على حالها إلى اليوم.';

describe('parseText', () => {
  it('parts blocks at blank lines and leaves the text alone', () => {
    const text = '\n  عنوان \r\n\r\nفقرة أولى.\n \nفقرة ثانية.';
    expect(parseText(text).text).toBe(text);
    expect(blocksOf(text)).toEqual(['عنوان', 'فقرة أولى.', 'فقرة ثانية.']);
  });

  it('takes each line for a paragraph when the lines end sentences', () => {
    const text = 'جملة أولى تنتهي هنا.\nجملة ثانية تنتهي هنا.\nجملة ثالثة تنتهي هنا.';
    expect(blocksOf(text)).toHaveLength(3);
    expect(parseText(text).blocks.map(({ apart }) => apart)).toEqual([true, false, false]);
  });

  it.each([30, 40, 65, 80])('joins lines that were wrapped by hand at %i', column => {
    const [first, second] = [wrap(FIRST, column), wrap(SECOND, column)];
    expect(blocksOf(`عنوان\n\n${first}\n\n${second}`)).toEqual(['عنوان', first, second]);
  });

  it.each([30, 35])('parts paragraphs without blank lines where a line leaves room for the next word (%i)', column => {
    const [first, second] = [wrap(FIRST, column), wrap(SECOND, column)];
    expect(blocksOf(`${first}\n${second}`)).toEqual([first, second]);
  });

  it('takes each line of a poem or a list for itself', () => {
    const poem = 'سطر أول من قصيدة\nثان أقصر\nوثالث أطول من السطرين قبله بكثير\nورابع';
    expect(blocksOf(poem)).toHaveLength(4);
    const list =
      '- بند أول من قائمة فيها بنود كثيرة\n- بند ثان من قائمة فيها بنود كثيرة\n- بند ثالث من قائمة فيها بنود';
    expect(blocksOf(list)).toHaveLength(3);
  });

  it('finds no block in white space', () => {
    expect(blocksOf(' \n\t\n')).toEqual([]);
  });
});
