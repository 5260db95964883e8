import { memoize } from '../../model/memoize.ts';
import { lazyLibrary } from '../../model/package-data.ts';
import { tableRows } from './tables.ts';

/** Gives the counterpart in one written form of Chinese of a character that only the other writes; undefined for all others. */
export type Counterpart = (character: string) => string | undefined;

/** Simplified characters that traditional text does not have (`Hans`), or the other way round (`Hant`). Read when first asked for. */
export const exclusiveTo: (form: 'Hans' | 'Hant') => Counterpart = memoize((form: 'Hans' | 'Hant'): Counterpart => {
  const other = form === 'Hans' ? 'Hant' : 'Hans';
  const inBoth = tableRows<{ readonly characters: readonly string[] }>('han-variants')[other]?.characters ?? [];
  return without(`|${openCc[form]().default}|`, new Set(inBoth));
});

/** OpenCC's tables: pairs parted by bars, character and counterpart by a space. */
const openCc = {
  Hans: lazyLibrary('opencc-js/dict/STCharacters', () => import('opencc-js/dict/STCharacters')),
  Hant: lazyLibrary('opencc-js/dict/TSCharacters', () => import('opencc-js/dict/TSCharacters')),
};

/** A text has few of the thousands that are listed: each is looked up when it is met, and the table is never taken apart. */
function without(table: string, inBoth: ReadonlySet<string>): Counterpart {
  return memoize((from: string): string | undefined => {
    const at = inBoth.has(from) ? -1 : table.indexOf(`|${from} `);
    const [to] = at < 0 ? [] : table.slice(at + from.length + 2, table.indexOf('|', at + 1)).split(' ');
    return to === from ? undefined : to;
  });
}
