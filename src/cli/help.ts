import type { Argument, Command, Help, HelpConfiguration, Option } from 'commander';
import type { Flow, Screen } from '../terminal/index.ts';
import { translate } from '../view/index.ts';
import type { Io } from './io.ts';
import { openScreen } from './screen.ts';
import { toSettings } from './settings.ts';

/** Help in Arabic: how commander is to write it, and what puts it on a terminal, where the text must be ordered and joined. */
export type ArabicHelp = { readonly configuration: HelpConfiguration; readonly show: () => Promise<void> };

const tr = (text: string): string => translate(text, 'ar');

export function arabicHelp(io: Io): ArabicHelp {
  let screen: Screen = [];
  const configuration: HelpConfiguration = {
    styleTitle: tr,
    commandDescription,
    subcommandDescription: commandDescription,
    optionDescription,
    argumentDescription,
  };
  return {
    configuration: io.stdout.isTerminal
      ? {
          ...configuration,
          formatHelp: (command, helper) => {
            screen = toScreen(command, helper);
            return '';
          },
        }
      : configuration,
    show: async () => {
      if (screen.length === 0) return;
      const out = await openScreen(toSettings({ ui: 'ar' }, io), io);
      await out.show(screen);
      await out.end();
    },
  };
}

const commandDescription = (command: Command): string => tr(command.description());
const argumentDescription = ({ description }: Argument): string => tr(description);
const optionDescription = ({ description, argChoices }: Option): string =>
  argChoices ? `${tr(description)} (${tr('choices')} ${argChoices.join('، ')})` : tr(description);

type Item = readonly [term: string, description: string];

function toScreen(command: Command, helper: Help): Screen {
  const sections: readonly (readonly [title: string, items: readonly Item[]])[] = [
    [
      'Arguments:',
      helper.visibleArguments(command).map(item => [helper.argumentTerm(item), argumentDescription(item)]),
    ],
    ['Options:', helper.visibleOptions(command).map(item => [helper.optionTerm(item), optionDescription(item)])],
    ['Commands:', helper.visibleCommands(command).map(item => [helper.subcommandTerm(item), commandDescription(item)])],
  ];
  return [
    toFlow(tr('Usage:'), 'rtl', { bold: true }),
    toFlow(helper.commandUsage(command), 'ltr'),
    { kind: 'blank' },
    toFlow(commandDescription(command), 'rtl'),
    ...sections.flatMap(([title, items]) => (items.length === 0 ? [] : toSection(title, items))),
  ];
}

const toSection = (title: string, items: readonly Item[]): Screen => [
  { kind: 'blank' },
  toFlow(tr(title), 'rtl', { bold: true }),
  { kind: 'table', direction: 'rtl', head: [], rows: items.map(item => item.map(text => [{ text }])) },
];

const toFlow = (text: string, direction: Flow['direction'], style: Flow['runs'][number]['style'] = {}): Flow => ({
  kind: 'flow',
  direction,
  runs: [{ text, style }],
});
