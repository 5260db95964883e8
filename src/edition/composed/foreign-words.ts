import { isUnspacedScript, scriptsIn } from '../../locale/scripts.ts';
import { likelyTag } from '../../locale/tags/tags.ts';
import type { Edition, EditionBlock, EditionInline } from '../../model/edition.ts';
import { memoize } from '../../model/memoize.ts';

/**
 * Marks words that a translation keeps in its source's language (WCAG 2.2, 3.1.2): two or more in the source's script,
 * where the edition has another, that stand so in the text that it was made from, such as the title of a report; of scripts
 * without spaces, four characters. One word alone is a name as a rule, and names are read in any language.
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
  const runs = runsIn(script);
  if (runs === undefined) return edition;
  const isEnough = isEnoughIn(script);
  const blocks = edition.blocks.map((block): EditionBlock => {
    const source = Object.hasOwn(sources, block.id) ? sources[block.id] : undefined;
    if (source === undefined) return block;
    const content = block.content.flatMap((inline) => marked(inline, { source, runs, isEnough, sourceLocale }));
    return content.length === block.content.length && content.every((each, at) => each === block.content[at])
      ? block
      : { ...block, content };
  });
  return { ...edition, blocks };
}

interface Search {
  readonly source: string;
  readonly runs: RegExp;
  readonly isEnough: (run: string) => boolean;
  readonly sourceLocale: string;
}

function marked(inline: EditionInline, { source, runs, isEnough, sourceLocale }: Search): readonly EditionInline[] {
  if (inline.kind !== 'text') return [inline];
  const { text } = inline;
  const parts: EditionInline[] = [];
  let done = 0;
  for (const { index, 0: whole } of text.matchAll(runs)) {
    const run = whole.replace(signsAtEnd, '');
    if (!isEnough(run) || !source.includes(run)) continue;
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

/** What stands between words and in them. */
const signs = "'’.\\- \\u00a0,:&–";

const signsAtEnd = new RegExp(`[${signs}]+$`, 'u');

/** Where words have no spaces between them, so many characters are no name alone. */
const leastUnspaced = 4;

function isEnoughIn(script: string): Search['isEnough'] {
  if (isUnspacedScript(script)) return (run) => run.length >= leastUnspaced;
  return (run) => /\p{L}[^\p{L}]*[ \u00a0][^\p{L}]*\p{L}/u.test(run);
}

/** Makes the expression that finds text of a script with the signs in it; undefined for a script that Unicode does not know. */
const runsIn = memoize(
  (script: string): RegExp | undefined => {
    const letters = scriptsIn(script)
      .map((name) => `\\p{sc=${name}}`)
      .join('');
    try {
      return new RegExp(`[${letters}][${letters}\\p{M}\\p{Nd}${signs}]*`, 'gu');
    } catch {
      return undefined;
    }
  },
  { most: 20 },
);
