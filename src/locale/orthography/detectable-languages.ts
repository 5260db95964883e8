import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { functionWords } from './function-words.ts';
import { readData } from '../load.ts';
import { likelyTag } from '../tags/tags.ts';

/** One row by language; a language with a row can be recognised by its function words. */
interface Row {
  /** The detector's code. */
  readonly detector?: string;
  /** Languages of one group are too close to be told apart for certain. */
  readonly group?: string;
}

const table = (): Readonly<Record<string, Row>> =>
  readData<Record<string, Row>>('orthography/detectable-languages.json') ?? {};

/** The group of a locale's language, or the language itself where it stands alone; undefined where nothing is known of it. */
export function languageGroup(locale: string): string | undefined {
  const language = likelyTag(locale)?.language ?? '';
  const row = Object.hasOwn(table(), language) ? table()[language] : undefined;
  return row === undefined ? undefined : (row.group ?? language);
}

let groupsByWord: ReadonlyMap<string, readonly string[]> | undefined;

/** The groups in whose languages a word, in lower case, is a function word. */
export function groupsOfWord(word: string): readonly string[] {
  groupsByWord ??= readGroups();
  return groupsByWord.get(word) ?? none;
}

const none: readonly string[] = [];

function readGroups(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [language, { group = language }] of Object.entries(table())) {
    for (const word of functionWords(language)) {
      const found = groups.get(word);
      if (found === undefined) groups.set(word, [group]);
      else if (!found.includes(group)) found.push(group);
    }
  }
  return groups;
}

interface Detector {
  detect(text: string): { readonly language: string; isReliable(): boolean };
}

let detector: Detector | undefined;

/**
 * The group of the language that a text is in, where eld, an n-gram detector, is sure of it. Reading eld's tables takes a
 * tenth of a second: ask only with a reason.
 */
export function detectedGroup(text: string): string | undefined {
  detector ??= readDetector();
  const found = detector.detect(text);
  if (!found.isReliable()) return undefined;
  const [language, row] = Object.entries(table()).find(([, { detector: code }]) => code === found.language) ?? [];
  return row?.group ?? language;
}

/** Its package exports modules only, which a synchronous caller has to name by file. */
function readDetector(): Detector {
  const load = createRequire(import.meta.url);
  const file = fileURLToPath(import.meta.resolve('eld/extrasmall'));
  return (load(file) as { readonly eld: Detector }).eld;
}
