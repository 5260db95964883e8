import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf, type Content } from '../../src/model/content.ts';
import type { Unit } from '../../src/model/unit.ts';
import { readTranslations } from '../../src/xliff/translations.ts';
import { corpora, haveCorpora } from './outside.ts';

/**
 * What stands in files of real tools, as a person sees it in them: units, segments, states, notes and texts. The sentences
 * are others', so a listing has their digests. A new one is written with UPDATE_LISTINGS=1, and read beside the file
 * before it is kept.
 */
const listings = new URL('../fixtures/xliff/real/', import.meta.url);
const folder = join(corpora, 'real');
const isWriting = process.env['UPDATE_LISTINGS'] === '1';
const names = haveCorpora
  ? readdirSync(folder).filter((name) => name !== 'manifest.json' && (isWriting || existsSync(listingPath(name))))
  : [];

function listingPath(name: string): URL {
  return new URL(`${encodeURIComponent(name)}.json`, listings);
}

describe.skipIf(!haveCorpora)('what a person sees', () => {
  it.each(names)('in %s', (name) => {
    const file = listingPath(name);
    const listing = listingOf(readFileSync(join(folder, name)));
    if (isWriting && !existsSync(file)) writeFileSync(file, `${JSON.stringify(listing, null, 2)}\n`);
    expect(listing).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

function listingOf(bytes: Uint8Array): unknown {
  return readTranslations(bytes).map(({ sourceLocale, targetLocale = null, notes = [], units }) => ({
    sourceLocale,
    targetLocale,
    notes: notes.map(digestOf),
    units: units.map(unitListing),
  }));
}

/** The unit's id and whether it is translated; a line for each segment and what stands between; digests of notes. */
function unitListing({ id, translate, parts, notes }: Unit): unknown {
  const lines = parts.map((part) =>
    [
      part.kind === 'segment' ? `${digestOf(part.id)} ${part.state}` : 'between',
      contentListing(part.source),
      part.target === undefined ? 'no target' : contentListing(part.target),
    ].join(' | '),
  );
  return { id: digestOf(id), translate, parts: lines, notes: notes.map(({ text }) => digestOf(text)) };
}

/** Length and digest of the text, and the codes in their order. */
function contentListing(content: Content): string {
  const text = textOf(content);
  const codes = content.flatMap(({ kind }) => (kind === 'text' ? [] : [kind]));
  return [text.length, ...(text === '' ? [] : [digestOf(text)]), ...codes].join(' ');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
