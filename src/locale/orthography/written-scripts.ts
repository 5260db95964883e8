import { tableRow } from './tables.ts';
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

/** Codes; pairs of a Latin letter and its double. */
interface Row {
  readonly scripts: readonly string[];
  readonly confusable: readonly string[];
  readonly native: string;
}

export function writtenScripts(locale: string): WrittenScripts {
  return tableRow<Row, WrittenScripts>('written-scripts', locale, ({ scripts = [], confusable = [], native }) => {
    const isOpen = parseTag(canonicalTag(locale))?.script === undefined;
    const usual = likelyTag(locale)?.script ?? 'Zyyy';
    return {
      scripts: isOpen && scripts.length > 0 ? scripts : [usual],
      confusable: new Map(confusable.map((pair) => [pair.charAt(0), pair.charAt(1)])),
      ...(native === undefined ? {} : { native }),
    };
  });
}

/** Letters that look like Latin ones, of every script that has such. */
export function confusableScripts(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(['Cyrl', 'Grek'].map((script) => [script, writtenScripts(`und-${script}`).confusable]));
}
