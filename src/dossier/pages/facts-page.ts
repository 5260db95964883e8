import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import type { BoardRow } from '../board/board.ts';
import type { Dossier } from '../dossier.ts';
import {
  calm,
  isOpen,
  urgencyOf,
  type FactCell,
  type FactGroupId,
  type FactRow,
  type FactsSheet,
  type Saying,
} from '../sheet/facts-sheet.ts';
import { describeFinding } from '../../report/describe.ts';
import { otherFindings } from './other-findings.ts';
import { actionsOn, doubtWords } from './ask.ts';
import { byUrgency } from './finding.ts';
import { markedText } from './marked-text.ts';
import {
  editionPath,
  factsPath,
  inLanguage,
  link,
  linkTo,
  list,
  localeName,
  reportPage,
  scrollable,
  valueIn,
  type PageSetting,
  type ReportPage,
} from './page.ts';
import { waiverLine, withRelease } from './parts.ts';
import { readableValue } from './readable-value.ts';
import { errorsBeside } from './standing.ts';
import { verdicts } from './verdicts.ts';

const groups: readonly FactGroupId[] = ['people', 'dates', 'figures', 'addresses'];

/** Renders the facts sheet of a release: what disagrees on top, then all the rest by what it is about. */
export function factsPage(dossier: Dossier, rows: readonly BoardRow[], setting: PageSetting): ReportPage {
  const { t } = setting;
  const { release, title, facts, sourceLocale } = dossier;
  const path = factsPath(release);
  const open = facts.rows.filter(isOpen);
  const waived = facts.rows.filter((row) => !isOpen(row) && isWaived(row));
  const rest = facts.rows.filter((row) => !isOpen(row) && !isWaived(row));
  const of = (id: string, shown: readonly FactRow[]): Markup | undefined =>
    section({ id, title: t(`dossier.facts.${id}`), rows: shown, path }, { sheet: facts, standings: rows }, setting);
  const sections = [
    of('open', open),
    renderOthers(dossier, path, setting),
    of('waived', waived),
    ...groups.map((group) =>
      of(
        group,
        rest.filter((row) => row.group === group),
      ),
    ),
  ];
  return reportPage(
    {
      path,
      title: t('dossier.facts.title'),
      of: title,
      lead: [
        inLanguage('p', sourceLocale, title, 'headline'),
        withRelease(dossier, setting),
        ...verdicts(dossier, rows, setting),
      ],
      main: [facts.rows.length === 0 ? markup`<p>${t('dossier.facts.none')}</p>` : undefined, ...sections],
    },
    setting,
  );
}

/** What is found and about no row: who signs by this page alone would not know of it. */
function renderOthers(dossier: Dossier, path: string, setting: PageSetting): Markup | undefined {
  const { t } = setting;
  const { release, editions } = dossier;
  const found = editions.flatMap((edition) =>
    byUrgency(otherFindings(dossier, edition)).map((finding) => ({ locale: edition.locale, finding })),
  );
  if (found.length === 0) return undefined;
  const lines = found.map(
    ({ locale, finding }) =>
      markup`${localeName(locale, setting)} – <span class="${finding.severity === 'error' ? 'bad' : 'warn'}">${t(`report.severity.${finding.severity}`)}</span>: ${link(linkTo(path, editionPath(release, locale), finding.id), describeFinding(finding, t))}`,
  );
  return element('section', { id: 'others', class: 'open' }, [
    markup`<h2 id="others-title">${t('dossier.facts.others')} <span class="count">${found.length}</span></h2>`,
    markup`<p class="about">${t('dossier.facts.others-about', { count: found.length })}</p>`,
    list(lines, 'holds'),
  ]);
}

const isWaived = ({ cells }: FactRow): boolean => Object.values(cells).some(({ waived }) => waived !== undefined);

interface Section {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly FactRow[];
  readonly path: string;
}

interface Shown {
  readonly sheet: FactsSheet;
  readonly standings: readonly BoardRow[];
}

function section(
  { id, title, rows, path }: Section,
  { sheet, standings }: Shown,
  setting: PageSetting,
): Markup | undefined {
  if (rows.length === 0) return undefined;
  const columns = [sheet.sourceLocale, ...sheet.locales].map((locale) => {
    const name = link(linkTo(path, editionPath(sheet.release, locale)), localeName(locale, setting));
    const row = standings.find((each) => each.locale === locale);
    const standing =
      row &&
      markup`<span class="about standing-${row.standing}"><span class="badge">${setting.t(`cli.standing.${row.standing}`)}</span>${errorsBeside(row, setting)}</span>`;
    return markup`<th scope="col">${name}${standing}</th>`;
  });
  const table = element('table', { class: 'facts' }, [
    element('thead', {}, [element('tr', {}, columns)]),
    element(
      'tbody',
      {},
      rows.map((row) => renderRow(row, sheet, { path, setting })),
    ),
  ]);
  return element('section', { id, class: id === 'open' ? 'open' : undefined }, [
    markup`<h2 id="${id}-title">${title} <span class="count">${rows.length}</span></h2>`,
    scrollable(title, table),
  ]);
}

interface Rendering {
  readonly path: string;
  readonly setting: PageSetting;
}

function renderRow(row: FactRow, sheet: FactsSheet, { path, setting }: Rendering): Markup {
  const { t } = setting;
  const { source } = row;
  const head =
    source === undefined
      ? markup`<th scope="row"><span class="absent">${t('dossier.facts.not-in-source')}</span></th>`
      : markup`<th scope="row" id="${rowId(row)}">${renderSaying(source, sheet.sourceLocale)}${renderKind(row, setting)}${renderDoubt(row, setting)}${renderSentence(source, sheet.sourceLocale, setting)}</th>`;
  const cells = sheet.locales.map((locale) => {
    const cell = row.cells[locale];
    if (cell === undefined)
      return markup`<td class="none"><span class="absent">${t('dossier.facts.not-for')}</span></td>`;
    return markup`<td class="state-${cell.state}${cellLook(cell)}">${renderCell(cell, { row, locale, facts: sheet }, { path, setting })}</td>`;
  });
  return element('tr', {}, [head, ...cells]);
}

/** Where other pages lead to. */
export const rowId = ({ kind, unit, source }: FactRow): string =>
  [kind, unit, source?.segment, source?.start, source?.end].join('-');

function cellLook(cell: FactCell): string {
  if (cell.waived !== undefined) return ' waived';
  const urgency = urgencyOf(cell);
  return urgency === 0 ? ' error' : urgency < calm ? ' warning' : '';
}

function renderKind({ kind, role, source }: FactRow, setting: PageSetting): Markup {
  const { t } = setting;
  const said = [
    t(`dossier.kind.${source?.value?.endsWith(' bearing') === true ? 'direction' : kind}`),
    ...(role === undefined || role === kind ? [] : [t(`kit.role.${role}`)]),
  ].join(' · ');
  const value = source && readableValue(source, kind, setting);
  return markup`<span class="about">${said}${value && markup` · <span class="value">${value}</span>`}</span>`;
}

function renderDoubt({ sourceDoubt }: FactRow, setting: PageSetting): Markup | undefined {
  if (sourceDoubt === undefined) return undefined;
  return markup`<span class="about warn">${setting.t('dossier.facts.source-doubt', { ...doubtWords(sourceDoubt, setting) })}</span>`;
}

function renderSaying({ text }: Saying, locale: string): Markup {
  return valueIn(locale, text, 'said');
}

/** The sentence in which it stands, for who wants to read it. */
function renderSentence(
  { text: words, sentence, start, end }: Saying,
  locale: string,
  { t }: PageSetting,
): Markup | undefined {
  if (words === sentence.trim()) return undefined;
  const text = markedText(sentence, [{ start, end, look: 'fact' }]);
  return markup`<details><summary>${t('dossier.facts.sentence')}</summary>${inLanguage('p', locale, text)}</details>`;
}

const isName = ({ kind }: FactRow): boolean => kind === 'speaker' || kind === 'contact';

/** Says how a language has the value, and of one that changed places with another, what stands where. */
function renderNote(
  { state, said: [first], swapped }: FactCell,
  { row: { source }, locale }: Pick<CellPlace, 'row' | 'locale'>,
  { t }: PageSetting,
): Markup {
  if (swapped !== true || first === undefined || source === undefined) {
    return markup`<span class="about note">${t(`dossier.state.${state}`)}</span>`;
  }
  const parts = t('dossier.state.swapped', { found: '\0f\0', expected: '\0e\0' }).split('\0');
  const said = parts.map((part) =>
    part === 'f' ? renderSaying(first, locale) : part === 'e' ? markup`<bdi>${source.text}</bdi>` : part,
  );
  return markup`<span class="about note">${said}</span>`;
}

interface CellPlace {
  readonly row: FactRow;
  readonly locale: string;
  readonly facts: FactsSheet;
}

function renderCell(cell: FactCell, { row, locale, facts }: CellPlace, { path, setting }: Rendering): Markup {
  const { t } = setting;
  const { state, said, finding, fix, waived } = cell;
  const isQuiet = state === 'same';
  const shown = said
    .filter(({ text }) => text !== '')
    .map((each) => {
      // What agrees by another reading than the likeliest would only confuse.
      const isRead = !isQuiet || each.value === row.source?.value;
      const value = isRead ? readableValue(each, row.kind, setting) : undefined;
      return markup`${renderSaying(each, locale)}${value && markup`<span class="about value">= ${value}</span>`}`;
    });
  const [first] = said;
  const note = isQuiet
    ? markup`<span class="about ok">${t('dossier.state.same')}</span>`
    : renderNote(cell, { row, locale }, setting);
  const toFinding =
    finding === undefined
      ? undefined
      : link(linkTo(path, editionPath(facts.release, locale), finding), t('dossier.facts.finding'));
  const mended =
    fix === undefined || waived !== undefined
      ? undefined
      : markup`<span class="about">${t(isName(row) ? 'report.expected' : 'report.fix')}: ${valueIn(locale, fix)}</span>`;
  const context = first !== undefined && (isName(row) || !isQuiet) ? renderSentence(first, locale, setting) : undefined;
  const parts = [
    ...shown,
    note,
    cell.backwards === true ? markup`<span class="about bad">${t('dossier.facts.backwards')}</span>` : undefined,
    mended,
    waived === undefined ? undefined : waiverLine(waived, setting),
    toFinding,
    renderActions(cell, { row, locale, facts }, setting),
    context,
  ];
  return markup`${parts}`;
}

function renderActions(cell: FactCell, place: CellPlace, setting: PageSetting): Markup | undefined {
  const actions = urgencyOf(cell) < calm ? actionsOn(cell, place, setting) : [];
  if (actions.length === 0) return undefined;
  return markup`<details><summary>${setting.t('dossier.facts.act')}</summary>${actions}</details>`;
}
