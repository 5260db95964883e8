import { readPackageJson } from '../model/package-data.ts';

/** A locale's baked data; every part is inherited from the parent locale where it is not its own. */
export interface LocaleData {
  /** Names of languages, scripts and regions by code. */
  readonly names?: Readonly<Record<string, string>>;
  /** Names of cities by CLDR’s key of their time zone, where they are not that key. */
  readonly cities?: Readonly<Record<string, string>>;
  /** The pattern `{0} ({1})` and the separator `{0}, {1}` of names with qualifiers. */
  readonly namePattern?: readonly [string, string];
  readonly quotes?: readonly [string, string, string, string];
  readonly rtl?: boolean;
  readonly numbers?: NumberData;
  readonly dates?: DateData;
  /** Month names, in order, by calendar: persian, islamic, hebrew, ethiopic. */
  readonly calendars?: Readonly<Record<string, readonly string[]>>;
  /** Names of units, after or before the number, by CLDR's unit id. */
  readonly units?: Forms;
  readonly unitsBefore?: Forms;
  readonly spell?: SpellData;
}

/** Alternative spellings joined by `|`, by value. */
export type Forms = Readonly<Record<string, string>>;

export interface NumberData {
  /** The default and the native numbering system. */
  readonly system: string;
  readonly native: string;
  /** Separators used with Latin digits. */
  readonly decimal: string;
  readonly group: string;
  /** Words for powers of ten, by exponent. */
  readonly magnitudes?: Forms;
  readonly magnitudesBefore?: Forms;
  /** Names and symbols by ISO 4217 code. */
  readonly currencies?: Forms;
}

export interface DateData {
  /** Order of a short numeric date, such as `dmy`. */
  readonly order: string;
  /** January to December, Monday to Sunday. */
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** `am`, `pm`, `noon`, `midnight` or the hours `from-before`, by name. */
  readonly dayPeriods: Readonly<Record<string, string>>;
}

/** Number words, derived from CLDR's spell-out rules. */
export interface SpellData {
  readonly cardinals: Forms;
  readonly ordinals?: Forms;
  readonly multipliers: Forms;
  readonly before?: Forms;
  readonly connectors?: string;
  /** Words for one to nine that never follow a ten. */
  readonly notAfterTen?: string;
  /** Units up to nineteen may follow sixty and eighty. */
  readonly vigesimal?: boolean;
}

export interface Supplemental {
  /** Space-separated lists of valid subtags; languages are those that `likely` does not have. */
  readonly languages: string;
  readonly scripts: string;
  readonly regions: string;
  readonly variants: string;
  /** The zeros of all decimal numbering systems. */
  readonly zeros: string;
  /** Regions and locales that write hours up to twelve, and locales that write them up to 24 where their region does not. */
  readonly twelveHours: string;
  readonly twentyFourHours: string;
  readonly rtlScripts: string;
  readonly languageAliases: Readonly<Record<string, string>>;
  readonly regionAliases: Readonly<Record<string, string>>;
  /** Likely subtags; a value without a language has its key's. */
  readonly likely: Readonly<Record<string, string>>;
  readonly equivalents: Readonly<Record<string, string>>;
  /** The baked locales, each with the one it inherits from. */
  readonly parents: Readonly<Record<string, string>>;
  /** Lists of plural categories, each with the languages that have it. */
  readonly cardinals: Readonly<Record<string, string>>;
  readonly ordinals: Readonly<Record<string, string>>;
  /** Locales of CLDR's modern coverage. */
  readonly modern: string;
}

/** Reads a JSON file beside this one, once; undefined where there is none. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its file holds
export const readData = <T>(path: string): T | undefined => readPackageJson<T>(`locale/${path}`);

export function supplemental(): Supplemental {
  const data = readData<Supplemental>('cldr/supplemental.json');
  if (!data) throw new Error('src/locale/cldr/supplemental.json is missing: run scripts/bake-locale.mjs');
  return data;
}

const resolved = new Map<string, LocaleData>();

/** The data of a baked locale, `und` for the root; see `bakedLocale` for finding one. */
export function localeData(baked: string): LocaleData {
  let data = resolved.get(baked);
  if (!data) {
    const own = readData<LocaleData>(`cldr/${baked}.json`) ?? {};
    const inherited = baked === 'und' ? {} : localeData(supplemental().parents[baked] ?? 'und');
    data = {
      ...inherited,
      ...own,
      names: { ...inherited.names, ...own.names },
      cities: { ...inherited.cities, ...own.cities },
    };
    resolved.set(baked, data);
  }
  return data;
}
