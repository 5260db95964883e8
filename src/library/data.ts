/** `dragoman/data`: the package's own data, for where its files can't be read. */
import { supplemental } from '../locale/load.ts';
import { bakedLocale, likelyTag } from '../locale/tags/tags.ts';
import { loadLibraries, provideData } from '../model/package-data.ts';
import { languageOf } from '../segment/language.ts';

export { provideData, type DataSource } from '../model/package-data.ts';

export interface LoadDataOptions {
  /** BCP 47 tags of the locales that texts will be in. */
  readonly locales: readonly string[];
  /** The language that findings and errors are told in, besides English: that of a folder of `locales/`. */
  readonly lang?: string;
  /** Gives a file of the package as text by its path below `dist/`, or undefined where there is none. */
  read(path: string): Promise<string | undefined>;
}

/** The tables in `locale/orthography/`, which have rows for many languages. */
export const orthographyTables: readonly string[] = [
  'acts',
  'autonyms',
  'basic-words',
  'bodies',
  'casing',
  'common-words',
  'comparisons',
  'consonants',
  'contraries',
  'denials',
  'detectable-languages',
  'eras',
  'font-encodings',
  'function-words',
  'gettext-plurals',
  'han-variants',
  'inflection',
  'joints',
  'latin-sounds',
  'name-words',
  'page-typography',
  'page-words',
  'plural-integers',
  'positions',
  'print-fonts',
  'punctuation',
  'quotation-styles',
  'ranks',
  'rates',
  'reduplication',
  'relations',
  'release-kinds',
  'roles',
  'segment-separators',
  'sentence-terminators',
  'text-length',
  'word-order',
  'written-scripts',
  'zero-width-joiners',
];

const supplementalPath = 'locale/cldr/supplemental.json';
const texts = new Map<string, string | undefined>();

/**
 * Loads what the package's functions read of its own data for some locales, for where they can't read files: in a browser.
 * It can be called again with more locales. What the data does not have is never asked for later; texts in other locales
 * end in an error that names the file.
 */
export async function loadData({ locales, lang = 'en', read }: LoadDataOptions): Promise<void> {
  const load = async (paths: readonly string[]): Promise<void> => {
    const missing = [...new Set(paths)].filter((path) => !texts.has(path));
    const found = await Promise.all(missing.map(read));
    for (const [at, path] of missing.entries()) texts.set(path, found[at]);
  };
  provideData({ read: loaded, list: loadedIn });
  await load([supplementalPath, ...['en', lang].map((locale) => `../locales/${locale}/messages.json`)]);
  await Promise.all([
    load([
      ...orthographyTables.map((table) => `locale/orthography/${table}.json`),
      ...locales.flatMap(localeFiles),
      'segment/rules/generic.srx',
    ]),
    loadLibraries(),
  ]);
}

function loaded(path: string): string | undefined {
  if (!texts.has(path)) throw new Error(`${path} is not loaded: name its locale in loadData()`);
  return texts.get(path);
}

/** The names in a folder of which something was loaded. */
function loadedIn(folder: string): readonly string[] {
  const inside = [...texts].flatMap(([path, text]) =>
    text !== undefined && path.startsWith(`${folder}/`) ? path : [],
  );
  return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
}

/** The files of one locale: CLDR's with those that it inherits from, words, press conventions, segmentation rules. */
function localeFiles(tag: string): readonly string[] {
  const { parents } = supplemental();
  const chain = ['und'];
  for (let baked = bakedLocale(tag); baked !== 'und'; baked = parents[baked] ?? 'und') chain.push(baked);
  const { language = 'und', script = 'Zyyy' } = likelyTag(tag) ?? {};
  const rules = languageOf(tag);
  return [
    ...chain.map((baked) => `locale/cldr/${baked}.json`),
    ...[`${language}-${script}`, language, 'und'].map((name) => `locale/words/${name}.json`),
    ...[language, 'en', 'und'].map((name) => `locale/press/${name}.json`),
    ...[rules, `cldr/${rules}`].map((name) => `segment/rules/${name}.srx`),
  ];
}
