import { findNames } from '../../analysis/index.ts';
import type { Name, NameType } from '../../document/findings.ts';
import { type NamesAnswer, namesView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';

const UNLESS_ASKED: readonly NameType[] = ['person', 'organization'];

type Values = { readonly type?: NameType; readonly all?: true; readonly mentions?: true };

export const names: ArticleCommand<NamesAnswer> = {
  name: 'names',
  summary: 'people and organisations, with role and number of mentions',
  options: [
    { flags: '--type <type>', description: 'only names of this type', choices: ['person', 'organization', 'place'] },
    { flags: '--all', description: 'places too' },
    { flags: '--mentions', description: 'every place where each is named, as written, with its offsets' },
  ],
  analyse: ({ known, options }) => {
    const { doc, language } = known();
    const { type, all, mentions } = options as Values;
    const isWanted = (name: Name): boolean =>
      type ? name.type === type : all === true || UNLESS_ASKED.includes(name.type);
    return { names: findNames(doc, language).filter(isWanted), isByMention: mentions === true };
  },
  show: namesView,
};
