import { markup, type Markup } from '../../edition/markup/markup.ts';
import { autonym } from '../../locale/orthography/autonym.ts';
import { readersName, type PageSetting } from './page.ts';

/** What running the command of a step does to what readers have, by the step. */
const effects: Readonly<Record<string, string>> = {
  publish: 'out',
  'sign-and-publish': 'out',
  'publish-again': 'out',
  wait: 'later',
  'sign-after-embargo': 'later',
  'take-down': 'down',
  remove: 'remove',
};

/**
 * Says what the command of a step sends out and takes down: who publishes may fear for the rest of a newsroom.
 *
 * @param ready what else goes out where all of a newsroom is published, in words; absent where that is not known
 */
export function effectLine(
  step: string,
  { locales, ready }: { readonly locales: readonly string[]; readonly ready?: readonly string[] | undefined },
  { t, ui }: PageSetting,
): Markup | undefined {
  const effect = effects[step];
  if (effect === undefined || (effect === 'remove' && ready === undefined)) return undefined;
  const listed = (items: readonly string[]): string => new Intl.ListFormat(ui, { type: 'conjunction' }).format(items);
  const editions = listed(locales.map((locale) => readersName(locale, ui) ?? autonym(locale)));
  const isAlone = effect === 'remove' && ready?.length === 0;
  const said = t(`dossier.effect.${isAlone ? 'remove-alone' : effect}`, { editions, ready: listed(ready ?? []) });
  return markup` <span class="about effect">${said}</span>`;
}
