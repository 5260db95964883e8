import { bestMatch } from '../../locale/tags/tags.ts';
import type { Content, Inline } from '../../model/content.ts';
import type { Block, GivenTranslation } from '../../model/release.ts';
import type { Unit } from '../../model/unit.ts';
import type { GivenTarget } from '../source/given.ts';

/** Makes content of a translation that the source file has: its codes are the unit's own. */
export function givenContent({ locale, content, state }: GivenTarget, unit: Unit): GivenTranslation {
  const codes = unit.parts.flatMap(({ source }) => source.filter(({ kind }) => kind !== 'text'));
  const target = content.flatMap((inline): readonly Inline[] => {
    if (inline.kind !== 'code') return inline.text === '' ? [] : [{ kind: 'text', text: inline.text }];
    const code = codes[inline.code];
    return code === undefined ? [] : [code];
  });
  return { locale, target, state };
}

/** Gives a unit the translation that its source file has in a locale. */
export function withGiven(unit: Unit, { given = [] }: Pick<Block, 'given'>, locale: string): Unit {
  const found = given.find((each) => bestMatch(each.locale, [locale]) !== undefined);
  const isOne = unit.parts.filter(({ kind }) => kind === 'segment').length === 1;
  if (found === undefined || !isOne || isBlank(found.target)) return unit;
  const { target, state } = found;
  return { ...unit, parts: unit.parts.map((part) => (part.kind === 'segment' ? { ...part, target, state } : part)) };
}

function isBlank(content: Content): boolean {
  return content.every((inline) => inline.kind === 'text' && inline.text.trim() === '');
}
