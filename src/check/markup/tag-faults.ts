import type { TextSpan } from '../../model/finding.ts';
import type { Certainty, Evidence } from '../contract/define-check.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { bounded } from '../syntax/bounded.ts';
import { looseForm } from '../syntax/loose-form.ts';
import type { TextTag } from '../syntax/read-tags.ts';
import { isIcu, matchBy, textPairOf, typedLabels } from '../syntax/text-pairs.ts';
import type { PlacedText } from '../syntax/text-pairs.ts';
import { textCodesOf } from '../syntax/text-codes.ts';

export interface TagFault extends Evidence {
  readonly problem:
    'missing' | 'added' | 'typed' | 'changed' | 'unclosed' | 'unopened' | 'crossed' | 'emptied' | 'attribute';
  readonly tag: string;
  readonly expected?: string;
  readonly attribute?: string;
}

type Placed = PlacedText<TextTag>;

/** So many lost ones are looked for in other forms. */
const mostLookedFor = 20;

/** What is wrong with the tags in a unit's texts. */
export function tagFaults(subject: UnitSubject): Iterable<TagFault> {
  return bounded(faultsOf(subject));
}

function* faultsOf(subject: UnitSubject): Generator<TagFault> {
  const pair = textPairOf(subject, ['html-tags']);
  if (pair.source.length === 0 && pair.target.length === 0) return;
  const typed = typedLabels(subject);
  const icu = new Set(subject.pairs.filter((one) => isIcu(one, typed)).map(({ segment }) => segment.id));
  const own = (side: readonly PlacedText[]): readonly Placed[] =>
    (side as readonly Placed[]).filter(({ segment }) => !icu.has(segment));
  const all = { source: own(pair.source), target: own(pair.target), spare: own(pair.spare) };
  const source = onlyTags(all.source, all.target);
  const target = onlyTags(all.target, [...all.source, ...all.spare]);
  for (const placed of target) if (typed.has(placed.code.text)) yield faultAt(placed, 'target', 'typed');
  const free = target.filter(({ code }) => !typed.has(code.text));
  yield* compared(source, free, all.spare, subject);
}

/**
 * A name that HTML does not know, or that is a word, makes a tag only together with its partner, on either side; and
 * `a<b` may be a comparison.
 */
function onlyTags(side: readonly Placed[], other: readonly Placed[]): readonly Placed[] {
  const names = new Map<string, Set<TextTag['kind']>>();
  for (const { code } of side) {
    const kinds = names.get(code.name);
    if (kinds === undefined) names.set(code.name, new Set([code.kind]));
    else kinds.add(code.kind);
  }
  const isPaired = (name: string): boolean => (names.get(name)?.has('open') && names.get(name)?.has('close')) ?? false;
  const closed = new Set(other.filter(({ code }) => code.kind === 'close').map(({ code }) => code.name));
  const paired = new Set([...names.keys()].filter((name) => isPaired(name) || closed.has(name)));
  return side.filter((placed) => {
    const { code, text } = placed;
    if (paired.has(code.name)) return true;
    return code.isPlain && !(code.name.length === 1 && /[\p{L}\p{N})]/u.test(text[code.start - 1] ?? ''));
  });
}

function* compared(
  source: readonly Placed[],
  target: readonly Placed[],
  spare: readonly Placed[],
  subject: UnitSubject,
): Generator<TagFault> {
  const exact = matchBy(source, target, ({ text }) => text);
  const alike = matchBy(exact.source, exact.target, ({ key }) => key);
  for (const pair of alike.pairs) yield* attributeFaults(...pair);
  const moved = matchBy(spare, alike.target, ({ key }) => key);
  const { faults, lost } = looselyFound(alike.source, subject);
  yield* faults;
  const said = new Set<Placed>();
  yield* renamed(lost, moved.target, said);
  const hasPairs = evenlyPaired(target);
  yield* lostHalves(lost, target, hasPairs, said);
  yield* addedHalves(moved.target, namesOf(source), hasPairs, said);
  const ended = namesOf(source.filter(({ code }) => code.kind === 'close'));
  for (const placed of withoutEnds(lost.filter((one) => !said.has(one)))) {
    const { kind, name } = placed.code;
    const doubt = name.length > 1 ? 'likely' : 'possible';
    yield faultAt(placed, 'source', 'missing', kind !== 'open' || ended.has(name) ? 'certain' : doubt);
  }
  for (const placed of withoutEnds(moved.target.filter((one) => !said.has(one)))) {
    yield faultAt(placed, 'target', 'added');
  }
  const isWhole = alike.source.length === 0 && moved.target.length === 0;
  if (isWhole) yield* nesting(source, target);
}

interface LooselyFound {
  readonly faults: readonly TagFault[];
  readonly lost: readonly Placed[];
}

/** Tags that no program reads: full-width, spaced, or in a typographer's brackets. */
function looselyFound(source: readonly Placed[], { pairs }: UnitSubject): LooselyFound {
  const faults: TagFault[] = [];
  const lost: Placed[] = [];
  const targets = new Map(pairs.map((pair) => [pair.segment.id, pair.target]));
  for (const [index, placed] of source.entries()) {
    if (index >= mostLookedFor) {
      lost.push(placed);
      continue;
    }
    const { code, segment } = placed;
    const text = targets.get(segment) ?? '';
    const taken = faults.flatMap(({ segment: other, target }) => (other === segment && target ? [target] : []));
    const held = [...textCodesOf(text), ...taken];
    const isFree = ({ start, end }: TextSpan): boolean => !held.some((one) => one.start < end && start < one.end);
    const span = looseForm(code, text, isFree);
    if (span === undefined) {
      lost.push(placed);
      continue;
    }
    const change = { tag: span.text, expected: code.text, target: span, fix: code.text };
    faults.push({ problem: 'changed', certainty: 'certain', segment, ...change });
  }
  return { faults, lost };
}

/** One kind of tag in the place of another: both its start and its end are named. */
function* renamed(lost: readonly Placed[], added: readonly Placed[], said: Set<Placed>): Generator<TagFault> {
  if (lost.length !== added.length || namesOf(lost).size !== 1 || namesOf(added).size !== 1) return;
  if (lost.some(({ code }, index) => code.kind !== added[index]?.code.kind)) return;
  for (const [index, from] of lost.entries()) {
    const to = added[index];
    if (to === undefined) continue;
    said.add(from);
    said.add(to);
    yield { ...faultAt(to, 'target', 'changed'), expected: from.code.text, fix: from.code.text };
  }
}

function namesOf(tags: readonly Placed[]): ReadonlySet<string> {
  return new Set(tags.map(({ code }) => code.name));
}

/** Tells of a tag's name whether a text has as many starts of it as ends. */
function evenlyPaired(tags: readonly Placed[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const { code } of tags) counts.set(code.key, (counts.get(code.key) ?? 0) + 1);
  return (name) => counts.get(`<${name}>`) === counts.get(`</${name}>`);
}

/** The tags that are a start or an end without its other half among the same tags. */
function halvesAmong(tags: readonly Placed[]): readonly Placed[] {
  const keys = new Set(tags.map(({ code }) => code.key));
  return tags.filter(
    ({ code: { name, kind } }) => kind !== 'alone' && !keys.has(kind === 'open' ? `</${name}>` : `<${name}>`),
  );
}

/** A start or an end that is lost while its partner is in the target still. */
function* lostHalves(
  lost: readonly Placed[],
  target: readonly Placed[],
  hasPairs: (name: string) => boolean,
  said: Set<Placed>,
): Generator<TagFault> {
  const firsts = new Map(target.toReversed().map((placed) => [placed.code.name, placed]));
  for (const placed of halvesAmong(lost)) {
    const { name, kind } = placed.code;
    const partner = firsts.get(name);
    if (partner === undefined || hasPairs(name)) continue;
    said.add(placed);
    yield faultAt(partner, 'target', kind === 'open' ? 'unopened' : 'unclosed');
  }
}

/** A start or an end that is in the target alone. */
function* addedHalves(
  added: readonly Placed[],
  known: ReadonlySet<string>,
  hasPairs: (name: string) => boolean,
  said: Set<Placed>,
): Generator<TagFault> {
  for (const placed of halvesAmong(added)) {
    const { name, kind } = placed.code;
    if (said.has(placed) || hasPairs(name)) continue;
    said.add(placed);
    // With no such tag in the source, `<u>` may be a word that a reader is to fill in.
    const certainty = known.has(name) ? 'certain' : 'possible';
    yield faultAt(placed, 'target', kind === 'open' ? 'unclosed' : 'unopened', certainty);
  }
}

/** Of a pair the start is named and the end goes without saying. */
function withoutEnds(tags: readonly Placed[]): readonly Placed[] {
  const starts = new Set(tags.filter(({ code }) => code.kind === 'open').map(({ code }) => code.name));
  return tags.filter(({ code }) => code.kind !== 'close' || !starts.has(code.name));
}

/** Written in the reader's language, or about it. */
const translated = new Set(
  'alt title placeholder label summary content abbr lang xml:lang dir hreflang aria-label aria-description aria-placeholder aria-roledescription aria-valuetext'.split(
    ' ',
  ),
);

/** Addresses and variables have checks of their own. */
const ofOthers = /^(?:[a-z][a-z0-9+.-]*:|\/\/|www\.)|[{%$]|@/i;

function* attributeFaults(from: Placed, to: Placed): Generator<TagFault> {
  const [expected, found] = [from.code.attributes, to.code.attributes];
  const names = new Set([...expected.keys(), ...found.keys()]);
  const differing = [...names].filter((name) => !translated.has(name) && differs(name, expected, found));
  const [attribute] = differing;
  if (attribute === undefined) return;
  const isFixed = ![...names].some((name) => translated.has(name));
  const fix = isFixed ? { fix: from.code.text } : {};
  yield { ...faultAt(to, 'target', 'attribute'), attribute, expected: from.code.text, ...fix };
}

type Attributes = TextTag['attributes'];

function differs(name: string, expected: Attributes, found: Attributes): boolean {
  const [from, to] = [expected.get(name), found.get(name)];
  if (expected.has(name) !== found.has(name)) return !ofOthers.test(from ?? to ?? '');
  return from?.replaceAll('&amp;', '&') !== to?.replaceAll('&amp;', '&') && !ofOthers.test(from ?? '');
}

/** Spans that cross or stand empty where the source's do not. */
function* nesting(source: readonly Placed[], target: readonly Placed[]): Generator<TagFault> {
  const [from, to] = [nestingOf(source), nestingOf(target)];
  if (from.crossed === undefined && to.crossed !== undefined) yield faultAt(to.crossed, 'target', 'crossed');
  if (from.empty.length === 0) for (const placed of to.empty) yield faultAt(placed, 'target', 'emptied', 'likely');
}

/** Deeper nesting than any text has is not looked into. */
const deepest = 64;

function nestingOf(side: readonly Placed[]): {
  readonly crossed: Placed | undefined;
  readonly empty: readonly Placed[];
} {
  const open: Placed[] = [];
  const empty: Placed[] = [];
  const closing = new Set(side.filter(({ code }) => code.kind === 'close').map(({ code }) => code.name));
  let crossed: Placed | undefined;
  for (const placed of side) {
    const { code, text } = placed;
    if (code.kind === 'open' && closing.has(code.name) && open.length < deepest) open.push(placed);
    if (code.kind !== 'close') continue;
    const start = open.findLastIndex((opened) => opened.code.name === code.name);
    if (start !== open.length - 1 || start === -1) crossed ??= placed;
    const [opened] = start === -1 ? [] : open.splice(start, 1);
    if (opened?.text === text && /^\s*$/.test(text.slice(opened.code.end, code.start).slice(0, 200)))
      empty.push(opened);
  }
  return { crossed, empty };
}

function faultAt(
  { code, segment, text }: Placed,
  side: 'source' | 'target',
  problem: TagFault['problem'],
  certainty: Certainty = 'certain',
): TagFault {
  return { problem, tag: code.text, certainty, segment, [side]: spanOf(text, code.start, code.end) };
}
