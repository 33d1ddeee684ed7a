import { findNames } from '../../analysis/index.ts';
import type { Name, NameType } from '../../document/findings.ts';
import { namesView } from '../../view/index.ts';
import type { ArticleCommand } from '../command.ts';

const UNLESS_ASKED: readonly NameType[] = ['person', 'organization'];

type Values = { readonly type?: NameType; readonly all?: true };

export const names: ArticleCommand<readonly Name[]> = {
  name: 'names',
  summary: 'people and organisations, with role and number of mentions',
  options: [
    { flags: '--type <type>', description: 'only names of this type', choices: ['person', 'organization', 'place'] },
    { flags: '--all', description: 'places too' },
  ],
  analyse: ({ known, options }) => {
    const { doc, language } = known();
    const { type, all } = options as Values;
    const isWanted = (name: Name): boolean =>
      type ? name.type === type : all === true || UNLESS_ASKED.includes(name.type);
    return findNames(doc, language).filter(isWanted);
  },
  show: namesView,
};
