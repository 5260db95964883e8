import { DragomanError } from '../../model/error.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf } from '../../model/unit.ts';
import { walkXliff } from '../../xliff/common/walk.ts';
import { conformanceChecker, type XliffFault } from '../../xliff/conformance.ts';
import type { XliffDocument } from '../../xliff/document.ts';
import { placeAt } from '../source/place.ts';

/**
 * Refuses what leaves it open what the texts of a file are, or their language: some would be lost. Other faults are for
 * `check` to tell.
 *
 * @throws DragomanError `xliff-no-source-language` or `xliff-unsure`
 */
export function refuseUnsure({ root, text }: XliffDocument, translations: readonly Translation[], path: string): void {
  const checker = conformanceChecker();
  walkXliff(root, checker.visitor);
  const { faults } = checker.finish();
  const placeOf = ({ line, column }: Pick<XliffFault, 'line' | 'column'>): object => {
    const start = text.split('\n', line - 1).join('\n').length + (line === 1 ? 0 : 1);
    return { ...placeAt(text, start + column - 1), file: path, line, column };
  };
  const unsure = faults.find((fault) => isUnsure(fault, translations));
  if (unsure !== undefined) {
    const { rule, section } = unsure;
    throw new DragomanError('xliff-unsure', { rule, section }, placeOf(unsure));
  }
  if (!translations.some(({ sourceLocale }) => sourceLocale === 'und')) return;
  const isNew = root.version.startsWith('2');
  const said = faults.find(({ message }) => message.values['attribute'] === 'source-language') ?? root.element;
  const attribute = isNew ? 'srcLang' : 'source-language';
  throw new DragomanError('xliff-no-source-language', { attribute }, placeOf(said));
}

/** Rules of which a breach leaves a text without its place, or a place without its text. */
const always: ReadonlySet<string> = new Set(['stray-text', 'source-missing'].map((rule) => `xliff-${rule}`));
const inUnits: ReadonlySet<string> = new Set(
  ['missing-element', 'unexpected-element', 'unknown-element'].map((rule) => `xliff-${rule}`),
);
const languages: ReadonlySet<string> = new Set(
  ['target-language-missing', 'target-language-12'].map((rule) => `xliff-${rule}`),
);

function isUnsure({ rule, unit }: XliffFault, translations: readonly Translation[]): boolean {
  if (languages.has(rule)) return translations.some(hasUnnamedTargets);
  return always.has(rule) || (inUnits.has(rule) && unit !== undefined);
}

function hasUnnamedTargets({ targetLocale, units }: Translation): boolean {
  return (
    targetLocale === undefined && units.some((unit) => segmentsOf(unit).some(({ target }) => target !== undefined))
  );
}
