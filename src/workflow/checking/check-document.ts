import { runChecks, type CheckOptions } from '../../check/run-checks.ts';
import { defined } from '../../model/defined.ts';
import { DragomanError } from '../../model/error.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { lookup } from '../../model/lookup.ts';
import type { Translation } from '../../model/translation.ts';
import { segmentsOf } from '../../model/unit.ts';
import type { CheckedFile } from '../../model/checked-file.ts';
import type { XliffFault } from '../../xliff/conformance.ts';
import { inspectXliff } from '../../xliff/inspect.ts';
import { fileEntry, type FileEntry } from '../../report/json.ts';
import { translator } from '../../report/messages.ts';

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
    const inEach = translations.map((translation) =>
      runChecks(withLanguage(translation, translations), {
        untranslated: true,
        ...checkOptions,
        ...policyFor?.(translation.release, translation.targetLocale ?? ''),
        file: translation.release,
      }),
    );
    const findings = withIdsApart(inEach);
    const broken = faults.map(conformanceFinding);
    return {
      path,
      ...defined({ sourceLocale: first?.sourceLocale, targetLocale: first?.targetLocale }),
      units: units.length,
      segments: units.reduce((sum, unit) => sum + segmentsOf(unit).length, 0),
      findings: [...broken.filter((fault) => policyFor === undefined || !isSaidBy(fault, findings)), ...findings],
      translations,
    };
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    return { path, units: 0, segments: 0, error: error.in(path), findings: [] };
  }
}

/**
 * A file that does not say which language its targets are in is compared all the same: in that of its neighbours, else
 * in one that nobody knows, by what all languages write alike.
 */
function withLanguage(translation: Translation, all: readonly Translation[]): Translation {
  if (translation.targetLocale !== undefined) return translation;
  const isTranslated = translation.units.some((unit) => segmentsOf(unit).some(({ target = [] }) => target.length > 0));
  if (!isTranslated) return translation;
  const targetLocale = all.find((other) => other.targetLocale !== undefined)?.targetLocale ?? 'und';
  return { ...translation, targetLocale };
}

/** Joins the findings of a document's files; of ids that come in two files, as where both have one name, the later get a number. */
function withIdsApart(files: readonly (readonly Finding[])[]): readonly Finding[] {
  const taken = new Set<string>();
  return files.flatMap((findings) => {
    const apart = findings.map((finding) => {
      let { id } = finding;
      for (let number = 2; taken.has(id); number++) id = `${finding.id}-${number}`;
      return id === finding.id ? finding : { ...finding, id };
    });
    for (const { id } of apart) taken.add(id);
    return apart;
  });
}

/** Makes a fault of the document itself a finding like any other. */
export function conformanceFinding(fault: XliffFault, index: number): Finding {
  const { rule, severity, section, message, line, column, file = '', unit, segment } = fault;
  return {
    id: `${rule}-${index + 1}`,
    check: rule,
    type: 'non-conformance',
    severity,
    file,
    ...defined({ unit, segment }),
    line,
    column,
    evidence: { section },
    message,
  };
}

/** Rules of the standard about codes, and the checks and problems that say in a translator's words what breaks them. */
const better: Readonly<Record<string, readonly string[]>> = {
  'xliff-removed-code': [
    'placeholders missing',
    'placeholders typed',
    'inline-codes missing',
    'inline-codes not-deletable',
    'html-tags typed',
    'empty blank',
  ],
  'xliff-duplicate-id': ['placeholders doubled', 'inline-codes doubled'],
  'xliff-copy-of': ['placeholders not-copyable', 'inline-codes not-copyable'],
  'xliff-start-without-end': ['code-pairs unpaired'],
  'xliff-end-without-start': ['code-pairs unpaired'],
  'xliff-end-before-start': ['code-pairs reversed'],
  'xliff-reordered-code': ['code-order'],
  'xliff-reorder-sequence': ['code-order'],
};

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Tells whether a check says what a fault of the document says, as gravely: what a translator did to a code breaks the
 * standard too, and a check says it better to a newsroom. A file that no newsroom surrounds is judged by the standard as
 * well, and is told every rule that it breaks.
 */
function isSaidBy({ check, severity, file, unit, segment }: Finding, findings: readonly Finding[]): boolean {
  const names = lookup(better, check);
  if (names === undefined) return false;
  return findings.some(
    (found) =>
      (names.includes(found.check) || names.includes(`${found.check} ${String(found.evidence['problem'])}`)) &&
      found.file === file &&
      found.unit === unit &&
      // The standard counts some codes over the whole unit.
      (segment === undefined || found.segment === segment) &&
      rank[found.severity] >= rank[severity] &&
      found.waived === undefined,
  );
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
