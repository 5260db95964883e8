import { readPackageFile } from '../../model/package-data.ts';
import type { BoardRow } from '../board/board.ts';
import type { Dossier } from '../dossier.ts';
import { editionPage } from './edition-page.ts';
import { factsPage } from './facts-page.ts';
import { outlinedPage } from './outlined-page.ts';
import { sourcePage } from './source-page.ts';
import { stylePath, type PageSetting, type ReportPage } from './page.ts';

/** Renders the pages of one release: its facts sheet, its own text, and two for each locale. */
export function releasePages(dossier: Dossier, rows: readonly BoardRow[], setting: PageSetting): readonly ReportPage[] {
  const editions = dossier.editions.flatMap((edition) => {
    const row = rows.find(({ locale }) => locale === edition.locale);
    return [editionPage(dossier, edition, row, setting), outlinedPage(dossier, edition, row, setting)];
  });
  const own = rows.find(({ locale }) => locale === dossier.sourceLocale);
  return [factsPage(dossier, rows, setting), sourcePage(dossier, own, setting), ...editions];
}

/** The style sheet of all pages. */
export function styleSheet(): ReportPage {
  return { path: stylePath, text: readPackageFile('dossier/report.css') ?? '' };
}
