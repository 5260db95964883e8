import type { LinkTargets } from '../../model/link-targets.ts';
import type { LocaleSettings } from '../../model/edition.ts';
import type { EngineSettings } from '../../model/engine.ts';
import type { CheckSeverities, Policy } from '../../model/policy.ts';
import { roles } from '../../model/role.ts';
import type { State } from '../../model/unit.ts';
import { DragomanError } from '../../model/error.ts';
import { configSettings } from './settings.ts';
import { checkShape, type ShapeFault } from './shape.ts';

export const configName = 'dragoman.config.json';

/** `dragoman.config.json`, defaults filled in. Folders are relative to the newsroom's own. */
export interface NewsroomConfig {
  readonly sourceLocale: string;
  readonly targetLocales: readonly string[];
  readonly folders: { readonly source: string; readonly locales: string; readonly out: string };
  readonly locales: Readonly<Record<string, LocaleSettings>>;
  readonly checks: CheckSeverities;
  readonly localeChecks: NonNullable<Policy['localeChecks']>;
  readonly releaseChecks: NonNullable<Policy['releaseChecks']>;
  readonly roleChecks: NonNullable<Policy['roleChecks']>;
  readonly minimumState: State;
  /** Absolute URL under which the editions will be; makes canonical and hreflang links absolute. */
  readonly baseUrl?: string;
  /** Whether pages tell readers when they changed, and what a translation does not have yet; `hide` unless set. */
  readonly correctionNotices?: 'show' | 'hide';
  /** What becomes of machine translations that nobody has reviewed; `hold` unless set. */
  readonly machineText?: 'hold' | 'label';
  /** Whether editions say who translated them; `hide` unless set. */
  readonly credits?: 'show' | 'hide';
  /** Where links lead in other languages, by the beginnings of their addresses. */
  readonly links?: LinkTargets;
  /** Keys of metadata inside source files whose text is for readers. */
  readonly textKeys?: readonly string[];
  /** How messages of JSON catalogues are written, by the name of the file; seen from them unless set. */
  readonly catalogues?: Readonly<Record<string, 'i18next' | 'icu' | 'mf2'>>;
  /** The forms of the tables in kits for translators without a tool; `docx` and `csv` unless set. */
  readonly kitTables?: readonly ('docx' | 'csv' | 'xlsx')[];
  /** What becomes of Word documents with tracked changes; `refuse` unless set. */
  readonly trackedChanges?: 'refuse' | 'accept';
  /** SRX 2.0 file whose rules are tried before ours. */
  readonly segmentationRules?: string;
  /** Language of messages on the terminal. */
  readonly uiLocale?: string;
  /** The engine that drafts; without it no text leaves the newsroom. */
  readonly engine?: EngineSettings;
  /** How what was translated before is used. */
  readonly memory?: {
    /** Whether `export` fills in what was translated in the same place; `same-place` unless set. */
    readonly fill?: 'same-place' | 'off';
    /** The likeness, in per cent, from which translations are offered; 75 unless set. */
    readonly offerFrom?: number | 'off';
    /** The PostgreSQL data base that newsrooms share: a URL, or the variable of the environment that has it. */
    readonly postgres?: string;
    /** What this newsroom is called among those that share it. */
    readonly bureau?: string;
  };
  /** Where jobs wait for the machines that do them. */
  readonly jobs?: {
    /** The PostgreSQL data base: a URL, or the variable of the environment that has it; the memory’s unless set. */
    readonly postgres?: string;
    /** What this newsroom is called among those of the data base; the memory’s `bureau` unless set. */
    readonly queue?: string;
    /** Seconds between the failure of a job and the next try; 30 unless set. */
    readonly pause?: number;
  };
}

/**
 * Reads the text of a configuration.
 *
 * @throws DragomanError with the place of the first fault.
 */
export async function parseConfig(json: string, path: string, rules: ConfigRules): Promise<NewsroomConfig> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw syntaxError(json, path, error);
  }
  const names = { isLocale: rules.isValid, roles, checks: namesChecks(value) ? await rules.checks?.() : undefined };
  const fault = checkShape(value, configSettings, names) ?? localesFault(value as LocaleLists, rules);
  if (fault !== undefined) {
    // Only a faulty file is read a second time, by a parser that keeps places.
    const { locateFault } = await import('./place.ts');
    throw new DragomanError(fault.code, fault.values, { file: path, ...locateFault(json, fault) });
  }
  const given = value as Partial<NewsroomConfig> & Pick<NewsroomConfig, 'sourceLocale' | 'targetLocales'>;
  return {
    locales: {},
    checks: {},
    localeChecks: {},
    releaseChecks: {},
    roleChecks: {},
    minimumState: 'translated',
    ...given,
    folders: { source: 'source', locales: 'locales', out: 'out', ...given.folders },
  };
}

/** What the workspace has to be told of locale tags and checks. */
export interface ConfigRules {
  isValid(tag: string): boolean;
  /** Whether two tags mean the same, as `zh-CN` and `zh-Hans` do. */
  areSame(one: string, other: string): boolean;
  /** The ids of the checks there are; asked for only where the configuration names some. Without it any will do. */
  checks?(): Promise<readonly string[]>;
}

const settingsOfChecks = ['checks', 'localeChecks', 'releaseChecks', 'roleChecks'];

function namesChecks(value: unknown): boolean {
  return typeof value === 'object' && value !== null && settingsOfChecks.some((key) => Object.hasOwn(value, key));
}

type LocaleLists = Pick<NewsroomConfig, 'sourceLocale' | 'targetLocales'>;

/** Finds two tags of one locale: each locale has a folder of its own, and the source's holds the ledger. */
function localesFault({ sourceLocale, targetLocales }: LocaleLists, { areSame }: ConfigRules): ShapeFault | undefined {
  const seen = [sourceLocale];
  for (const [at, tag] of targetLocales.entries()) {
    const twin = seen.find((other) => areSame(tag, other));
    if (twin !== undefined) return { code: 'locale-twice', values: { tag, twin }, path: ['targetLocales', at] };
    seen.push(tag);
  }
  return undefined;
}

function syntaxError(json: string, path: string, error: unknown): DragomanError {
  const message = error instanceof Error ? error.message : String(error);
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? json.length);
  const before = json.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = json.indexOf('\n', start);
  return new DragomanError(
    'config-not-json',
    {},
    {
      file: path,
      line: before.split('\n').length,
      column: offset - start + 1,
      excerpt: json.slice(start, end < 0 ? json.length : end),
    },
  );
}
