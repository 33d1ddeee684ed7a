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
    subcommandDescription,
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
const subcommandDescription = commandDescription;
const argumentDescription = ({ description }: Argument): string => tr(description);
const optionDescription = ({ description, argChoices }: Option): string =>
  argChoices ? `${tr(description)} (${tr('choices')} ${argChoices.join('، ')})` : tr(description);

function toScreen(command: Command, helper: Help): Screen {
  const flow = (text: string, direction: Flow['direction'], isBold = false): Flow => ({
    kind: 'flow',
    direction,
    runs: [{ text, style: { bold: isBold } }],
  });
  const section = (title: string, items: readonly (readonly [term: string, description: string])[]): Screen =>
    items.length === 0
      ? []
      : [
          { kind: 'blank' },
          flow(tr(title), 'rtl', true),
          { kind: 'table', direction: 'rtl', head: [], rows: items.map(item => item.map(text => [{ text }])) },
        ];
  return [
    flow(tr('Usage:'), 'rtl', true),
    flow(helper.commandUsage(command), 'ltr'),
    { kind: 'blank' },
    flow(commandDescription(command), 'rtl'),
    ...section(
      'Arguments:',
      helper.visibleArguments(command).map(item => [helper.argumentTerm(item), argumentDescription(item)]),
    ),
    ...section(
      'Options:',
      helper.visibleOptions(command).map(item => [helper.optionTerm(item), optionDescription(item)]),
    ),
    ...section(
      'Commands:',
      helper.visibleCommands(command).map(item => [helper.subcommandTerm(item), subcommandDescription(item)]),
    ),
  ];
}
