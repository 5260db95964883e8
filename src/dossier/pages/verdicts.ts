import { markup, type Markup } from '../../edition/markup/markup.ts';
import type { BoardRow } from '../board/board.ts';
import {
  isUntranslated,
  lacksTarget,
  leftAsSource,
  type Dossier,
  type DossierEdition,
  type DossierSegment,
} from '../dossier.ts';
import { isOpen } from '../sheet/facts-sheet.ts';
import { otherFindings } from './other-findings.ts';
import {
  editionPath,
  factsPath,
  inLanguage,
  link,
  linkTo,
  list,
  localeName,
  valueIn,
  type PageSetting,
} from './page.ts';
import { contradictionLines } from './parts.ts';
import { isHeld, standingLine } from './standing.ts';

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
  const found = editions.flatMap((edition) => otherFindings(dossier, edition));
  const more = found.length === 0 ? [] : [link('#others', `${t('dossier.facts.others')}: ${found.length}`)];
  const isCalm = [...more, ...wrong, ...held, ...missing, ...left, ...machine].length === 0 && open === 0;
  const isBack = editions.length === 0 || !editions.every(isUntranslated);
  const agree = isCalm ? 'dossier.facts.agree' : isBack ? 'dossier.facts.agree-but' : 'dossier.facts.none-back';
  const said = open > 0 ? t('dossier.facts.look', { count: open, rows: facts.rows.length }) : t(agree);
  const others = [
    ...wrong,
    ...more,
    ...missing,
    ...left,
    ...machine,
    ...changed,
    ...waivedLines(dossier, setting),
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
  const isLeft = leftAsSource(edition.findings);
  const tests: Readonly<Record<About['about'], (unit: string, segment: DossierSegment) => boolean>> = {
    untranslated: (_, segment) => lacksTarget(segment),
    left: (unit, { id }) => isLeft(unit, id),
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

/** What somebody let stand holds nothing back, and who signs should see it all the same; what is odd by itself is named. */
function waivedLines({ facts }: Dossier, setting: PageSetting): readonly Markup[] {
  const { t } = setting;
  const waived = facts.rows.filter(({ cells }) => Object.values(cells).some((cell) => cell.waived !== undefined));
  if (waived.length === 0) return [];
  const odd = waived.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([locale, cell]) =>
      cell.waived !== undefined && cell.backwards === true
        ? [
            markup` · ${valueIn(locale, cell.said[0]?.text ?? '')}: <span class="bad">${t('dossier.facts.backwards')}</span>`,
          ]
        : [],
    ),
  );
  return [markup`${t('dossier.facts.waived')}: ${waived.length}${odd}`];
}
