import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import { defined } from '../../model/defined.ts';
import type { Finding } from '../../model/finding.ts';
import { describeFinding } from '../../report/describe.ts';
import { isBranchId } from '../../model/message.ts';
import type { BoardRow } from '../board/board.ts';
import { lacksTarget, type Dossier, type DossierEdition, type DossierSegment, type DossierUnit } from '../dossier.ts';
import { byUrgency } from './finding.ts';
import { markedText } from './marked-text.ts';
import {
  editionPath,
  factsPath,
  inLanguage,
  link,
  linkTo,
  nameInWords,
  outlinedPath,
  reportPage,
  type PageSetting,
  type ReportPage,
} from './page.ts';
import { withRelease } from './parts.ts';
import { renderStanding } from './standing.ts';
import { marksOf, type Marks } from './text-marks.ts';

/** Renders an edition as its readers get it, each sentence with an outline, and beside each paragraph what is found in it. */
export function outlinedPage(
  dossier: Dossier,
  edition: DossierEdition,
  row: BoardRow | undefined,
  setting: PageSetting,
): ReportPage {
  const { t } = setting;
  const { release, title, sourceLocale } = dossier;
  const { locale, units, findings } = edition;
  const path = outlinedPath(release, locale);
  const marks = marksOf(dossier, edition);
  const told = byUrgency(findings.filter(({ severity, waived }) => severity !== 'info' || waived !== undefined));
  const elsewhere = told.filter(({ unit }) => !units.some(({ id }) => id === unit));
  const note = (finding: Finding): Markup => renderNote(finding, { release, locale, path }, setting);
  return reportPage(
    {
      path,
      title: t('dossier.outlined.title', { locale: nameInWords(locale, setting) }),
      of: title,
      trail: [
        link(linkTo(path, factsPath(release)), t('dossier.facts.title')),
        link(linkTo(path, editionPath(release, locale)), t('dossier.edition.texts')),
      ],
      lead: [
        inLanguage('p', sourceLocale, title, 'headline'),
        withRelease(dossier, setting),
        row && renderStanding(row, dossier, setting),
        markup`<p class="about">${t('dossier.outlined.about')}</p>`,
      ],
      main: [
        ...elsewhere.map(note),
        element(
          'div',
          { class: 'outlined' },
          units.map((unit) =>
            element('div', { class: 'block', 'data-role': unit.role }, [
              renderUnit(unit, { sourceLocale, locale, marks, setting }),
              element('div', { class: 'margin' }, told.filter((finding) => finding.unit === unit.id).map(note)),
            ]),
          ),
        ),
      ],
    },
    setting,
  );
}

interface Rendering {
  readonly sourceLocale: string;
  readonly locale: string;
  readonly marks: Marks;
  readonly setting: PageSetting;
}

function renderUnit({ id: unit, segments }: DossierUnit, { sourceLocale, locale, marks, setting }: Rendering): Markup {
  const sentences = segments.map(({ id, source, target = '', values }: DossierSegment) => {
    if (lacksTarget({ source, target, ...defined({ values }) })) {
      const absent = setting.t('dossier.state.untranslated');
      return markup`<span class="segment absent">${inLanguage('bdi', sourceLocale, source)} <span class="about" lang="${setting.ui}">${absent}</span></span> `;
    }
    // The numbers of facts are for who compares two texts.
    const found = marks
      .of(unit, id, 'target')
      .flatMap(({ start, end, look }) => (look === 'fact' ? [] : [{ start, end, look }]));
    return markup`<span class="segment">${markedText(target, found, values?.target)}</span> `;
  });
  const text = inLanguage('p', locale, markup`${sentences}`);
  return isBranchId(unit) ? element('div', { class: 'variant' }, [variantLine(unit, setting), text]) : text;
}

/** Says of the words for one value that they are no paragraph of their own. */
export function variantLine(unit: string, { t }: PageSetting): Markup {
  const [key = '', name = ''] = unit.split('.').toReversed();
  return markup`<p class="about">${t('dossier.outlined.variant', { key: key.replace(/^eq(?=\d)/, '='), name })}</p>`;
}

/** What is found, in a sentence that leads to all that the other page says of it. */
function renderNote(
  finding: Finding,
  { release, locale, path }: { readonly release: string; readonly locale: string; readonly path: string },
  { t }: PageSetting,
): Markup {
  const look = finding.waived === undefined ? finding.severity : 'waived';
  const name = finding.waived === undefined ? t(`report.severity.${finding.severity}`) : t('dossier.waived');
  const to = linkTo(path, editionPath(release, locale), finding.id);
  return markup`<p class="aside ${look}"><span class="badge">${name}</span> ${link(to, describeFinding(finding, t))}</p>`;
}
