import { strToU8 } from 'fflate';
import type { Translate } from '../model/translate.ts';
import { sameLocale } from '../locale/tags/tags.ts';
import type { Release } from '../model/release.ts';
import type { Term } from '../model/term.ts';
import type { Translation } from '../model/translation.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitNotes } from '../xliff/common/translator-notes.ts';
import { writeTranslation, type WriteOptions } from '../xliff/write.ts';
import { contextPage } from './context-page.ts';
import { instructionsPage } from './instructions-page.ts';
import { writeKit } from './kit.ts';
import { bilingualTable, writeTable } from './table/bilingual-table.ts';
import type { TableForm } from './table/table-cells.ts';
import { termsCsv } from './terms-csv.ts';

/** One release as it goes to the translators of one locale. */
export interface KitRelease {
  readonly release: Release;
  readonly translation: Translation;
  /** What its translators are told of each unit. */
  readonly unitNotes: (unit: Unit) => UnitNotes;
  /** Digest of the source file. */
  readonly sourceDigest: string;
}

export interface KitOptions {
  readonly locale: string;
  readonly releases: readonly KitRelease[];
  readonly terms: readonly Term[];
  readonly form: WriteOptions;
  /** The forms of the tables for translators without a tool. */
  readonly tables: readonly TableForm[];
  /** Messages in the target language. */
  readonly t: Translate;
  /** The language that `t` really speaks: English where there are no messages in the target language. */
  readonly messagesLocale: string;
}

/** Bytes of the zip that goes to the translators of one locale. */
export function makeKit({ locale, releases, terms, form, tables, t, messagesLocale }: KitOptions): Uint8Array {
  const files = new Map<string, Uint8Array>();
  const ids = releases.map(({ release }) => release.id);
  files.set('instructions.html', strToU8(instructionsPage(t, messagesLocale, ids)));
  files.set('terms.csv', strToU8(termsCsv(terms.filter((term) => sameLocale(term.locale, locale)))));
  for (const { release, translation, unitNotes } of releases) {
    files.set(xliffPath(release), writeTranslation(translation, { ...form, unitNotes }));
    const table = bilingualTable(translation, unitNotes, t);
    for (const each of tables) files.set(`${release.id}.${locale}.${each}`, writeTable(table, each));
    files.set(
      `context/${release.id}.html`,
      strToU8(contextPage({ release, translation, unitNotes }, t, messagesLocale)),
    );
  }
  const contents = releases.map(({ release, sourceDigest }) => ({
    release: release.id,
    path: xliffPath(release),
    sourceDigest,
  }));
  return writeKit({ locale, releases: contents, files });
}

function xliffPath({ id }: Release): string {
  return `${id}.xlf`;
}
