import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textFormat } from '../../src/formats/text/text-format.ts';

/**
 * One release per language, each line behind its role as `outline` prints it: `contact/telephone`. A `+` before the role
 * puts the text on the line before. In the third column stands the speaker of a quotation, and the date of a dateline.
 */
const folder = new URL('../fixtures/formats/releases/', import.meta.url);

interface Labelled {
  readonly role: string;
  readonly text: string;
  readonly says?: string;
}

const locales = readdirSync(folder).map((name) => basename(name, '.tsv'));

/** The labelled parts of a release, and the release as a press office sends it. */
function readLabelled(locale: string): { readonly parts: readonly Labelled[]; readonly release: string } {
  const parts: Labelled[] = [];
  let release = '';
  for (const line of readFileSync(new URL(`${locale}.tsv`, folder), 'utf8')
    .trimEnd()
    .split('\n')) {
    const [label = '', text = '', says] = line.split('\t');
    const goesOn = label.startsWith('+');
    release += `${release === '' ? '' : goesOn ? ' ' : '\n'}${text}`;
    if (label !== '') parts.push({ role: label.slice(goesOn ? 1 : 0), text, ...(says !== undefined && { says }) });
  }
  return { parts, release: `${release}\n` };
}

function readRelease(release: string, locale: string): readonly Labelled[] {
  const bytes = new TextEncoder().encode(release);
  const { blocks, meta } = textFormat.read(bytes, { path: 'a.txt', locale, names: new Set() });
  return blocks.map(({ role, field, text, speaker }) => {
    const says = role === 'dateline' ? meta.date : speaker;
    return { role: field === undefined ? role : `${role}/${field}`, text, ...(says !== undefined && { says }) };
  });
}

describe.each(locales)('a release in %s', (locale) => {
  it('is read as it is labelled', () => {
    const { parts, release } = readLabelled(locale);
    expect(readRelease(release, locale)).toEqual(parts);
  });
});
