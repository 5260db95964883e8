import { relationWords } from '../../locale/orthography/relations.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { memoize } from '../../model/memoize.ts';
import { Phrases } from '../../facts/words/phrases.ts';
import type { UnitSubject } from '../contract/subject.ts';
import type { FactGroup, Stated } from './fact-groups.ts';

/**
 * Tells whether two amounts differ in their sign only, and words beside the one without it say the same: −4 % and 4 %
 * fewer, menos 4% do que and 4 % weniger als. With a sign that one would say the opposite.
 */
export function isSignInWords({ source, target }: FactGroup, { pairs, ...subject }: UnitSubject): boolean {
  if (!source || !target || !changes.has(source.fact.kind) || !changes.has(target.fact.kind)) return false;
  const [there, here] = [figuresOf(source.fact), figuresOf(target.fact)];
  const isOtherSign = there.length > 0 && there.every((figure) => here.includes(otherSign(figure)));
  if (!isOtherSign) return false;
  const inSource = wordsBeside(pairs[source.segment]?.sourceProse ?? '', source, subject.sourceLocale);
  const inTarget = wordsBeside(pairs[target.segment]?.targetProse ?? '', target, subject.targetLocale);
  const [signed, unsigned] = here.some((figure) => figure.startsWith('-'))
    ? [inTarget, inSource]
    : [inSource, inTarget];
  // Growth that fell to −4 % has not fallen to 4 %.
  return (
    !signed.some(({ isSign }) => !isSign) && unsigned.length > 0 && unsigned.every(({ sense }) => sense === 'less')
  );
}

/** What is less by an amount; a temperature that falls to 4 degrees is not below zero. */
const changes: ReadonlySet<FactKind> = new Set(['percent', 'percentage-points', 'currency']);

const figuresOf = (fact: Fact): readonly string[] =>
  'readings' in fact ? fact.readings.flatMap((reading) => ('decimal' in reading ? [reading.decimal] : [])) : [];

const otherSign = (figure: string): string => (figure.startsWith('-') ? figure.slice(1) : `-${figure}`);

/** How far from an amount its words are looked for, in UTF-16 code units. */
const reach = 40;

/** A word for less or more beside an amount; one right before it may be its sign. */
interface Beside {
  readonly sense: 'less' | 'more';
  readonly isSign: boolean;
}

/** Finds the words for less and more that are nearer to an amount than another figure or the end of its clause. */
function wordsBeside(text: string, { fact: { start, end } }: Stated, locale: string): readonly Beside[] {
  const before = /[^\p{Nd}.!?。।؟;:]*$/u.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '';
  const after = /^[^\p{Nd}.!?。।؟;:]*/u.exec(text.slice(end, end + reach))?.[0] ?? '';
  return wordsOf(locale)
    .find(text, start - before.length, end + after.length)
    .map((word) => ({ sense: word.sense, isSign: word.end <= start && text.slice(word.end, start).trim() === '' }));
}

const wordsOf = memoize(
  (locale: string): Phrases<'less' | 'more'> => {
    const { less = [], fall = [], rise = [] } = relationWords(locale);
    const spellings = [
      ...less.map((spelling) => [spelling, 'less'] as const),
      ...fall.map((spelling) => [spelling.replace(/\s*…\s*/u, ''), 'less'] as const),
      ...rise.map((spelling) => [spelling.replace(/\s*…\s*/u, ''), 'more'] as const),
    ];
    return new Phrases(spellings, lexicon(locale).proclitics);
  },
  { most: 1000 },
);
