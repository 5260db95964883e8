import { markup, type Markup } from '../../edition/markup/markup.ts';
import type { BoardRow } from '../board/board.ts';
import { lacksTarget, type Dossier, type DossierEdition } from '../dossier.ts';
import { isOpen } from '../sheet/facts-sheet.ts';
import { editionPath, factsPath, inLanguage, link, linkTo, list, localeName, type PageSetting } from './page.ts';
import { contradictionLines, isHeld, standingLine } from './standing.ts';

/** So many sentences are named of a kind. */
const mostNamed = 5;
const mostOfText = 60;

/** Says whether what is stated agrees, and what else a person should know who signs: what is missing, changed or held. */
export function verdicts(dossier: Dossier, rows: readonly BoardRow[], setting: PageSetting): readonly Markup[] {
  const { t } = setting;
  const { facts, editions } = dossier;
  const held = rows.filter(isHeld);
  const open = facts.rows.filter(isOpen).length;
  const missing = editions.flatMap((edition) => sentences(dossier, edition, { about: 'untranslated', setting }));
  const changed = editions.flatMap((edition) => sentences(dossier, edition, { about: 'changed', setting }));
  const wrong = rows.flatMap((row) =>
    contradictionLines(row, setting).map(
      (line) => markup`${localeName(row.locale, setting)} – <strong class="bad">${line}</strong>`,
    ),
  );
  const isCalm = wrong.length === 0 && open === 0 && held.length === 0 && missing.length === 0;
  const agree = isCalm ? 'dossier.facts.agree' : 'dossier.facts.agree-but';
  const said = open > 0 ? t('dossier.facts.look', { count: open, rows: facts.rows.length }) : t(agree);
  const others = [
    ...wrong,
    ...missing,
    ...changed,
    ...held.map((row) => markup`${localeName(row.locale, setting)} – ${standingLine(row, dossier, setting)}`),
  ];
  return [
    markup`<p class="verdict ${isCalm ? 'calm' : 'open'}">${said}</p>`,
    ...(others.length === 0 ? [] : [list(others, 'holds')]),
  ];
}

interface About {
  readonly about: 'untranslated' | 'changed';
  readonly setting: PageSetting;
}

/** A line on the sentences of an edition that have no translation, or whose source changed; none where there are none. */
function sentences(
  { release, sourceLocale }: Dossier,
  { locale, units }: DossierEdition,
  { about, setting }: About,
): readonly Markup[] {
  const path = factsPath(release);
  const found = units.flatMap((unit) =>
    unit.segments
      .filter((segment) => (about === 'changed' ? segment.former !== undefined : lacksTarget(segment)))
      .map(({ id, source }) => {
        const text = source.length > mostOfText ? `${source.slice(0, mostOfText)}…` : source;
        return link(
          linkTo(path, editionPath(release, locale), `${unit.id}-${id}`),
          inLanguage('bdi', sourceLocale, text.trim() === '' ? '…' : text.trim()),
        );
      }),
  );
  if (found.length === 0) return [];
  const named = found.slice(0, mostNamed).map((each, at) => (at === 0 ? each : markup` · ${each}`));
  const more = found.length > mostNamed ? ' …' : '';
  return [
    markup`${localeName(locale, setting)} – <span class="warn">${setting.t(`dossier.facts.${about}`, { count: found.length })}</span> ${named}${more}`,
  ];
}
