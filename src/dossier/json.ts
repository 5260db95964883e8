import { describeError } from '../report/describe.ts';
import { findingEntry, type FindingEntry } from '../report/json.ts';
import { defined } from '../model/defined.ts';
import type { Translate } from '../model/translate.ts';
import type { BoardRelease, BoardRow } from './board/board.ts';
import type { Dossier, DossierEdition } from './dossier.ts';
import { nextSentence } from './board/next-sentence.ts';

/** Version of the shape; `docs/report.schema.json` describes it. */
const version = 1;

/** Gives a report as plain JSON data, messages and next steps as sentences. */
export function reportEntry(
  { board, dossiers }: { readonly board: readonly BoardRelease[]; readonly dossiers: readonly Dossier[] },
  t: Translate,
): object {
  return {
    version,
    board: board.map((release) => ({ ...release, rows: release.rows.map((row) => rowEntry(row, t)) })),
    releases: dossiers.map(({ editions, ...dossier }) => ({
      ...dossier,
      editions: editions.map((edition) => editionEntry(edition, t)),
    })),
  };
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
