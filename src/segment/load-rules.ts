import { readPackageFile } from '../model/package-data.ts';
import { readSrx } from './read-srx.ts';
import type { SrxDocument } from './srx.ts';

const loaded = new Map<string, readonly SrxDocument[]>();

/**
 * The rule files that we ship for a language subtag, in the order in which they are tried: our own, the exceptions
 * that CLDR adds, and those for every language.
 */
export function loadRules(language: string): readonly SrxDocument[] {
  let documents = loaded.get(language);
  if (documents === undefined) {
    const own = /^[a-z]{2,8}$/.test(language) ? [language, `cldr/${language}`] : [];
    documents = [...new Set([...own, 'generic'])].flatMap(readRules);
    loaded.set(language, documents);
  }
  return documents;
}

function readRules(name: string): readonly SrxDocument[] {
  const text = readPackageFile(`segment/rules/${name}.srx`);
  return text === undefined ? [] : [readSrx(text)];
}
