import { ReaderError } from '../errors.ts';

/** A reader of an option's number; throws bad-option outside the bounds. */
export function numberOption(
  flag: string,
  bounds: { readonly least: number; readonly most: number; readonly isWhole?: boolean },
) {
  return (value: string): number => {
    const number = value.trim() === '' ? Number.NaN : Number(value);
    const fits =
      number >= bounds.least && number <= bounds.most && (bounds.isWhole !== true || Number.isInteger(number));
    if (fits) return number;
    const sort = bounds.isWhole ? 'a whole number' : 'a number';
    throw new ReaderError(
      'bad-option',
      `bad value for ${flag}: "${value}": give ${sort} from ${bounds.least} to ${bounds.most}`,
    );
  };
}

/** A reader of an option that takes one of some words; throws bad-option for another. */
export function choiceOption(flag: string, choices: readonly string[]) {
  return (value: string): string => {
    if (choices.includes(value)) return value;
    throw new ReaderError('bad-option', `bad value for ${flag}: "${value}": give ${choices.join(', ')}`);
  };
}
