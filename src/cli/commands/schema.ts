import { jsonSchema, stringify } from '../../view/index.ts';
import type { PlainCommand } from '../command.ts';

export const schema: PlainCommand = {
  name: 'schema',
  summary: 'the JSON Schema of --json',
  options: [],
  run: io => io.stdout.write(`${stringify(jsonSchema(), 2)}\n`),
};
