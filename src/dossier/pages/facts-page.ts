import { element, markup, type Markup } from '../../edition/markup.ts';
import type { Dossier } from '../dossier.ts';
import {
  calm,
  urgencyOf,
  type FactCell,
  type FactGroupId,
  type FactRow,
  type FactsSheet,
  type Saying,
} from '../sheet/facts-sheet.ts';
import { markedText } from './marked-text.ts';
import {
  editionPath,
  factsPath,
  inLanguage,
  link,
  linkTo,
  localeName,
  reportPage,
  scrollable,
  type PageSetting,
  type ReportPage,
} from './page.ts';
import { waiverLine, withRelease } from './parts.ts';

const groups: readonly FactGroupId[] = ['people', 'dates', 'figures', 'addresses'];

/** Renders the facts sheet of a release: what disagrees on top, then all the rest by what it is about. */
export function factsPage(dossier: Dossier, setting: PageSetting): ReportPage {
  const { t } = setting;
  const { release, title, facts, sourceLocale } = dossier;
  const path = factsPath(release);
  const open = facts.rows.filter(isOpen);
  const rest = facts.rows.filter((row) => !isOpen(row));
  const sections = [
    section({ id: 'open', title: t('dossier.facts.open'), rows: open, path }, facts, setting),
    ...groups.map((group) => {
      const rows = rest.filter((row) => row.group === group);
      return section({ id: group, title: t(`dossier.facts.${group}`), rows, path }, facts, setting);
    }),
  ];
  return reportPage(
    {
      path,
      title: t('dossier.facts.title'),
      lead: [
        inLanguage('p', sourceLocale, title, 'headline'),
        withRelease(dossier, setting),
        markup`<p class="verdict ${open.length === 0 ? 'calm' : 'open'}">${t(open.length === 0 ? 'dossier.facts.agree' : 'dossier.facts.look', { count: open.length, rows: facts.rows.length })}</p>`,
      ],
      main: facts.rows.length === 0 ? [markup`<p>${t('dossier.facts.none')}</p>`] : sections,
    },
    setting,
  );
}

/** Tells whether a person should look at a row before signing. */
export function isOpen(row: FactRow): boolean {
  return Object.values(row.cells).some((cell) => urgencyOf(cell) < calm);
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly FactRow[];
  readonly path: string;
}

function section({ id, title, rows, path }: Section, sheet: FactsSheet, setting: PageSetting): Markup | undefined {
  if (rows.length === 0) return undefined;
  const columns = [sheet.sourceLocale, ...sheet.locales].map((locale) => {
    const name =
      locale === sheet.sourceLocale
        ? localeName(locale)
        : link(linkTo(path, editionPath(sheet.release, locale)), localeName(locale));
    return markup`<th scope="col">${name}</th>`;
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
      : markup`<th scope="row">${renderSaying(source, sheet.sourceLocale)}${renderKind(row, setting)}${renderSentence(source, sheet.sourceLocale, setting)}</th>`;
  const cells = sheet.locales.map((locale) => {
    const cell = row.cells[locale];
    if (cell === undefined)
      return markup`<td class="none"><span class="absent">${t('dossier.facts.not-for')}</span></td>`;
    return markup`<td class="state-${cell.state}${cellLook(cell)}">${renderCell(cell, { row, locale, release: sheet.release }, { path, setting })}</td>`;
  });
  return element('tr', {}, [head, ...cells]);
}

function cellLook(cell: FactCell): string {
  if (cell.waived !== undefined) return ' waived';
  const urgency = urgencyOf(cell);
  return urgency === 0 ? ' error' : urgency < calm ? ' warning' : '';
}

function renderKind({ kind, role, source }: FactRow, { t }: PageSetting): Markup {
  const said = [
    t(`dossier.kind.${kind}`),
    ...(role === undefined || role === kind ? [] : [t(`kit.role.${role}`)]),
  ].join(' · ');
  const value = source?.value;
  const isSaid = value === undefined || source?.text === value;
  return markup`<span class="about">${said}${isSaid ? undefined : markup` · <span class="value" dir="ltr">${value}</span>`}</span>`;
}

function renderSaying({ text }: Saying, locale: string): Markup {
  return inLanguage('bdi', locale, text, 'said');
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

interface CellPlace {
  readonly row: FactRow;
  readonly locale: string;
  readonly release: string;
}

function renderCell(cell: FactCell, { row, locale, release }: CellPlace, { path, setting }: Rendering): Markup {
  const { t } = setting;
  const { state, said, finding, fix, waived } = cell;
  const shown = said.filter(({ text }) => text !== '').map((each) => renderSaying(each, locale));
  const [first] = said;
  const isQuiet = state === 'same';
  const note = isQuiet
    ? markup`<span class="about ok">${t('dossier.state.same')}</span>`
    : markup`<span class="about note">${t(`dossier.state.${state}`)}</span>`;
  const toFinding =
    finding === undefined
      ? undefined
      : link(linkTo(path, editionPath(release, locale), finding), t('dossier.facts.finding'));
  const mended =
    fix === undefined || waived !== undefined
      ? undefined
      : markup`<span class="about">${t('report.fix')}: ${inLanguage('bdi', locale, fix)}</span>`;
  const context =
    first !== undefined && (row.kind === 'speaker' || !isQuiet) ? renderSentence(first, locale, setting) : undefined;
  const parts = [
    ...shown,
    note,
    mended,
    waived === undefined ? undefined : waiverLine(waived, setting),
    toFinding,
    context,
  ];
  return markup`${parts}`;
}
