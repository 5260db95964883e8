import { runChecks, type CheckOptions } from '../check/run-checks.ts';
import { DragomanError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { segmentsOf } from '../model/unit.ts';
import type { CheckedFile } from '../report/check-report.ts';
import { inspectXliff } from '../xliff/inspect.ts';
import { fileEntry, type FileEntry } from '../report/json.ts';
import { translator } from '../report/messages.ts';
import { conformanceFinding } from './conformance-finding.ts';

export interface CheckDocumentOptions extends CheckOptions {
  /** Names the file in the result. */
  readonly path?: string;
  /** A newsroom's policy, by release and target locale. */
  readonly policyFor?: (release: string, locale: string) => CheckOptions;
}

/** Checks one bilingual XLIFF file from anywhere. Never throws for what the bytes hold: `error` says what is wrong. */
export function checkDocument(bytes: Uint8Array, options: CheckDocumentOptions = {}): CheckedFile {
  const { path = '', policyFor, ...checkOptions } = options;
  try {
    const { translations, faults } = inspectXliff(bytes, { path });
    const [first] = translations;
    const units = translations.flatMap((translation) => translation.units);
    const findings = translations.flatMap((translation) =>
      runChecks(translation, {
        untranslated: true,
        ...checkOptions,
        ...policyFor?.(translation.release, translation.targetLocale ?? ''),
        file: translation.release,
      }),
    );
    return {
      path,
      ...(first === undefined ? {} : { sourceLocale: first.sourceLocale }),
      ...(first?.targetLocale === undefined ? {} : { targetLocale: first.targetLocale }),
      units: units.length,
      segments: units.reduce((sum, unit) => sum + segmentsOf(unit).length, 0),
      findings: [...faults.map(conformanceFinding).filter((fault) => !isSaidBy(fault, findings)), ...findings],
      translations,
    };
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    return { path, units: 0, segments: 0, error: error.in(path), findings: [] };
  }
}

/** A code that the target lost breaks the standard too; a check that says so, as gravely, says it better. */
function isSaidBy({ check, severity, file, unit, segment }: Finding, findings: readonly Finding[]): boolean {
  if (check !== 'xliff-removed-code') return false;
  return findings.some(
    (found) =>
      (found.check === 'placeholders' || found.check === 'inline-codes') &&
      ['missing', 'not-deletable', 'typed'].includes(String(found.evidence['problem'])) &&
      [found.severity, found.file, found.unit, found.segment].join('\n') ===
        [severity, file, unit, segment].join('\n') &&
      found.waived === undefined,
  );
}

export interface CheckXliffOptions extends CheckDocumentOptions {
  /** Language of the messages, `en` unless set. */
  readonly lang?: string;
}

/** The same as plain JSON data, messages as sentences: one entry of `files` of `dragoman check --format json`. */
export function checkXliff(bytes: Uint8Array, { lang = 'en', ...options }: CheckXliffOptions = {}): FileEntry {
  return fileEntry(checkDocument(bytes, options), translator(lang));
}
