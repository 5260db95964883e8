import { createRequire } from 'node:module';
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
    const isSimplified = form === 'Hans';
    variants = without(
      openCc(isSimplified ? 'STCharacters' : 'TSCharacters'),
      isSimplified ? traditionalToo : simplifiedToo,
    );
    found.set(form, variants);
  }
  return variants;
}

const noneInBoth: InBoth = { traditionalToo: '', simplifiedToo: '' };

/** OpenCC's tables: pairs parted by bars, character and counterpart by a space. */
function openCc(table: 'STCharacters' | 'TSCharacters'): string {
  const require = createRequire(import.meta.url);
  const read: unknown =
    table === 'STCharacters' ? require('opencc-js/dict/STCharacters') : require('opencc-js/dict/TSCharacters');
  return (read as { readonly default: string }).default;
}

function without(table: string, characters: string): HanVariants {
  const inBoth = new Set(characters);
  const variants = new Map<string, string>();
  for (const pair of table.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (!inBoth.has(from) && from !== to) variants.set(from, to);
  }
  return variants;
}
