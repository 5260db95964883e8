import type { Pattern } from './pattern.ts';

/** The side of a match that is looked at. */
export type Side = 'start' | 'end';

/** So many code units of a match are looked at. */
export const longestOuterText = 3;

/** More texts than these are not listed: what they would rule out is ruled out sooner by the pattern itself. */
const most = 400;

/** Texts that a match begins or ends with; `open` are those that the rest of the pattern may make longer. */
interface OuterTexts {
  readonly open: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
}

/**
 * Lists texts of which every match of a pattern begins or ends with one, each of at most three code units. Undefined
 * where a match may begin or end with anything.
 */
export function outerTexts(pattern: Pattern, side: Side): ReadonlySet<string> | undefined {
  const { open, closed } = extended(new Set(['']), pattern, side);
  const all = new Set([...open, ...closed]);
  return all.has('') ? undefined : all;
}

function extended(open: ReadonlySet<string>, pattern: Pattern, side: Side): OuterTexts {
  switch (pattern.kind) {
    case 'one':
      return withOne(open, pattern.set, side);
    case 'edge':
    case 'look':
      return { open, closed: none };
    case 'sequence':
      return inTurn(open, side === 'end' ? pattern.items.toReversed() : pattern.items, side);
    case 'choice': {
      const all = pattern.options.map((option) => extended(open, option, side));
      return { open: union(all.map((each) => each.open)), closed: union(all.map((each) => each.closed)) };
    }
    case 'repeat':
      return repeated(open, pattern, side);
  }
}

const none: ReadonlySet<string> = new Set();

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((set) => [...set]));

function withOne(open: ReadonlySet<string>, set: string, side: Side): OuterTexts {
  const members = membersOf(set);
  if (members === undefined || members.length * open.size > most) return { open: none, closed: open };
  const longer = [...open].flatMap((text) =>
    members.map((member) =>
      side === 'end' ? (member + text).slice(-longestOuterText) : (text + member).slice(0, longestOuterText),
    ),
  );
  const isFull = (text: string): boolean => text.length === longestOuterText;
  return { open: new Set(longer.filter((text) => !isFull(text))), closed: new Set(longer.filter(isFull)) };
}

function inTurn(start: ReadonlySet<string>, items: readonly Pattern[], side: Side): OuterTexts {
  let open = start;
  const closed: ReadonlySet<string>[] = [];
  for (const item of items) {
    const next = extended(open, item, side);
    closed.push(next.closed);
    open = next.open;
    if (open.size === 0) break;
  }
  return { open, closed: union(closed) };
}

/** What is repeated more often than there are places may go on in any way. */
function repeated(
  start: ReadonlySet<string>,
  { body, min, max }: Extract<Pattern, { kind: 'repeat' }>,
  side: Side,
): OuterTexts {
  const open = min === 0 ? [start] : [];
  const closed: ReadonlySet<string>[] = [];
  let last = start;
  for (let times = 1; times <= max && last.size > 0; times++) {
    if (times > longestOuterText) {
      closed.push(last);
      break;
    }
    const next = extended(last, body, side);
    closed.push(next.closed);
    last = next.open;
    if (times >= min) open.push(last);
  }
  return { open: union(open), closed: union(closed) };
}

/** One code point of a set as `sets.ts` writes it, and a range of two. */
const member = String.raw`(?:\\u\{[0-9a-f]+\}|\\[tnvfr]|[0-9A-Za-z])`;
const plainSet = new RegExp(String.raw`^(?:${member}|\[(?:${member}(?:-${member})?|\[|\]|\\p\{Zs?\})+\])$`);
const pieces = new RegExp(String.raw`\\p\{Zs?\}|(${member})(?:-(${member}))?`, 'g');

/** Lists the code points of a set that names them one by one; undefined where it does not, or names many. */
function membersOf(set: string): readonly string[] | undefined {
  if (!plainSet.test(set)) return undefined;
  const found = new Set<string>();
  for (const [piece, first = '', last = first] of set.matchAll(pieces)) {
    if (piece.startsWith('\\p')) for (const each of spaces()) found.add(each);
    else
      for (let code = codeOf(first); code <= codeOf(last); code++) {
        found.add(String.fromCodePoint(code));
        if (found.size > mostMembers) return undefined;
      }
  }
  return [...found];
}

const mostMembers = 100;

const controls: Readonly<Record<string, string>> = { '\\t': '\t', '\\n': '\n', '\\v': '\v', '\\f': '\f', '\\r': '\r' };

const codeOf = (written: string): number =>
  written.startsWith('\\u')
    ? Number.parseInt(written.slice(3, -1), 16)
    : ((controls[written] ?? written).codePointAt(0) ?? 0);

let known: readonly string[] | undefined;

/** All separators of Unicode: of words, lines and paragraphs. */
function spaces(): readonly string[] {
  const isSpace = /\p{Z}/u;
  return (known ??= Array.from({ length: 0x3001 }, (_, code) => String.fromCharCode(code)).filter((each) =>
    isSpace.test(each),
  ));
}
