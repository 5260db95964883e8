import { lazyLibrary } from '../../model/package-data.ts';
import { functionWords } from './function-words.ts';
import { tableRows } from './tables.ts';
import { likelyTag } from '../tags/tags.ts';

/** One row by language; a language with a row can be recognised by its function words. */
interface Row {
  /** The detector's code. */
  readonly detector?: string;
  /** Languages of one group are too close to be told apart for certain. */
  readonly group?: string;
}

const table = (): Readonly<Record<string, Row>> => tableRows<Row>('detectable-languages');

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

const detector = lazyLibrary('eld/extrasmall', () => import('eld/extrasmall'));

/**
 * The group of the language that a text is in, where eld, an n-gram detector, is sure of it. Reading eld's tables takes a
 * tenth of a second: ask only with a reason.
 */
export function detectedGroup(text: string): string | undefined {
  const found = detector().eld.detect(text);
  if (!found.isReliable()) return undefined;
  const [language, row] = Object.entries(table()).find(([, { detector: code }]) => code === found.language) ?? [];
  return row?.group ?? language;
}
