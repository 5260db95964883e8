import { lazyLibrary } from '../../model/package-data.ts';
import { readData } from '../load.ts';

/** The characters of one written form of Chinese that the other does not write, each with its counterpart there. */
export type HanVariants = ReadonlyMap<string, string>;

/** What stands in both standards, though OpenCC converts it: GB/T 2312 and the first level of Big5, Hong Kong's forms. */
interface InBoth {
  readonly traditionalToo: string;
  readonly simplifiedToo: string;
}

const found = new Map<string, HanVariants>();

/** Simplified characters that traditional text does not have (`Hans`), or the other way round (`Hant`). Read when first asked for. */
export function exclusiveTo(form: 'Hans' | 'Hant'): HanVariants {
  let variants = found.get(form);
  if (variants === undefined) {
    const { traditionalToo, simplifiedToo } = readData<InBoth>('orthography/han-variants.json') ?? noneInBoth;
    variants = without(openCc[form]().default, form === 'Hans' ? traditionalToo : simplifiedToo);
    found.set(form, variants);
  }
  return variants;
}

const noneInBoth: InBoth = { traditionalToo: '', simplifiedToo: '' };

/** OpenCC's tables: pairs parted by bars, character and counterpart by a space. */
const openCc = {
  Hans: lazyLibrary('opencc-js/dict/STCharacters', () => import('opencc-js/dict/STCharacters')),
  Hant: lazyLibrary('opencc-js/dict/TSCharacters', () => import('opencc-js/dict/TSCharacters')),
};

function without(table: string, characters: string): HanVariants {
  const inBoth = new Set(characters);
  const variants = new Map<string, string>();
  for (const pair of table.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (!inBoth.has(from) && from !== to) variants.set(from, to);
  }
  return variants;
}
