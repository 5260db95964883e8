import { markup, type Markup } from '../../edition/markup/markup.ts';
import type { BoardRow } from '../board/board.ts';
import { isUntranslated, lacksTarget, type Dossier, type DossierEdition, type DossierSegment } from '../dossier.ts';
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
  const left = editions.flatMap((edition) => sentences(dossier, edition, { about: 'left', setting }));
  const machine = editions.flatMap((edition) => sentences(dossier, edition, { about: 'machine', setting }));
  const changed = editions.flatMap((edition) => sentences(dossier, edition, { about: 'changed', setting }));
  const wrong = rows.flatMap((row) =>
    contradictionLines(row, setting).map(
      (line) => markup`${localeName(row.locale, setting)} – <strong class="bad">${line}</strong>`,
    ),
  );
  const isCalm = [...wrong, ...held, ...missing, ...left, ...machine].length === 0 && open === 0;
  const isBack = editions.length === 0 || !editions.every(isUntranslated);
  const agree = isCalm ? 'dossier.facts.agree' : isBack ? 'dossier.facts.agree-but' : 'dossier.facts.none-back';
  const said = open > 0 ? t('dossier.facts.look', { count: open, rows: facts.rows.length }) : t(agree);
  const others = [
    ...wrong,
    ...missing,
    ...left,
    ...machine,
    ...changed,
    ...held.map((row) => markup`${localeName(row.locale, setting)} – ${standingLine(row, dossier, setting)}`),
  ];
  return [
    markup`<p class="verdict ${isCalm ? 'calm' : 'open'}">${said}</p>`,
    ...(others.length === 0 ? [] : [list(others, 'holds')]),
  ];
}

interface About {
  readonly about: 'untranslated' | 'left' | 'machine' | 'changed';
  readonly setting: PageSetting;
}

/** A line on the sentences of an edition that somebody has to see to, for one reason; none where there are none. */
function sentences(
  { release, sourceLocale }: Dossier,
  edition: DossierEdition,
  { about, setting }: About,
): readonly Markup[] {
  const { locale, units } = edition;
  const path = factsPath(release);
  const isLeft = leftIn(edition);
  const tests: Readonly<Record<About['about'], (unit: string, segment: DossierSegment) => boolean>> = {
    untranslated: (_, segment) => lacksTarget(segment),
    left: isLeft,
    machine: (_, segment) => segment.machine === true,
    changed: (_, { former }) => former !== undefined,
  };
  const isAsked = tests[about];
  const found = units.flatMap((unit) =>
    unit.segments
      .filter((segment) => isAsked(unit.id, segment))
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

/** Tells which sentences stand in the source's language still, by what the checks found and nobody let stand. */
function leftIn({ findings }: DossierEdition): (unit: string, segment: DossierSegment) => boolean {
  const left = new Set(
    findings.flatMap(({ check, severity, waived, unit, segment }) =>
      check === 'same-as-source' && severity !== 'info' && waived === undefined ? [`${unit} ${segment}`] : [],
    ),
  );
  return (unit, { id }) => left.has(`${unit} ${id}`);
}
