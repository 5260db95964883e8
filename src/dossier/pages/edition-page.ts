import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import { defined } from '../../model/defined.ts';
import type { Finding } from '../../model/finding.ts';
import type { BoardRow } from '../board/board.ts';
import {
  isUntranslated,
  lacksTarget,
  type Dossier,
  type DossierEdition,
  type DossierSegment,
  type DossierUnit,
} from '../dossier.ts';
import { calm, urgencyOf } from '../sheet/facts-sheet.ts';
import { correctionAsked } from './ask.ts';
import { rowId } from './facts-page.ts';
import { byUrgency, renderFinding, type Sides } from './finding.ts';
import { markedText } from './marked-text.ts';
import {
  editionPath,
  factsPath,
  inLanguage,
  link,
  linkTo,
  list,
  localeName,
  nameInWords,
  outlinedPath,
  reportPage,
  valueIn,
  type PageSetting,
  type ReportPage,
} from './page.ts';
import { moment, withRelease } from './parts.ts';
import { renderStanding } from './standing.ts';
import { marksOf, type Marks } from './text-marks.ts';

/** Renders a release in a locale: source and target side by side, what is found in them below. */
export function editionPage(
  dossier: Dossier,
  edition: DossierEdition,
  row: BoardRow | undefined,
  setting: PageSetting,
): ReportPage {
  const { t } = setting;
  const { release, title, sourceLocale } = dossier;
  const { locale, units, findings, signOffs } = edition;
  const path = editionPath(release, locale);
  const marks = marksOf(dossier, edition);
  const inText = findingsInText(edition);
  const told = byUrgency(inText.filter(({ severity, waived }) => severity !== 'info' || waived !== undefined));
  const hints = findings.filter((finding) => !told.includes(finding));
  const look = renderLook(dossier, { locale, path, told: told.length }, setting);
  const render = (finding: Finding): Markup => {
    const ask = correctionAsked(finding, { facts: dossier.facts, locale }, setting);
    return renderFinding(
      finding,
      { locale, sourceLocale, setting },
      defined({ place: placeOf(finding, setting), ask }),
    );
  };
  return reportPage(
    {
      path,
      title: t('dossier.edition.title', { locale: nameInWords(locale, setting) }),
      of: title,
      trail: [
        link(linkTo(path, factsPath(release)), t('dossier.facts.title')),
        link(linkTo(path, outlinedPath(release, locale)), t('dossier.outlined.link')),
      ],
      lead: [
        inLanguage('p', sourceLocale, title, 'headline'),
        withRelease(dossier, setting),
        row && renderStanding(row, dossier, setting),
      ],
      main: [
        element('section', {}, [
          markup`<h2 id="texts-title">${t('dossier.edition.texts')}</h2>`,
          markup`<p class="about">${t('dossier.edition.marks')}</p>`,
          renderHeads(sourceLocale, locale, setting),
          ...units.map((unit) => renderUnit(unit, { sourceLocale, locale, marks, setting })),
        ]),
        element('section', {}, [
          markup`<h2 id="findings-title">${t('dossier.edition.findings')} <span class="count">${told.length}</span></h2>`,
          ...(told.length === 0 && look === undefined
            ? [markup`<p>${t(isUntranslated(edition) ? 'dossier.edition.unchecked' : 'report.clean')}</p>`]
            : []),
          look,
          ...told.map((finding) => render(finding)),
          hints.length === 0
            ? undefined
            : element('details', { class: 'hints' }, [
                markup`<summary>${t('dossier.edition.hints', { count: hints.length })}</summary>`,
                ...hints.map((finding) => render(finding)),
              ]),
        ]),
        signOffs.length === 0
          ? undefined
          : element('section', {}, [
              markup`<h2 id="signed-title">${t('dossier.signed')}</h2>`,
              ...signOffs.map(
                ({ by, why, when, findings: signed }) =>
                  markup`<p>${t('dossier.signed-by', { by, why, count: signed.length })} <time datetime="${when}">${moment(when, setting)}</time></p>`,
              ),
            ]),
      ],
    },
    setting,
  );
}

/** Names the facts that a person should look at though no check told of them: the facts sheet says so, too. */
function renderLook(
  { release, facts }: Dossier,
  { locale, path, told }: { readonly locale: string; readonly path: string; readonly told: number },
  setting: PageSetting,
): Markup | undefined {
  const { t } = setting;
  const open = facts.rows.flatMap((row) => {
    const cell = row.cells[locale];
    return cell !== undefined && cell.finding === undefined && urgencyOf(cell) < calm ? [{ row, cell }] : [];
  });
  if (open.length === 0) return undefined;
  const lines = open.map(({ row, cell }) => {
    const name = row.source?.text ?? t('dossier.facts.not-in-source');
    const said = cell.said.map(({ text }) => text).filter((text) => text !== '');
    return markup`${link(linkTo(path, factsPath(release), rowId(row)), name)}${said.map((text) => markup` – ${valueIn(locale, text)}`)}: ${t(`dossier.state.${cell.state}`)}`;
  });
  return markup`<p>${t(`dossier.edition.${told === 0 ? 'look' : 'look-too'}`, { count: open.length })}</p>${list(lines, 'holds')}`;
}

/** Puts findings in the order of the text. */
function findingsInText({ units, findings }: DossierEdition): readonly Finding[] {
  const places = new Map(
    units.flatMap(({ id, segments }) => segments.map((each) => `${id} ${each.id}`)).map((key, at) => [key, at]),
  );
  const placeIn = ({ unit = '', segment = '' }: Finding): number => places.get(`${unit} ${segment}`) ?? places.size;
  return findings.toSorted((one, other) => placeIn(one) - placeIn(other));
}

function renderHeads(sourceLocale: string, locale: string, setting: PageSetting): Markup {
  return element('div', { class: 'pair heads' }, [
    markup`<p>${localeName(sourceLocale, setting)}</p>`,
    markup`<p>${localeName(locale, setting)}</p>`,
  ]);
}

function renderUnit(unit: DossierUnit, sides: Sides & { readonly marks: Marks }): Markup {
  return element(
    'div',
    { class: 'unit', 'data-role': unit.role },
    unit.segments.map((segment) => renderSegment(unit, segment, sides)),
  );
}

function renderSegment(
  unit: DossierUnit,
  { id, source, target, state, machine, values, former }: DossierSegment,
  { sourceLocale, locale, marks, setting: { t } }: Sides & { readonly marks: Marks },
): Markup {
  const text = (side: 'source' | 'target', words: string): Markup =>
    markedText(words, marks.of(unit.id, id, side), values?.[side]);
  const translated = lacksTarget({ source, target: target ?? '', ...defined({ values }) })
    ? markup`<p class="absent">${t('dossier.state.untranslated')}</p>`
    : inLanguage('p', locale, text('target', target ?? ''));
  const progress = machine === true ? 'machine' : state;
  const note =
    progress === 'translated' ? undefined : markup`<span class="about">${t(`dossier.progress.${progress}`)}</span>`;
  const before =
    former === undefined
      ? undefined
      : markup`<p class="about">${t('dossier.edition.former')} ${inLanguage('bdi', sourceLocale, former)}</p>`;
  return element('div', { class: 'pair', id: `${unit.id}-${id}` }, [
    element('div', {}, [inLanguage('p', sourceLocale, text('source', source)), before]),
    element('div', {}, [translated, note]),
  ]);
}

/** Leads from a finding to its sentence. */
function placeOf({ unit, segment }: Finding, { t }: PageSetting): Markup | undefined {
  if (unit === undefined) return undefined;
  return link(`#${encodeURIComponent(`${unit}-${segment ?? ''}`)}`, t('dossier.edition.place'));
}
