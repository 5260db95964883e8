import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import type { BoardContent } from './board-content.ts';
import type { Decided } from './decided.ts';
import { boardPath, decisionsPath, link, linkTo, list, withCommand, type PageSetting } from './page.ts';
import { readableEvidence } from './readable-value.ts';

/** So many are told of on the board; the page of decisions has all. */
const most = 20;

/**
 * Lists the values that a person let stand though the source or other languages say otherwise: nothing blocks them, so that only
 * who looks at the board can ask whether the waiver is right.
 */
export function renderLetStand({ summaries }: BoardContent, setting: PageSetting): Markup | undefined {
  const { t } = setting;
  const all = [...summaries.values()].flatMap(({ decisions }) => decisions).filter(isOdd);
  if (all.length === 0) return undefined;
  const href = linkTo(boardPath, decisionsPath);
  const lines = all.slice(0, most).map(({ release, locale, found = '', expected = '', by }) => {
    const read = (value: string): string => readableEvidence(value, setting) ?? value;
    const said = t('dossier.let-stand.line', { found: read(found), expected: read(expected), by });
    return markup`<code dir="ltr">${release}</code> ${locale} <bdi>${link(href, said)}</bdi>`;
  });
  return element('section', {}, [
    markup`<h2 id="let-stand-title">${t('dossier.let-stand.title')} <span class="count">${all.length}</span></h2>`,
    markup`<p class="about">${withCommand(t('dossier.let-stand.about'))}</p>`,
    list(lines, 'holds'),
  ]);
}

const isOdd = ({ kind, found, expected, others = [] }: Decided): boolean =>
  kind === 'waiver' && found !== undefined && expected !== undefined && others.length > 0;
