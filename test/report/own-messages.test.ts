import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/checks.ts';
import type { AnyCheck } from '../../src/check/contract/define-check.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { contentOf, type Content } from '../../src/model/content.ts';
import type { Translation } from '../../src/model/translation.ts';
import type { Unit } from '../../src/model/unit.ts';
import { translator } from '../../src/report/messages.ts';
import { describeFinding } from '../../src/report/describe.ts';

/** Commands to copy, the same in every language. */
const commands = /^cli\.(?:\w+\.){0,2}examples$/;
const plural = /_(?:zero|one|two|few|many|other)$/;

function texts(ui: string): ReadonlyMap<string, string> {
  const file = new URL(`../../locales/${ui}/messages.json`, import.meta.url);
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8')) as object, ''));
}

function* flatten(node: object, path: string): Generator<[string, string]> {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') yield [path + key, value];
    else yield* flatten(value as object, `${path}${key}.`);
  }
}

/** What stands, and why: a newsroom would waive it. By key and check. */
const waived: Readonly<Record<string, string>> = Object.fromEntries([
  ...[
    'check.numbers.rationale: numbers',
    'check.currency.rationale: currency',
    'check.dates.rationale: dates',
    'check.end-punctuation.rationale: punctuation-form',
    'check.punctuation-form.rationale: punctuation-form',
    'check.brackets.rationale: brackets',
    'check.bidi-isolation.rationale: punctuation-form',
    'kit.instructions.numbers: numbers',
  ].map((key) => [key, 'shows figures and marks of several languages']),
  ...['xliff.size-restriction: punctuation-form', 'xliff.style-syntax: punctuation-form'].map((key) => [
    key,
    'quotes the syntax of an attribute',
  ]),
  ...['cli.check.format', 'cli.publish.again', 'error.message-branch-key', 'error.message-style-unknown'].map((key) => [
    `${key}: partly-untranslated`,
    'lists words that a program reads',
  ]),
  ['report.explain.type: capital-start', 'begins with an acronym in English'],
]);

/** Words that a program reads: forms of output, folders and settings, keywords of ICU, elements and attributes of XLIFF. */
const programWords =
  'pretty json html xliff diff context folders embargo select offset full integer percent title xmlns version skeleton href isolated value gettext msgid msgstr';

/** What a program reads: variables, commands to type and words; and examples of figures in English. */
const literal = new RegExp(
  [
    /\{\{[^}]*\}\}|`[^`]*`|\bdragoman \w+[\x21-\x7e ]*|--[\w-]+|“[^”]*”/,
    new RegExp(`\\b(?:${programWords.replaceAll(' ', '|')})\\b`),
    /1\.2 billion|\$5 million/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** The messages in two languages as a translation; a plural's forms beside the English ones for many. */
function pairsOf(locale: string, read: (text: string) => Content): Translation {
  const english = texts('en');
  const units = [...texts(locale)].flatMap(([key, target]): Unit[] => {
    const source = english.get(key) ?? english.get(key.replace(plural, '_other'));
    if (source === undefined || commands.test(key)) return [];
    const segment = { kind: 'segment', id: 's1', source: read(source), target: read(target) } as const;
    return [
      {
        id: key,
        parts: [{ ...segment, state: 'final' }],
        originalData: {},
        notes: [],
        translate: true,
        canResegment: true,
      },
    ];
  });
  return { release: 'messages', sourceLocale: 'en', targetLocale: locale, units };
}

/** Text whose literals are inline codes, as a translator's tool shows them. */
function coded(text: string): Content {
  const content: Content[number][] = [];
  let from = 0;
  for (const [at, match] of [...text.matchAll(literal)].entries()) {
    content.push(...contentOf(text.slice(from, match.index)), { kind: 'ph', id: `${at}`, equiv: match[0] });
    from = match.index + match[0].length;
  }
  return [...content, ...contentOf(text.slice(from))];
}

/** The words of the source are all that this check looks at, and literals are such words. */
const leftInEnglish = (check: AnyCheck): boolean => check.id === 'partly-untranslated';

function standing(pairs: Translation, which: readonly AnyCheck[]): readonly string[] {
  return runChecks(pairs, { checks: which })
    .filter(({ severity, unit, check }) => severity !== 'info' && waived[`${unit}: ${check}`] === undefined)
    .map((finding) => `${finding.unit}: ${finding.check}: ${describeFinding(finding, translator('en'))}`);
}

describe.each(['zh-Hans', 'ms'])('our own messages in %s', (locale) => {
  it('pass our own checks', () => {
    const pairs = pairsOf(locale, contentOf);
    expect(pairs.units.length).toBeGreaterThan(400);
    expect(
      standing(
        pairs,
        checks.filter((check) => !leftInEnglish(check)),
      ),
    ).toEqual([]);
  });

  it('are not left in English, but for what a program reads', () => {
    expect(standing(pairsOf(locale, coded), checks.filter(leftInEnglish))).toEqual([]);
  });
});
