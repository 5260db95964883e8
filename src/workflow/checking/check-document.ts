import { runChecks, type CheckOptions } from '../../check/run-checks.ts';
import { sourceOf, type ByteSource } from '../../model/byte-source.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import { segmentsOf } from '../../model/unit.ts';
import type { CheckedFile } from '../../model/checked-file.ts';
import { inspectXliff } from '../../xliff/inspect.ts';
import { fileEntry, type FileEntry } from '../../report/json.ts';
import { translator } from '../../report/messages.ts';
import { checkUnitByUnit } from './check-unit-by-unit.ts';
import { joinFindings, languageOf } from './join-findings.ts';

export interface CheckDocumentOptions extends CheckOptions {
  /** Names the file in the result. */
  readonly path?: string;
  /** A newsroom's policy, by release and target locale. */
  readonly policyFor?: (release: string, locale: string) => CheckOptions;
  /**
   * Files of more bytes are checked unit by unit: their units are not held, and of a flood of findings the first are
   * listed. None unless set.
   */
  readonly held?: number;
}

/** Checks one bilingual XLIFF file from anywhere. Never throws for what the bytes hold: `error` says what is wrong. */
export function checkDocument(bytes: Uint8Array | ByteSource, options: CheckDocumentOptions = {}): CheckedFile {
  const { path = '', held = Infinity, ...others } = options;
  try {
    const isLarge = bytes.length > held;
    const checked = isLarge ? checkUnitByUnit(sourceOf(bytes), options) : checkWhole(bytes, { path, ...others });
    return { path, ...checked };
  } catch (error) {
    return unread(path, error);
  }
}

/** Makes the entry of a file that can't be read; a bug is thrown on. */
export function unread(path: string, error: unknown): CheckedFile {
  if (!(error instanceof DragomanError)) throw error;
  return { path, units: 0, segments: 0, error: error.in(path), findings: [] };
}

function checkWhole(bytes: Uint8Array | ByteSource, options: CheckDocumentOptions): Omit<CheckedFile, 'path'> {
  const { path = '', policyFor, ...checkOptions } = options;
  const { translations, faults } = inspectXliff(bytes, { path });
  const [first] = translations;
  const units = translations.flatMap((translation) => translation.units);
  const files = translations.map((translation) => {
    const targetLocale = languageOf(translation, translations, () =>
      translation.units.some((unit) => segmentsOf(unit).some(({ target = [] }) => target.length > 0)),
    );
    return runChecks(targetLocale === undefined ? translation : { ...translation, targetLocale }, {
      untranslated: true,
      ...checkOptions,
      ...policyFor?.(translation.release, translation.targetLocale ?? ''),
      file: translation.release,
    });
  });
  return {
    ...defined({ sourceLocale: first?.sourceLocale, targetLocale: first?.targetLocale }),
    units: units.length,
    segments: units.reduce((sum, unit) => sum + segmentsOf(unit).length, 0),
    findings: joinFindings({ faults, files, byPolicy: policyFor !== undefined }),
    translations,
  };
}

export interface CheckXliffOptions extends CheckDocumentOptions {
  /** Language of the messages, `en` unless set. */
  readonly lang?: string;
  /** Is told why the file can't be used, which `error` says too. What it throws comes out. */
  readonly onError?: (error: DragomanError) => void;
}

/**
 * Checks a file and gives plain JSON data, messages as sentences: one entry of `files` of `dragoman check --format
 * json`.
 */
export function checkXliff(bytes: Uint8Array, { lang = 'en', onError, ...options }: CheckXliffOptions = {}): FileEntry {
  const checked = checkDocument(bytes, options);
  if (checked.error !== undefined) onError?.(checked.error);
  return fileEntry(checked, translator(lang));
}
