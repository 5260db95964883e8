import type { Finding } from '../model/finding.ts';
import { summaryOf } from '../model/checked-file.ts';
import type { CheckedFile } from '../model/checked-file.ts';
import type { Translate } from '../model/translate.ts';
import { painter } from './paint.ts';
import type { Painter } from './paint.ts';

/** What was found and how much was checked, a sentence a line. */
export function printSummaryLines(
  files: readonly CheckedFile[],
  t: Translate,
  paint: Painter = painter(false),
): readonly string[] {
  const { errors, warnings, infos, segments, files: count } = summaryOf(files);
  const unusable = files.filter(({ error }) => error !== undefined).length;
  const counts = [
    ...(unusable > 0 ? [paint.error(t('report.unusable', { count: unusable }))] : []),
    ...(errors > 0 ? [paint.error(t('report.errors', { count: errors }))] : []),
    ...(warnings > 0 ? [paint.warning(t('report.warnings', { count: warnings }))] : []),
    ...(infos > 0 ? [paint.info(t('report.infos', { count: infos }))] : []),
  ];
  const more = files.flatMap((file) => file.more ?? []).reduce((sum, { count: unlisted }) => sum + unlisted, 0);
  const waived = findingsOf(files).filter((finding) => finding.waived !== undefined).length;
  return [
    counts.length === 0 ? t('report.clean') : counts.join(t('report.list-separator')),
    t('report.checked', {
      segments: t('report.segments', { count: segments }),
      files: t('report.files', { count }),
    }),
    ...(more > 0 ? [t('report.more', { count: more })] : []),
    ...(waived > 0 ? [t('report.waived-count', { count: waived })] : []),
  ];
}

/** What a person can do about what stands. */
export function hintsOf(
  files: readonly CheckedFile[],
  t: Translate,
  { verbose = false, fixed = false }: { readonly verbose?: boolean; readonly fixed?: boolean },
): readonly string[] {
  const standing = findingsOf(files).filter(({ waived }) => waived === undefined);
  const fixable = standing.filter(({ fix }) => fix !== undefined).length;
  return [
    ...(fixable > 0 && !fixed ? [t('report.fixable', { count: fixable })] : []),
    ...(!verbose && standing.length > 0 ? [t('report.verbose-hint')] : []),
    ...(standing.some(isWaivable) ? [t('report.waive-hint')] : []),
  ];
}

/** It stands and asks for a person's word. What breaks the XLIFF standard has to be mended instead. */
export function isWaivable({ check, severity, waived }: Finding): boolean {
  return waived === undefined && severity !== 'info' && !check.startsWith('xliff-');
}

function findingsOf(files: readonly CheckedFile[]): readonly Finding[] {
  return files.flatMap(({ findings }) => findings);
}
