import { tableRow } from './by-locale.ts';
import { canonicalTag, likelyTag, parseTag } from '../tags/tags.ts';

/** In which scripts a locale is written. */
export interface WrittenScripts {
  /** ISO 15924 codes; several where the language has a choice and the tag leaves it open. */
  readonly scripts: readonly string[];
  /** Letters of the script that look like Latin ones (UTS #39), by the Latin one. */
  readonly confusable: ReadonlyMap<string, string>;
  /** Of the scripts that a locale mixes, the one that no sentence is without. */
  readonly native?: string;
}

/** A list of codes; pairs of a Latin letter and its double. */
interface Row {
  readonly scripts: string;
  readonly confusable: string;
  readonly native: string;
}

export function writtenScripts(locale: string): WrittenScripts {
  return tableRow<Row, WrittenScripts>('written-scripts', locale, ({ scripts = '', confusable = '', native }) => {
    const isOpen = parseTag(canonicalTag(locale))?.script === undefined;
    const usual = likelyTag(locale)?.script ?? 'Zyyy';
    return {
      scripts: isOpen && scripts !== '' ? scripts.split(' ') : [usual],
      confusable: doubles(confusable),
      ...(native === undefined ? {} : { native }),
    };
  });
}

function doubles(pairs: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs.charAt(i), pairs.charAt(i + 1));
  return map;
}

/** Letters that look like Latin ones, of every script that has such. */
export function confusableScripts(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(['Cyrl', 'Grek'].map((script) => [script, writtenScripts(`und-${script}`).confusable]));
}
