import { harmlessJson } from '../model/json-escape.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { summaryOf } from '../model/checked-file.ts';
import type { CheckedFile, FindingPlace, Region } from '../model/checked-file.ts';
import { checkSection } from './check-manual.ts';
import { describeError, describeFinding } from './describe.ts';
import type { CheckPage } from '../model/check-page.ts';
import type { Translate } from '../model/translate.ts';
import { uriOf } from './uri.ts';

export interface SarifOptions {
  /** Of Dragoman itself. */
  readonly version: string;
  /** The pages of all checks: the rules of the report. */
  readonly checks: readonly CheckPage[];
  /** Language of the messages. */
  readonly lang: string;
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
/** The folder that relative paths count from. */
const base = '%SRCROOT%';

/**
 * The findings as one SARIF 2.1.0 log (OASIS, 2020). Paths that are relative count from `%SRCROOT%`. Regions are exact
 * where the file has `places`; waived findings are suppressed results.
 */
export function printSarif(files: readonly CheckedFile[], t: Translate, options: SarifOptions): string {
  const rules = rulesOf(files, t, options);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const usable = files.every(({ error }) => error === undefined);
  const run = {
    tool: { driver: { name: 'Dragoman', semanticVersion: options.version, rules } },
    language: options.lang.split('-')[0],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [base]: { description: { text: plain(t('report.sarif.base')) } } },
    artifacts: files.map(({ path }) => ({ location: locationOf(path), mimeType: 'application/xliff+xml' })),
    invocations: [
      {
        executionSuccessful: usable,
        exitCode: usable ? Number(summaryOf(files).errors > 0) : 2,
        toolExecutionNotifications: files.flatMap((file, index) => notificationsOf(file, index, t)),
      },
    ],
    results: files.flatMap((file, index) =>
      file.findings.map((finding) =>
        resultOf(finding, file, { index, ruleIndex: indexes.get(finding.check) ?? -1 }, t),
      ),
    ),
  };
  return `${harmlessJson({ $schema: schema, version: '2.1.0', runs: [run] })}\n`;
}

type Json = Readonly<Record<string, unknown>>;

/** Every check, and the rules of the XLIFF standard that some document breaks. */
function rulesOf(
  files: readonly CheckedFile[],
  t: Translate,
  { checks }: SarifOptions,
): readonly (Json & { id: string })[] {
  const known = new Set(checks.map(({ id }) => id));
  const broken = files.flatMap(({ findings }) => findings).filter(({ check }) => !known.has(check));
  const others = new Map(broken.map((finding) => [finding.check, finding]));
  return [
    ...checks.map((check) => ({
      id: check.id,
      shortDescription: { text: plain(t(check.title.key, check.title.values)) },
      fullDescription: { text: plain(t(check.rationale.key, check.rationale.values)) },
      help: {
        text: plain(`${t(check.rationale.key, check.rationale.values)} ${t('report.sarif.more', { check: check.id })}`),
        markdown: checkSection(check, t),
      },
      defaultConfiguration: { level: levels[check.severity] },
      properties: { itsType: check.type, tags: ['translation', check.type] },
    })),
    ...[...others.values()].map(({ check, type, severity }) => ({
      id: check,
      shortDescription: { text: plain(t('report.sarif.standard')) },
      fullDescription: { text: plain(t('error.explain-xliff', { name: check })) },
      help: { text: plain(t('error.explain-xliff', { name: check })) },
      defaultConfiguration: { level: levels[severity] },
      properties: { itsType: type, tags: ['translation', type] },
    })),
  ];
}

function notificationsOf({ path, error }: CheckedFile, index: number, t: Translate): readonly Json[] {
  if (error === undefined) return [];
  const region = error.line === undefined ? {} : { region: { startLine: error.line, startColumn: error.column ?? 1 } };
  return [
    {
      level: 'error',
      descriptor: { id: error.code },
      message: { text: plain(describeError(error, t)) },
      locations: [{ physicalLocation: { artifactLocation: { ...locationOf(path), index }, ...region } }],
    },
  ];
}

function resultOf(
  finding: Finding,
  file: CheckedFile,
  { index, ruleIndex }: { readonly index: number; readonly ruleIndex: number },
  t: Translate,
): Json {
  const place = file.places?.get(finding);
  const artifactLocation = { ...locationOf(file.path), index };
  const region =
    place === undefined ? { startLine: finding.line, startColumn: finding.column } : regionOf(place.region);
  const { waived } = finding;
  return {
    ruleId: finding.check,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: plain(describeFinding(finding, t)) },
    locations: [{ physicalLocation: { artifactLocation, region }, logicalLocations: [logicalOf(finding)] }],
    partialFingerprints: { 'dragomanFinding/v1': finding.id },
    ...fixesOf(place, artifactLocation, t),
    suppressions:
      waived === undefined
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              justification: t('report.waived', { by: waived.by, why: waived.why }),
            },
          ],
    properties: {
      ...(finding.source === undefined ? {} : { source: finding.source.text }),
      ...(finding.target === undefined ? {} : { target: finding.target.text }),
      evidence: finding.evidence,
    },
  };
}

function fixesOf(place: FindingPlace | undefined, artifactLocation: Json, t: Translate): Json {
  if (place?.fix === undefined) return {};
  const { region, text } = place.fix;
  const { snippet: _snippet, ...deletedRegion } = regionOf(region);
  return {
    fixes: [
      {
        description: { text: plain(t('report.sarif.fix')) },
        artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion, insertedContent: { text } }] }],
      },
    ],
  };
}

/** The file, unit and segment as one name, as in `news/u1/s1`. */
function logicalOf({ file, unit, segment }: Finding): Json {
  const path = [file, unit, segment].filter((id) => id !== undefined);
  return { name: path.at(-1), fullyQualifiedName: path.join('/'), kind: 'element' };
}

function regionOf({ text, ...region }: Region): Json {
  return { ...region, snippet: { text } };
}

function locationOf(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = uriOf(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: base };
}

/**
 * Text for a message: braces are placeholders there, and brackets before a parenthesis a link (SARIF 2.1.0, sections
 * 3.11.5 and 3.11.6).
 */
function plain(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/\[([^\]]*)\](?=\()/g, '\\[$1\\]');
}
