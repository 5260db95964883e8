import { likelyTag } from '../../locale/tags/tags.ts';
import type { Edition, EditionBlock, EditionInline } from '../../model/edition.ts';
import { memoize } from '../../model/memoize.ts';

/**
 * Marks words that a translation keeps in its source's language (WCAG 2.2, 3.1.2): two or more in the source's script,
 * where the edition has another, that stand so in the text that it was made from, such as the title of a report. One word
 * alone is a name as a rule, and names are read in any language.
 */
export function withForeignWords(edition: Edition): Edition {
  const before = found.get(edition);
  if (before !== undefined) return before;
  const made = mark(edition);
  found.set(edition, made);
  return made;
}

/** Each kind of edition marks the same. */
const found = new WeakMap<Edition, Edition>();

function mark(edition: Edition): Edition {
  const { sources, locale, sourceLocale } = edition;
  const script = scriptOf(sourceLocale);
  if (sources === undefined || script === undefined || script === scriptOf(locale)) return edition;
  const words = runsIn(script);
  const blocks = edition.blocks.map((block): EditionBlock => {
    const source = Object.hasOwn(sources, block.id) ? sources[block.id] : undefined;
    if (source === undefined) return block;
    const content = block.content.flatMap((inline) => marked(inline, { source, words, sourceLocale }));
    return content.length === block.content.length && content.every((each, at) => each === block.content[at])
      ? block
      : { ...block, content };
  });
  return { ...edition, blocks };
}

interface Search {
  readonly source: string;
  readonly words: RegExp | undefined;
  readonly sourceLocale: string;
}

function marked(inline: EditionInline, { source, words, sourceLocale }: Search): readonly EditionInline[] {
  if (inline.kind !== 'text' || words === undefined) return [inline];
  const { text } = inline;
  const parts: EditionInline[] = [];
  let done = 0;
  for (const { index, 0: run } of text.matchAll(words)) {
    if (!source.includes(run)) continue;
    if (index > done) parts.push({ kind: 'text', text: text.slice(done, index) });
    parts.push({ kind: 'text', text: run, locale: sourceLocale });
    done = index + run.length;
  }
  if (done === 0) return [inline];
  return done < text.length ? [...parts, { kind: 'text', text: text.slice(done) }] : parts;
}

function scriptOf(locale: string): string | undefined {
  return likelyTag(locale)?.script;
}

/** Scripts that CLDR names together, by those that Unicode gives their characters. */
const parts: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** Makes the expression that finds two or more words of a script in a row; undefined for a script that Unicode does not know. */
const runsIn = memoize(
  (script: string): RegExp | undefined => {
    const letters = (parts[script] ?? [script]).map((name) => `\\p{sc=${name}}`).join('');
    try {
      const inner = `${letters}\\p{M}\\p{Nd}`;
      const word = `[${letters}](?:[${inner}'’.-]*[${inner}])?`;
      return new RegExp(
        `(?<![${letters}\\p{N}@/])${word}(?:[ \\u00a0,:&–-]{1,3}${word})+(?![${letters}\\p{N}@/])`,
        'gu',
      );
    } catch {
      return undefined;
    }
  },
  { most: 20 },
);
