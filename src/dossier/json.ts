import { describeError } from '../report/describe.ts';
import { findingEntry, type FindingEntry } from '../report/json.ts';
import { harmlessJson } from '../model/json-escape.ts';
import { defined } from '../model/defined.ts';
import type { Translate } from '../model/translate.ts';
import type { BoardRelease, BoardRow } from './board/board.ts';
import type { Dossier, DossierEdition } from './dossier.ts';
import { nextSentence } from './board/next-sentence.ts';

/** Version of the shape; `docs/report.schema.json` describes it. */
const version = 1;

/**
 * Gives a report as JSON, messages and next steps as sentences: in parts, one a release, for that of a large newsroom is too
 * long to be held.
 */
export function* reportJson(
  { board, dossiers }: { readonly board: readonly BoardRelease[]; readonly dossiers: readonly Dossier[] },
  t: Translate,
): Generator<string> {
  const rows = board.map((release) => ({ ...release, rows: release.rows.map((row) => rowEntry(row, t)) }));
  const around = harmlessJson({ version, board: rows, releases: [] });
  const end = '[]\n}';
  yield around.slice(0, -end.length);
  for (const [at, { editions, texts: _, ...dossier }] of dossiers.entries()) {
    const entry = { ...dossier, editions: editions.map((edition) => editionEntry(edition, t)) };
    yield `${at === 0 ? '[' : ','}\n    ${harmlessJson(entry).replaceAll('\n', '\n    ')}`;
  }
  yield dossiers.length === 0 ? `${end}\n` : '\n  ]\n}\n';
}

function rowEntry({ release, error, next, ...row }: BoardRow, t: Translate): object {
  return {
    ...row,
    ...defined({
      next: next && { do: next.do, say: nextSentence({ release, locale: row.locale, next }, t) },
      error: error && { code: error.code, message: describeError(error, t) },
    }),
  };
}

function editionEntry(
  { findings, ...edition }: DossierEdition,
  t: Translate,
): object & { findings: readonly FindingEntry[] } {
  return { ...edition, findings: findings.map((finding) => findingEntry(finding, t)) };
}
