import { lazyLibrary } from '../../model/package-data.ts';
import { tableRows } from './tables.ts';

/** The characters of one written form of Chinese that the other does not write, each with its counterpart there. */
export type HanVariants = ReadonlyMap<string, string>;

const found = new Map<string, HanVariants>();

/** Simplified characters that traditional text does not have (`Hans`), or the other way round (`Hant`). Read when first asked for. */
export function exclusiveTo(form: 'Hans' | 'Hant'): HanVariants {
  let variants = found.get(form);
  if (variants === undefined) {
    const other = form === 'Hans' ? 'Hant' : 'Hans';
    const inBoth = tableRows<{ readonly characters: readonly string[] }>('han-variants')[other]?.characters ?? [];
    variants = without(openCc[form]().default, inBoth);
    found.set(form, variants);
  }
  return variants;
}

/** OpenCC's tables: pairs parted by bars, character and counterpart by a space. */
const openCc = {
  Hans: lazyLibrary('opencc-js/dict/STCharacters', () => import('opencc-js/dict/STCharacters')),
  Hant: lazyLibrary('opencc-js/dict/TSCharacters', () => import('opencc-js/dict/TSCharacters')),
};

function without(table: string, characters: readonly string[]): HanVariants {
  const inBoth = new Set(characters);
  const variants = new Map<string, string>();
  for (const pair of table.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (!inBoth.has(from) && from !== to) variants.set(from, to);
  }
  return variants;
}
