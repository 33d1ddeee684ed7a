import { describe, expect, it } from 'vitest';
import { readIsoDate } from '../../src/text/iso-date.ts';

describe('readIsoDate', () => {
  it.each([
    ['2021-03-08', '2021-03-08'],
    ['20210308', '2021-03-08'],
    ['2021-03-08T10:00:00Z', '2021-03-08T10:00:00Z'],
    ['2021-03-08 10:00:00 +0000', '2021-03-08T10:00:00+00:00'],
    ['2022-05-03T10:30:00.000+03:00', '2022-05-03T10:30:00+03:00'],
    ['2022-05-03T10:30', '2022-05-03T10:30'],
    ['Tue, 03 May 2022 10:30:00 GMT', '2022-05-03T10:30:00Z'],
    ['3 May 2022', '2022-05-03'],
  ])('%s → %s', (text, date) => {
    expect(readIsoDate(text)).toBe(date);
  });

  it.each(['2021-13-01', '2021-02-30', '12 Foo 2021', 'yesterday', '1234', ''])('%s is no date', text => {
    expect(readIsoDate(text)).toBeNull();
  });
});
