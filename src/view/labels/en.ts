import { englishCategories, englishUnits } from './en-nouns.ts';
import { type Labels, plural } from './labels.ts';

const minutes = plural('en', { one: '# minute', other: '# minutes' });
const words = plural('en', { one: '# word', other: '# words' });

export const english: Labels = {
  code: 'en',
  direction: 'ltr',
  types: { person: 'person', organization: 'organization', place: 'place' },
  kinds: {
    count: 'count',
    money: 'money',
    percent: 'percent',
    age: 'age',
    duration: 'duration',
    distance: 'distance',
    area: 'area',
    mass: 'mass',
    volume: 'volume',
    temperature: 'temperature',
    speed: 'speed',
    score: 'score',
    ratio: 'ratio',
    other: 'other',
  },
  categories: englishCategories,
  units: englishUnits,
  currency: code => code,
  scales: [
    { from: 1e12, name: () => 'tn' },
    { from: 1e9, name: () => 'bn' },
    { from: 1e6, name: () => 'm' },
  ],
  signs: {
    exact: number => number,
    range: number => number,
    approximately: number => `~${number}`,
    'more-than': number => `${number}+`,
    'at-least': number => `≥ ${number}`,
    'less-than': number => `< ${number}`,
    'at-most': number => `≤ ${number}`,
  },
  amount: (sign, number, noun, count) => `${sign(number)} ${noun(count)}`,
  columns: {
    name: 'Name',
    type: 'Type',
    mention: 'Mention',
    offsets: 'Offsets',
    mentions: 'Mentions',
    role: 'Role',
    rule: 'Rule',
  },
  nothing: {
    names: 'No names found.',
    facts: 'No figures found.',
    quotes: 'No quotes found.',
    summary: 'No sentence to take.',
  },
  sections: { people: 'People', organizations: 'Organisations', figures: 'Figures', quotes: 'Quotes' },
  comma: ', ',
  signals: {
    place: 'place',
    paragraph: 'opens a paragraph',
    leaning: 'leans on the sentence before',
    length: 'too short or long',
    title: 'shares words with the title',
    names: 'names what the article is about',
  },
  unknownSpeaker: 'unknown speaker',
  minutes,
  words,
  timeRange: ({ fastest, slowest }) => (fastest === slowest ? minutes(slowest) : `${fastest}–${minutes(slowest)}`),
  doctor: {
    rows: {
      mode: 'order',
      reason: 'because',
      signs: 'environment',
      answer: 'it answers',
      size: 'size',
      color: 'colour',
      pager: 'pager',
    },
    modes: {
      native: 'the terminal orders the text',
      visual: 'the program orders the text and joins its letters',
      word: 'the program orders the words, the terminal their letters',
      off: 'nobody orders the text',
    },
    now: 'in use now',
    yes: 'yes',
    no: 'no',
    question:
      'Which line reads rightly? Its letters are joined; from the right it says -7, then counts 1, 2, 3, then (ABC), a date and 50%; «؟» is its left end.',
    copying:
      'Text that the program orders is searched and copied in the order of the screen: for letters as typed take article grep, or --bidi off.',
    advice: 'If it is not the one in use now, choose its mode in the settings of your shell, for example:',
  },
};
