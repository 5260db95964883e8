import { recognize } from '../../facts/recognize.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { headOf } from '../../model/message.ts';
import type { Example } from '../../model/check-page.ts';
import { text } from '../contract/example-codes.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { languageOf, lettersOf, scriptOf } from '../contract/scripts.ts';
import { wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { codesOf } from '../syntax/codes.ts';
import { isTerm, longestName } from './same-as-source.ts';
import { wordsOf } from './words-of.ts';

interface UntranslatedValue extends Evidence {
  /** Name of the value. */
  readonly name: string;
  readonly value: string;
  readonly locale: string;
}

/**
 * A named value that is text goes into every edition as the metadata have it. Numbers and dates are formatted; of text,
 * names and codes are the same in any language, words are not.
 */
export const untranslatedValue: Check<'unit'> = defineCheck({
  id: 'untranslated-value',
  type: 'untranslated',
  scope: 'unit',
  severity: 'warning',
  find: findValues,
  describe: ({ name, value, locale }) => ({ key: 'words', values: { name, value, locale } }),
  examples: [
    valued('ru', 'GSK-100'),
    valued('fr', 'Riverton'),
    valued('zh-Hans', 'Acme Robotics'),
    valued('ms', 'Kuala Lumpur'),
    valued('ar', 'https://example.org/a-b'),
    valued('el', 'H2O'),
    valued('en-GB', '420 million euros'),
    valued('de', 'Doctors without Borders', 'warning'),
    valued('ru', '420 million euros', 'warning'),
    valued('zh-Hans', 'the last Friday of May', 'warning'),
    valued('ar', '12 thousand tonnes', 'warning'),
    valued('th', 'free of charge', 'warning'),
    { ...valued('fr', 'Москва', 'warning'), sourceLocale: 'ru' },
    { ...valued('ms', '三亿元', 'warning'), sourceLocale: 'zh-Hans' },
    { ...valued('es', '420 milhões de euros', 'warning'), sourceLocale: 'pt' },
  ],
});

/** A pair of sentences that have a value, as the metadata of its release have it. */
function valued(locale: string, disp: string, ...finds: readonly 'warning'[]): Example {
  const code = { kind: 'ph', id: '1', dataRef: 'd1', equiv: '{x}', disp, subType: 'dragoman:value' } as const;
  const content = [text('– '), code];
  return { ...wrong(locale, content, content, ...finds), originalData: { d1: '{x}' } };
}

function* findValues(subject: UnitSubject): Generator<UntranslatedValue> {
  const { sourceLocale, targetLocale } = subject;
  if (languageOf(sourceLocale) === languageOf(targetLocale)) return;
  for (const { code, label, segment, offset } of codesOf(subject).source) {
    const { subType, disp: value = '' } = code;
    const name = subType === 'dragoman:value' ? headOf(label)?.name : undefined;
    // Dates and times are kept in the form of ISO 8601, whose letters nobody prints.
    if (name === undefined || !/\p{L}/u.test(value) || /^\d{4}-\d{2}-\d{2}T/u.test(value)) continue;
    const certainty = isTerm(value, subject) ? undefined : certaintyOf(value, sourceLocale, targetLocale);
    if (certainty === undefined) continue;
    const source = { text: '', start: offset, end: offset };
    yield { certainty, name, value, locale: targetLocale, segment, source };
  }
}

/** Tells how sure it is that a text has words of its language; undefined where it may be the same in the other one. */
function certaintyOf(value: string, source: string, target: string): Certainty | undefined {
  const { facts, rest } = factsOf(value, source, target);
  if (facts) return 'certain';
  const words = wordsOf(rest);
  const isOwn = lettersOf(scriptOf(target));
  const isLatin = lettersOf('Latn');
  if (words.some(({ text: word }) => !isOwn.test(word) && !isLatin.test(word))) return 'certain';
  const plain = words.filter(({ kind }) => kind === 'plain');
  if (plain.length === 0) return words.length > longestName ? 'certain' : undefined;
  // Scripts without capitals do not tell words from names, and a single word may be a brand.
  const isTold = plain.some(({ text: word }) => /\p{Ll}/u.test(word));
  return isTold && (words.length > 1 || scriptOf(source) !== scriptOf(target)) ? 'certain' : 'possible';
}

const addresses: ReadonlySet<FactKind> = new Set(['email', 'url', 'phone', 'handle', 'document-symbol']);

/** Looks for figures and dates in words of their language, and blanks what readers of the other one read as well. */
function factsOf(value: string, source: string, target: string): { readonly facts: boolean; readonly rest: string } {
  const there = new Set(recognize(value, target).map(keyOf));
  let rest = value;
  let facts = false;
  for (const fact of recognize(value, source)) {
    if (!/\p{L}/u.test(fact.text)) continue;
    if (addresses.has(fact.kind) || there.has(keyOf(fact))) {
      rest = rest.slice(0, fact.start) + ' '.repeat(fact.end - fact.start) + rest.slice(fact.end);
    } else facts ||= isWorded(fact);
  }
  return { facts, rest };
}

/** A number word by itself may be a name: Seven. */
function isWorded({ kind, text: written, soft }: Fact): boolean {
  return soft !== true && (kind !== 'cardinal' || /\p{N}|\s|\p{Lo}/u.test(written));
}

function keyOf({ kind, start, end, readings }: Fact): string {
  return JSON.stringify([kind, start, end, readings]);
}
