import type { Content, Ec, Ph, Sc } from '../../model/content.ts';
import { codesOf, isPlaceholder } from './codes.ts';
import type { PlacedCode } from './codes.ts';
import { defineCheck } from '../define-check.ts';
import type { Certainty, Check, Evidence } from '../define-check.ts';
import { right, wrong } from '../example.ts';
import type { UnitSubject } from '../subject.ts';

interface CodeFault extends Evidence {
  readonly problem: 'missing' | 'not-deletable' | 'added' | 'doubled' | 'not-copyable' | 'unpaired' | 'moved';
  readonly code: string;
}

/**
 * Formatting, links and images are inline codes, and a target holds those of its source: none missing, added, doubled,
 * parted from its other half, or out of order where the order is fixed (XLIFF 2.1, section 4.7.2). The placeholders of
 * values have their own check.
 */
export const inlineCodes: Check<'unit'> = defineCheck({
  id: 'inline-codes',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: findCodeFaults,
  describe: ({ problem, code }) => ({ key: problem, values: { code } }),
  examples: [
    right('zh-Hans', bold('Read ', 'this', '.'), bold('请读', '这个', '。')),
    right('ms', bold('Read ', 'this', '.'), bold('', 'Baca', ' ini.')),
    right('ar', [text('See '), ph('1'), text(' and '), ph('2')], [ph('2'), text(' ثم '), ph('1')]),
    right('th', [ph('1'), text('Photo')], [text('ภาพถ่าย'), ph('1')]),
    right('ru', [ph('1'), text('and')], [ph('1'), text('и'), ph('3', { copyOf: '1' })]),
    right('hi', [text('Photo'), ph('1')], [text('फ़ोटो'), ph('1')]),
    wrong('zh-Hans', bold('Read ', 'this', '.'), '请读这个。', 'error'),
    wrong('ms', bold('Read ', 'this', '.'), [text('Baca '), sc('1'), text('ini.')], 'error'),
    wrong('ar', 'Photo', [text('صورة'), ph('9')], 'error'),
    wrong('th', [text('Photo'), ph('1')], [ph('1'), text('ภาพ'), ph('1')], 'error'),
    wrong('ru', [ph('1', { canCopy: false })], [ph('1'), ph('2', { copyOf: '1' })], 'error'),
    wrong('hi', [ph('1', { canDelete: false }), text('Photo')], 'फ़ोटो', 'error'),
    wrong('ja', [ph('1', { canDelete: true }), text('Photo')], '写真', 'warning'),
    wrong('ko', bold('Read ', 'this', '.'), [ec('1'), text('이것'), sc('1')], 'error'),
    wrong(
      'he',
      [ph('1', { canReorder: 'firstNo' }), text('a'), ph('2', { canReorder: 'no' })],
      [ph('2', { canReorder: 'no' }), text('א'), ph('1', { canReorder: 'firstNo' })],
      'error',
    ),
  ],
});

function* findCodeFaults(subject: UnitSubject): Generator<CodeFault> {
  const codes = codesOf(subject);
  if (codes.source.length === 0 && codes.target.length === 0) return;
  const source = codes.source.filter((code) => !isPlaceholder(code));
  const target = codes.target.filter((code) => !isPlaceholder(code));
  const known = new Map(codes.everySource.map((code) => [code.key, code]));
  const inTarget = new Set(target.map(({ key }) => key));
  yield* lost(source, inTarget);
  yield* surplus(target, known);
  yield* parted(target, inTarget, known);
  yield* reordered(source, target);
}

function* lost(source: readonly PlacedCode[], inTarget: ReadonlySet<string>): Generator<CodeFault> {
  for (const placed of source) {
    if (inTarget.has(placed.key) || inTarget.has(otherHalf(placed)) || isPairedEnd(placed)) continue;
    const { canDelete } = placed.code;
    yield at(placed, 'source', canDelete === false ? 'not-deletable' : 'missing', lossCertainty(placed));
  }
}

/** Of a pair that is lost whole, the start is named and the end goes without saying. */
function isPairedEnd({ code }: PlacedCode): boolean {
  return code.kind === 'ec' && code.isolated !== true;
}

/** By default a code may be deleted, yet few translators mean to; a document that says so in as many words means it. */
function lossCertainty({ code }: PlacedCode): Certainty {
  if (code.canDelete !== true) return 'certain';
  return code.type === 'fmt' ? 'possible' : 'likely';
}

function* surplus(target: readonly PlacedCode[], known: ReadonlyMap<string, PlacedCode>): Generator<CodeFault> {
  const seen = new Set<string>();
  const copies = copiedStarts(target);
  for (const placed of target) {
    const { code, key } = placed;
    const original = code.copyOf === undefined ? undefined : known.get(`${code.kind} ${code.copyOf}`);
    if (seen.has(key)) yield at(placed, 'target', 'doubled');
    else if (original !== undefined) {
      if (original.code.canCopy === false) yield at(placed, 'target', 'not-copyable');
    } else if (!known.has(key) && !(code.kind === 'ec' && copies.has(code.startRef ?? ''))) {
      yield at(placed, 'target', 'added');
    }
    seen.add(key);
  }
}

/** Ids of starts that are copies: the end of a copied span says nothing of its own. */
function copiedStarts(target: readonly PlacedCode[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { code } of target) if (code.kind === 'sc' && code.copyOf !== undefined) ids.add(code.id);
  return ids;
}

/** Half a pair whose other half the source has; an end that stands before its start. */
function* parted(
  target: readonly PlacedCode[],
  inTarget: ReadonlySet<string>,
  known: ReadonlyMap<string, PlacedCode>,
): Generator<CodeFault> {
  const seen = new Set<string>();
  for (const placed of target) {
    const other = otherHalf(placed);
    if (other !== '' && known.has(other) && !inTarget.has(other)) yield at(placed, 'target', 'unpaired');
    if (placed.code.kind === 'ec' && inTarget.has(other) && !seen.has(other)) yield at(placed, 'target', 'unpaired');
    seen.add(placed.key);
  }
}

function otherHalf({ code, key }: PlacedCode): string {
  if (code.kind === 'ph') return '';
  return code.kind === 'sc' ? key.replace('sc', 'ec') : key.replace('ec', 'sc');
}

/** A run of codes that begins with `firstNo` and goes on with `no` keeps its order. */
function* reordered(source: readonly PlacedCode[], target: readonly PlacedCode[]): Generator<CodeFault> {
  const places = new Map(target.map((placed, index) => [placed.key, { placed, index }]));
  let last = -1;
  for (const { key, code } of source) {
    const reorder = code.canReorder ?? 'yes';
    if (reorder !== 'no') last = -1;
    if (reorder === 'yes') continue;
    const found = places.get(key);
    if (found === undefined) continue;
    if (found.index < last) yield at(found.placed, 'target', 'moved');
    last = Math.max(last, found.index);
  }
}

function at(
  { segment, offset, label }: PlacedCode,
  side: 'source' | 'target',
  problem: CodeFault['problem'],
  certainty: Certainty = 'certain',
): CodeFault {
  return { problem, code: label, certainty, segment, [side]: { text: '', start: offset, end: offset } };
}

function text(value: string): Content[number] {
  return { kind: 'text', text: value };
}

function ph(id: string, attributes: Partial<Ph> = {}): Ph {
  return { ...attributes, kind: 'ph', id };
}

function sc(id: string): Sc {
  return { kind: 'sc', id };
}

function ec(startRef: string): Ec {
  return { kind: 'ec', startRef };
}

function bold(before: string, inside: string, after: string): Content {
  return [text(before), sc('1'), text(inside), ec('1'), text(after)];
}
