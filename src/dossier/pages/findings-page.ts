import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import type { CheckedFile } from '../../model/checked-file.ts';
import { textOf } from '../../model/content.ts';
import type { Finding, TextSpan } from '../../model/finding.ts';
import type { Segment } from '../../model/unit.ts';
import { describeError } from '../../report/describe.ts';
import { segmentFinder } from '../../report/finding-texts.ts';
import { hintsOf, printSummaryLines } from '../../report/summary.ts';
import { byUrgency, renderFinding, type Sides } from './finding.ts';
import { markedText } from './marked-text.ts';
import { inLanguage, localeName, reportPage, withCommand, type PageSetting } from './page.ts';
import { styleSheet } from './release-pages.ts';

/** Renders what is found in files as one page that needs no other file: both texts, what is wrong in them, what to do. */
export function findingsPage(files: readonly CheckedFile[], setting: PageSetting): string {
  const { t } = setting;
  const [found = '', ...others] = printSummaryLines(files, t);
  const isClean = files.every(({ findings, error }) => findings.length === 0 && error === undefined);
  return reportPage(
    {
      path: 'findings.html',
      title: t('dossier.edition.findings'),
      isAlone: true,
      style: styleSheet().text,
      lead: [
        markup`<p class="verdict ${isClean ? 'calm' : 'open'}">${found}</p>`,
        ...[...others, ...hintsOf(files, t, { verbose: true })].map(
          (line) => markup`<p class="about">${withCommand(line)}</p>`,
        ),
      ],
      main: files.map((file, at) => renderFile(file, at, setting)),
    },
    setting,
  ).text;
}

function renderFile(file: CheckedFile, at: number, setting: PageSetting): Markup | undefined {
  const { t } = setting;
  const { path, error, findings, sourceLocale = 'und', targetLocale = 'und' } = file;
  if (error === undefined && findings.length === 0) return undefined;
  const locales = file.targetLocale === undefined ? [] : [sourceLocale, targetLocale];
  const segmentOf = segmentFinder(findings, file.translations ?? []);
  const sides: Sides = { sourceLocale, locale: targetLocale, setting };
  return element('section', {}, [
    markup`<h2 id="file-${at}"><code dir="ltr">${path}</code> <span class="count">${findings.length}</span></h2>`,
    locales.length === 0
      ? undefined
      : markup`<p class="about">${locales.map((locale, index) => markup`${index === 0 ? '' : ' → '}${localeName(locale, setting)}`)}</p>`,
    error && markup`<p class="bad">${describeError(error, t)}</p>`,
    ...byUrgency(findings).flatMap((finding, index) => [
      renderTexts(segmentOf(finding), finding, sides),
      renderFinding(finding, sides, { anchor: `finding-${at}-${index}` }),
    ]),
  ]);
}

/** Both texts side by side, with what the finding points to marked in them. */
function renderTexts(
  segment: Segment | undefined,
  { source, target, waived }: Finding,
  { sourceLocale, locale, setting: { t } }: Sides,
): Markup | undefined {
  if (segment === undefined) return undefined;
  const marked = (text: string, span: TextSpan | undefined): Markup =>
    markedText(text, span === undefined ? [] : [{ ...span, look: waived === undefined ? 'wrong' : 'waived' }]);
  const translated = textOf(segment.target ?? []);
  return element('div', { class: 'pair' }, [
    inLanguage('p', sourceLocale, marked(textOf(segment.source), source)),
    translated.trim() === ''
      ? markup`<p class="absent">${t('dossier.state.untranslated')}</p>`
      : inLanguage('p', locale, marked(translated, target)),
  ]);
}
