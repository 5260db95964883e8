import { codesOf, isPlaceholder, otherHalf } from '../syntax/codes.ts';
import type { PlacedCode } from '../syntax/codes.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { ec, ph, sc, spanned, text } from '../contract/example-codes.ts';
import { typedLabels } from '../syntax/text-pairs.ts';

interface CodeFault extends Evidence {
  readonly problem: 'missing' | 'not-deletable' | 'added' | 'doubled' | 'not-copyable' | 'replaced';
  readonly code: string;
  /** The code that stands in its place. */
  readonly other?: string;
}

/**
 * Formatting, links and images are inline codes, and a target holds those of its source: none missing, added or doubled,
 * beyond what the document allows (XLIFF 2.1, section 4.7.2). Pairs, order and the placeholders of values have checks of
 * their own.
 */
export const inlineCodes: Check<'unit'> = defineCheck({
  id: 'inline-codes',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: findCodeFaults,
  describe: ({ problem, code, other = '' }) => ({ key: problem, values: { code, other } }),
  examples: [
    right('zh-Hans', spanned('Read ', 'this', '.'), spanned('请读', '这个', '。')),
    right('ms', spanned('Read ', 'this', '.'), spanned('', 'Baca', ' ini.')),
    right('ar', [text('See '), ph('1'), text(' and '), ph('2')], [ph('2'), text(' ثم '), ph('1')]),
    right('th', [ph('1'), text('Photo')], [text('ภาพถ่าย'), ph('1')]),
    right('ru', [ph('1'), text('and')], [ph('1'), text('и'), ph('3', { copyOf: '1' })]),
    right('hi', [text('Photo'), ph('1')], [text('फ़ोटो'), ph('1')]),
    wrong('zh-Hans', spanned('Read ', 'this', '.'), '请读这个。', 'error'),
    wrong(
      'ms',
      spanned('Read ', 'this', '.'),
      [sc('1'), text('Baca ini'), ec('1'), sc('1'), ec('1'), text('.')],
      'error',
    ),
    wrong('ar', 'Photo', [text('صورة'), ph('9')], 'error'),
    wrong('th', [text('Photo'), ph('1')], [ph('1'), text('ภาพ'), ph('1')], 'error'),
    wrong('ru', [ph('1', { canCopy: false })], [ph('1'), ph('2', { copyOf: '1' })], 'error'),
    wrong('hi', [ph('1', { canDelete: false }), text('Photo')], 'फ़ोटो', 'error'),
    wrong('ja', [ph('1', { canDelete: true }), text('Photo')], '写真', 'warning'),
    wrong('ko', [sc('1'), text('Read')], '읽기', 'error'),
    right(
      'fr',
      [sc('B'), text('Read'), ec('B'), text(' and '), sc('B'), text('print'), ec('B')],
      [sc('B'), text('Lire'), ec('B'), text(' et '), sc('B'), text('imprimer'), ec('B')],
    ),
    right(
      'el',
      [text('Open '), ph('3', { equiv: '[A]' }), text(' and '), ph('4', { equiv: '[B]' })],
      [text('Ανοίξτε '), ph('5', { equiv: '[A]' }), text(' και '), ph('6', { equiv: '[B]' })],
    ),
    wrong('uk', [ph('B'), text('Read'), ph('B')], [ph('B'), text('Читати'), ph('B'), ph('B')], 'error'),
    wrong(
      'tr',
      [text('The '), sc('4'), text('shop'), ec('4'), text(' is shut.')],
      [sc('Bold'), text('Dükkân'), ec('Bold'), text(' kapalı.')],
      'warning',
    ),
    wrong('he', 'Read', [sc('5'), text('קראו'), ec('5')], 'error'),
  ],
});

function* findCodeFaults(subject: UnitSubject): Generator<CodeFault> {
  const codes = codesOf(subject);
  if (codes.source.length === 0 && codes.target.length === 0) return;
  const source = codes.source.filter((code) => !isPlaceholder(code));
  const target = codes.target.filter((code) => !isPlaceholder(code));
  const known = new Map(codes.everySource.map((code) => [code.key, code]));
  const inTarget = new Set(target.map(({ key }) => key));
  const replaced = replacedSpans(source, target);
  for (const [placed, by] of replaced) yield { ...at(placed, 'source', 'replaced', 'likely'), other: by.label };
  const others = new Set([...replaced].flat().flatMap((placed) => [placed.key, otherHalf(placed)]));
  const isOther = ({ key }: PlacedCode): boolean => !others.has(key);
  yield* lost(source.filter(isOther), inTarget, typedLabels(subject));
  yield* surplus(target.filter(isOther), known);
}

/**
 * Formatting that a translator took from the tool's own list, as `g id="Bold"`, in place of the source's: spans of which
 * nobody knows what they stand for, one missing and one added in a segment, are one and the other.
 */
function replacedSpans(
  source: readonly PlacedCode[],
  target: readonly PlacedCode[],
): ReadonlyMap<PlacedCode, PlacedCode> {
  const ours = new Set(source.map(({ key }) => key));
  const theirs = new Set(target.map(({ key }) => key));
  const isUnknown = ({ code, native }: PlacedCode): boolean =>
    code.kind === 'sc' && native === '' && code.canDelete === undefined && (code.type ?? 'fmt') === 'fmt';
  const added = target.filter((placed) => isUnknown(placed) && !ours.has(placed.key) && !placed.again);
  const replaced = new Map<PlacedCode, PlacedCode>();
  if (added.length === 0) return replaced;
  for (const placed of source) {
    if (!isUnknown(placed) || theirs.has(placed.key)) continue;
    const place = added.findIndex(({ segment }) => segment === placed.segment);
    if (place !== -1) replaced.set(placed, added.splice(place, 1)[0]!);
  }
  return replaced;
}

function* lost(
  source: readonly PlacedCode[],
  inTarget: ReadonlySet<string>,
  typed: ReadonlySet<string>,
): Generator<CodeFault> {
  for (const placed of source) {
    // Typed out as text, it is a tag too many: that is said there.
    if (typed.has(placed.label) && isMarkup(placed.label)) continue;
    if (inTarget.has(placed.key) || inTarget.has(otherHalf(placed)) || isPairedEnd(placed)) continue;
    const { canDelete } = placed.code;
    yield at(placed, 'source', canDelete === false ? 'not-deletable' : 'missing', lossCertainty(placed));
  }
}

function isMarkup(label: string): boolean {
  return label.startsWith('<');
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
  const saidStarts = new Set<string>();
  for (const placed of target) {
    const { code, key } = placed;
    // Of a pair that is too many, the start is named and the end goes without saying.
    const isSaid = code.kind === 'ec' && saidStarts.has(otherHalf(placed));
    const fault = isSaid ? undefined : surplusOf(placed, known);
    if (code.kind === 'sc' && (fault !== undefined || code.copyOf !== undefined)) saidStarts.add(key);
    if (fault !== undefined) yield fault;
  }
}

function surplusOf(placed: PlacedCode, known: ReadonlyMap<string, PlacedCode>): CodeFault | undefined {
  const { code, key, again } = placed;
  if (again) return at(placed, 'target', 'doubled');
  const original = code.copyOf === undefined ? undefined : known.get(`${code.kind} ${code.copyOf}`);
  if (original !== undefined && !known.has(key)) {
    return original.code.canCopy === false ? at(placed, 'target', 'not-copyable') : undefined;
  }
  return known.has(key) ? undefined : at(placed, 'target', 'added');
}

function at(
  { segment, offset, label }: PlacedCode,
  side: 'source' | 'target',
  problem: CodeFault['problem'],
  certainty: Certainty = 'certain',
): CodeFault {
  return { problem, code: label, certainty, segment, [side]: { text: '', start: offset, end: offset } };
}
