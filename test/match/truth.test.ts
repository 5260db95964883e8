import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchUnits } from '../../src/match/match-units.ts';
import type { KnownText, TodaysText } from '../../src/match/match.ts';

/** A block of today, and the ids that a person who saw it being edited would give it; none for a new one. */
interface Edited extends TodaysText {
  readonly from: readonly string[];
}

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

type Editor = (blocks: readonly Edited[], at: number, random: () => number, fresh: () => string) => readonly Edited[];

const change = (block: Edited, text: string): Edited => ({ ...block, text });

/** What an editor does to a release, in any language. */
const editors: Readonly<Record<string, Editor>> = {
  typo: (blocks, at, random) => {
    const { text } = blocks[at]!;
    const place = Math.floor(random() * text.length);
    return blocks.with(at, change(blocks[at]!, text.slice(0, place) + text.slice(place + 1)));
  },
  number: (blocks, at) =>
    blocks.with(
      at,
      change(
        blocks[at]!,
        blocks[at]!.text.replace(/\p{Nd}+/u, (digits) => `${digits}7`),
      ),
    ),
  addition: (blocks, at, _random, fresh) =>
    blocks.with(at, change(blocks[at]!, `${blocks[at]!.text} ${fresh().slice(0, 30)}`)),
  inserted: (blocks, at, _random, fresh) => blocks.toSpliced(at, 0, { role: 'paragraph', text: fresh(), from: [] }),
  deleted: (blocks, at) => blocks.toSpliced(at, 1),
  moved: (blocks, at, random) => {
    const [block] = blocks.slice(at, at + 1);
    const rest = blocks.toSpliced(at, 1);
    return rest.toSpliced(Math.floor(random() * rest.length), 0, block!);
  },
  swapped: (blocks, at) => {
    const [one, other] = [blocks[at]!, blocks[at + 1] ?? blocks[0]!];
    if (at + 1 >= blocks.length) return blocks;
    return blocks.with(at, change(other, other.text.replace(/\S+\s*$/u, ''))).with(at + 1, one);
  },
  split: (blocks, at) => {
    const { text, role, from } = blocks[at]!;
    const place = text.indexOf('. ', text.length / 3);
    if (place === -1) return blocks;
    const parts = [text.slice(0, place + 1), text.slice(place + 2)];
    return blocks.toSpliced(at, 1, ...parts.map((part) => ({ role, text: part, from: [...from, ''] })));
  },
  joined: (blocks, at) => {
    const [one, other] = [blocks[at]!, blocks[at + 1]];
    if (other === undefined) return blocks;
    return blocks.toSpliced(at, 2, { ...one, text: `${one.text} ${other.text}`, from: [...one.from, ...other.from] });
  },
};

/** Edits a text in so many places, and counts the blocks of today that are paired as a person would. */
function counted(texts: readonly string[], fresh: () => string, seed: number): { right: number; all: number } {
  const random = numbers(seed);
  const old = texts.map((text, at): KnownText => ({ id: `u${at}`, role: at === 0 ? 'headline' : 'paragraph', text }));
  let today: readonly Edited[] = old.map(({ id, ...block }) => ({ ...block, from: [id] }));
  const kinds = Object.keys(editors);
  for (let count = 1 + Math.floor(texts.length / 6); count > 0; count--) {
    const edit = editors[kinds[Math.floor(random() * kinds.length)]!]!;
    today = edit(today, Math.floor(random() * today.length), random, fresh);
  }
  const matches = matchUnits(old, today);
  const kept = new Set(
    matches.flatMap((match) => (match.kind === 'inserted' || match.kind === 'gone' ? [] : match.id)),
  );
  const right = today.filter(({ from }, at) => {
    const match = matches[at]!;
    // Of a block that was split, one half has the id.
    if (match.kind === 'inserted') return from.length === 0 || (from.includes('') && from.some((id) => kept.has(id)));
    return match.kind !== 'gone' && from.includes(match.id);
  });
  return { right: right.length, all: today.length };
}

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');

function share(releases: readonly (readonly string[])[], seeds: number): number {
  const other = releases.flat();
  const totals = { right: 0, all: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [at, texts] of releases.entries()) {
      const random = numbers(seed * 7919 + at);
      const known = new Set(texts);
      const strange = other.filter((text) => !known.has(text));
      const { right, all } = counted(texts, () => strange[Math.floor(random() * strange.length)]!, seed * 104729 + at);
      totals.right += right;
      totals.all += all;
    }
  }
  return totals.right / totals.all;
}

describe('blocks of an edited release', () => {
  it('are paired as a person would pair them', () => {
    const folder = new URL('../../source/', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(names.length).toBeGreaterThan(2);
    const releases = names.map((name) => paragraphsOf(readFileSync(new URL(name, folder), 'utf8')));
    expect(share(releases, 40)).toBeGreaterThanOrEqual(0.99);
  });

  const corpora = process.env['DRAGOMAN_CORPORA'] ?? new URL('../../../shared/corpora', import.meta.url).pathname;
  const outline = `${corpora}/outline/dev`;

  it.skipIf(!existsSync(outline))('are so in other languages, too', () => {
    const names = readdirSync(outline).filter((name) => name.endsWith('.txt'));
    const releases = names.map((name) => paragraphsOf(readFileSync(`${outline}/${name}`, 'utf8')));
    expect(
      share(
        releases.filter(({ length }) => length > 3),
        10,
      ),
    ).toBeGreaterThanOrEqual(0.99);
  });
});
