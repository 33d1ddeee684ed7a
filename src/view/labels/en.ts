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
  modifiers: {
    exact: 'exactly',
    approximately: 'about',
    'more-than': 'more than',
    'at-least': 'at least',
    'less-than': 'less than',
    'at-most': 'at most',
    range: 'between',
  },
  categories: {},
  columns: {
    name: 'Name',
    type: 'Type',
    mentions: 'Mentions',
    role: 'Role',
    figure: 'Figure',
    what: 'What',
    evidence: 'Sentence',
    rule: 'Rule',
  },
  nothing: { names: 'No names found.', facts: 'No figures found.', quotes: 'No quotes found.' },
  unknownSpeaker: 'unknown speaker',
  minutes,
  words,
  timeRange: ({ fastest, slowest }) => (fastest === slowest ? minutes(slowest) : `${fastest}–${minutes(slowest)}`),
};
