import { defined } from '../../model/defined.ts';
import { pluralCategories } from '../../locale/cldr/plural-categories.ts';
import type { Ph } from '../../model/content.ts';
import { branchId, headOf, pathOf } from '../../model/message.ts';
import { codesOf, isPlaceholder } from '../syntax/codes.ts';
import type { PlacedCode } from '../syntax/codes.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { ExampleBranch } from '../../model/check-page.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { text } from '../contract/example-codes.ts';
import { typedLabels } from '../syntax/text-pairs.ts';
import { variableFaults } from './variable-faults.ts';
import type { VariableFault } from './variable-fault.ts';

interface PlaceholderFault extends Evidence {
  readonly problem:
    | 'missing'
    | 'added'
    | 'doubled'
    | 'changed'
    | 'typed'
    | 'literal-missing'
    | 'literal-fewer'
    | 'literal-added'
    | 'literal-more'
    | 'branch';
  readonly placeholder: string;
  /** What stands where another was expected, or the plural category that has no branch. */
  readonly other?: string;
}

/**
 * A placeholder stands for a value that the edition fills in: `{deadline, date, long}`. It is an inline code, so a target
 * that lost it lost the value. Braces typed as text are printed as they stand. A plural needs one branch for each
 * category of the target language.
 */
export const placeholders: Check<'unit'> = defineCheck({
  id: 'placeholders',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: findPlaceholderFaults,
  describe: ({ problem, placeholder, other }) => ({ key: problem, values: { placeholder, other: other ?? '' } }),
  examples: [
    right('zh-Hans', [text('Register by '), date(), text('.')], [text('请于'), date(), text('前登记。')]),
    right('ms', [text('Register by '), date(), text('.')], [text('Daftar sebelum '), date(), text('.')]),
    right('ar', [date(), text(' for '), seats()], [seats(), text(' حتى '), date()]),
    right('th', [text('Register by '), date()], [text('ลงทะเบียนภายใน '), date('7')]),
    right('zh-Hant', [date(), text(' – '), date('2')], [date('8'), text(' – '), date('9')]),
    right('ru', 'The set {1, 2} is small.', 'Множество {1, 2} мало.'),
    right('hi', 'Hello {name}!', 'नमस्ते {name}!'),
    right('ja', 'Press release {draft copy}', 'プレスリリース {草案}'),
    right('he', 'A {name, of sorts} and {}', 'מעין {שם, כזה} {}'),
    right('ko', '{n, plural, one {seat} other {seats}}', '{n, plural, other {좌석}}'),
    wrong('zh-Hans', [text('Register by '), date(), text('.')], '请按时登记。', 'error'),
    wrong('ms', [text('Register by '), date()], [text('Daftar sebelum '), date(), text(' / '), seats()], 'error'),
    wrong('ar', [text('Register by '), date()], [text('سجلوا قبل '), { ...date(), dataRef: 'd2' }], 'error'),
    wrong('ms', [date(), text(' – '), date('2')], [date('8'), text(' – ')], 'error'),
    wrong('th', [text('Register by '), date()], 'ลงทะเบียนภายใน {deadline, date, long}', 'error'),
    wrong('ru', [text('By '), date()], [date(), text(' до '), date()], 'error'),
    { ...wrong('ru', [plural()], [plural()], 'error', 'error'), branches: branches('место', 'места') },
    wrong('hi', 'Hello!', 'नमस्ते {name}!', 'error'),
    wrong('ja', 'Hello {name}!', 'こんにちは、{名前}！', 'error'),
    wrong('zh-Hant', 'Hello {name}!', '你好，｛name｝！', 'error'),
    wrong('ko', 'Page {0} of {1}', '{0}쪽', 'warning'),
    wrong('bn', 'Hello {name}!', 'নমস্কার (name)!', 'error'),
  ].map((example) => ({
    ...example,
    originalData: { d1: '{deadline, date, long}', d2: '{seats, number}', d3: '{seats, plural}' },
  })),
});

function* findPlaceholderFaults(subject: UnitSubject): Generator<PlaceholderFault> {
  const codes = codesOf(subject);
  if (codes.everySource.length > 0 || codes.target.length > 0) {
    const source = codes.source.filter(isPlaceholder);
    const target = codes.target.filter(isPlaceholder);
    yield* compared(source, target, codes.everySource.filter(isPlaceholder), typedLabels(subject));
    yield* branchless(target, subject);
  }
  yield* literal(subject);
}

function* compared(
  source: readonly PlacedCode[],
  target: readonly PlacedCode[],
  everySource: readonly PlacedCode[],
  typed: ReadonlySet<string>,
): Generator<PlaceholderFault> {
  const targetKeys = new Map(target.map((placed) => [placed.key, placed]));
  const sourceKeys = new Map(everySource.map((placed) => [placed.key, placed]));
  const unclaimed = countLabels(target.filter(({ key }) => !sourceKeys.has(key)));
  for (const placed of source) {
    const found = targetKeys.get(placed.key);
    if (found === undefined) {
      if (claim(unclaimed, placed.label) || typed.has(placed.label)) continue;
      yield fault('missing', placed, 'source');
    } else if (found.label !== placed.label && found.code.dataRef !== undefined) {
      yield fault('changed', found, 'target', placed.label);
    }
  }
  const free = countLabels(everySource.filter(({ key }) => !targetKeys.has(key)));
  for (const placed of target) {
    const { code, key, label, again } = placed;
    if (again && !claim(free, label)) yield fault('doubled', placed, 'target');
    else if (!again && !sourceKeys.has(key) && !sourceKeys.has(`ph ${code.copyOf ?? ''}`) && !claim(free, label)) {
      yield fault('added', placed, 'target');
    }
  }
}

/** A tool may give a code a new id; what it stands for tells that it is the same. */
function countLabels(codes: readonly PlacedCode[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of codes) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function claim(counts: Map<string, number>, label: string): boolean {
  const count = counts.get(label) ?? 0;
  if (count > 0) counts.set(label, count - 1);
  return count > 0;
}

function fault(
  problem: PlaceholderFault['problem'],
  { segment, offset, label }: PlacedCode,
  side: 'source' | 'target',
  other?: string,
): PlaceholderFault {
  const span = { [side]: { text: '', start: offset, end: offset } };
  return {
    problem,
    placeholder: label,
    certainty: 'certain',
    segment,
    ...span,
    ...defined({ other }),
  };
}

/** A plural whose branches do not cover the categories of the target language. */
function* branchless(target: readonly PlacedCode[], subject: UnitSubject): Generator<PlaceholderFault> {
  for (const placed of target) {
    const type = headOf(placed.label)?.type;
    const path = pathOf(placed.code.subFlows);
    if (path === undefined || (type !== 'plural' && type !== 'selectordinal')) continue;
    for (const category of pluralCategories(subject.targetLocale, type === 'plural' ? 'cardinal' : 'ordinal')) {
      if (!subject.release.hasUnit(branchId(path, category))) yield fault('branch', placed, 'target', category);
    }
  }
}

/** The words of the variables in text, where codes have words of their own. */
const inText: Partial<Record<VariableFault['problem'], PlaceholderFault['problem']>> = {
  missing: 'literal-missing',
  fewer: 'literal-fewer',
  added: 'literal-added',
  more: 'literal-more',
  typed: 'typed',
};

/** `{name}`, `{{name}}` and `{0}` in text; braces around anything else are braces. */
function* literal(subject: UnitSubject): Generator<PlaceholderFault> {
  for (const { variable, expected, problem, ...place } of variableFaults(subject, 'placeholders')) {
    const other = expected === undefined ? {} : { other: expected };
    yield { ...place, ...other, problem: inText[problem] ?? 'changed', placeholder: variable };
  }
}

function plural(): Ph {
  return { kind: 'ph', id: '3', dataRef: 'd3', subFlows: ['example.seats.one', 'example.seats.other'] };
}

function branches(one: string, other: string): readonly ExampleBranch[] {
  return [
    { id: 'example.seats.one', name: 'one', segments: [{ source: 'seat', target: one }] },
    { id: 'example.seats.other', name: 'other', segments: [{ source: 'seats', target: other }] },
  ];
}

function date(id = '1'): Ph {
  return { kind: 'ph', id, dataRef: 'd1' };
}

function seats(): Ph {
  return { kind: 'ph', id: '2', dataRef: 'd2' };
}
