import type { Disagreement, FactPair } from '../../facts/align/alignment.ts';
import { hasCurrencyMark, hasPercentMark } from '../../facts/amounts/marks.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { defined } from '../../model/defined.ts';
import { memoize } from '../../model/memoize.ts';
import type { TextSpan } from '../../model/finding.ts';
import type { Certainty, Evidence } from '../contract/define-check.ts';
import { lastMade } from '../contract/last-made.ts';
import { comparedFacts } from './compare-facts.ts';
import { correctedPhone } from './corrected-phone.ts';
import type { FactGroup, Stated } from './fact-groups.ts';
import { isOfRange } from './fact-range.ts';
import { valueOf, weekdayName } from './fact-value.ts';
import { mentionGroups } from './currency-mentions.ts';
import { signGroups } from './sign-groups.ts';
import { isSameByPoles } from './poles-in-order.ts';
import { isSignInWords } from './sign-in-words.ts';
import { isYearOfLife } from './year-of-life.ts';
import { orderGroups } from './order-groups.ts';
import { swapGroups } from './swap-groups.ts';
import { changeGroups, isSameChange } from './change-groups.ts';
import { areValuesKept } from './kept-values.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';

/** The checks that compare facts; each disagreement belongs to one of them. */
export type FactCheckId =
  | 'numbers'
  | 'dates'
  | 'times'
  | 'ranges'
  | 'percent'
  | 'currency'
  | 'units'
  | 'weekday'
  | 'phones'
  | 'urls'
  | 'emails'
  | 'document-symbols';

const checkOfKind: Readonly<Record<FactKind, FactCheckId>> = {
  cardinal: 'numbers',
  ordinal: 'numbers',
  fraction: 'numbers',
  percent: 'percent',
  'percentage-points': 'percent',
  quantity: 'units',
  currency: 'currency',
  'number-range': 'ranges',
  date: 'dates',
  'date-range': 'dates',
  decade: 'dates',
  century: 'dates',
  year: 'dates',
  time: 'times',
  duration: 'units',
  weekday: 'weekday',
  phone: 'phones',
  url: 'urls',
  handle: 'urls',
  email: 'emails',
  'document-symbol': 'document-symbols',
};

/** A fact that the translation states otherwise, and what each side says. */
export interface FactFault extends Evidence {
  readonly problem: Disagreement['reason'];
  readonly kind: FactKind;
  /** Canonical: `1200000000`, `2010-11-06`, `5 kilometer`. */
  readonly expected?: string;
  readonly found?: string;
  /** The words that state the value, in the source and in the target. */
  readonly expectedText?: string;
  readonly foundText?: string;
  /** The segment of the source, where the target's is another, and the words there. */
  readonly sourceSegment?: string;
  readonly sourceSpan?: TextSpan;
}

/** A disagreement as a reader sees it, the check that it belongs to, and what that says of it. */
export interface GroupFault {
  readonly group: FactGroup;
  readonly check: FactCheckId;
  readonly fault: FactFault;
}

const none: readonly GroupFault[] = [];

/** Faults in one unit, beyond which another says nothing new: a text of a hundred thousand figures may have as many. */
const most = 1000;

/** What a unit states otherwise than its source, as far as it concerns one check. */
export function factFaults(subject: UnitSubject, check: FactCheckId): readonly FactFault[] {
  const all = groupFaults(subject);
  return all.length === 0 ? nothing : all.filter((each) => each.check === check).map(({ fault }) => fault);
}

const nothing: readonly FactFault[] = [];

/** Tells faults apart, once for all that share a subject. */
export const groupFaults: (subject: UnitSubject) => readonly GroupFault[] = lastMade(faultsOf);

function faultsOf(subject: UnitSubject): readonly GroupFault[] {
  const compared = comparedFacts(subject);
  if (compared === undefined) return none;
  const { facts } = compared;
  const told = withChanges(compared.groups, changeGroups(subject, compared)).filter(
    (group) => !isSameChange(group, subject, compared),
  );
  const bound = [...told, ...swapGroups(subject, { ...compared, groups: told })];
  const swapped = withChanges(bound, orderGroups(subject, { ...compared, groups: bound })).filter(
    (group) => !areValuesKept(group, subject, compared),
  );
  const groups = [
    ...swapped,
    ...signGroups(subject, compared),
    ...mentionGroups(subject, { ...compared, groups: swapped }),
  ];
  if (groups.length === 0) return none;
  return groups
    .slice(0, most)
    .filter((group) => {
      const { source, target } = group;
      if (isSignInWords(group, subject) || isYearOfLife(group, subject)) return false;
      if (isSameByPoles(group, subject, compared)) return false;
      // What is absent together with its whole sentence is another check's concern.
      return target !== undefined || source === undefined || isVisible(subject.pairs[source.segment]?.target);
    })
    .map((group) => ({ group, check: checkOf(group, facts), fault: faultOf(group, subject) }));
}

/** A change that is turned round is surer than the order of its values. */
const withChanges = (groups: readonly FactGroup[], changes: readonly FactGroup[]): readonly FactGroup[] => [
  ...groups.filter(
    ({ lead }) =>
      lead.reason !== 'swapped' || !changes.some((change) => change.lead.sourceSegment === lead.sourceSegment),
  ),
  ...changes,
];

/** By what the source states, unless that is a bare number and the target says more of it than a unit. */
function checkOf(group: FactGroup, facts: readonly FactPair[]): FactCheckId {
  const fact = tellingFact(group);
  if (fact === undefined || group.lead.reason === 'separators') return 'numbers';
  return isOfRange(group, facts) ? 'ranges' : checkOfKind[fact.kind];
}

function tellingFact({ source, target }: FactGroup): Fact | undefined {
  if (source === undefined) return target?.fact;
  const isTold = source.fact.kind === 'cardinal' && target !== undefined && target.fact.kind !== 'quantity';
  return isTold ? target.fact : source.fact;
}

function faultOf(group: FactGroup, subject: UnitSubject): FactFault {
  const { lead, source, target } = group;
  const there = sideOf(subject, 'source', source);
  const here = sideOf(subject, 'target', target);
  const isElsewhere = source !== undefined && target !== undefined && source.segment !== target.segment;
  const problem = problemOf(group);
  const weekday = problem === 'weekday' ? lead.expected : undefined;
  return defined({
    problem,
    kind: tellingFact(group)?.kind ?? 'cardinal',
    certainty: levelOf(isPutInWords(group, subject) ? Math.min(lead.certainty, inWords) : lead.certainty),
    segment: here.segment ?? there.segment,
    expected: weekday ?? there.value,
    found: here.value,
    expectedText: weekday === undefined ? there.text : weekdayName(subject.targetLocale, weekday),
    foundText: here.text,
    ...(isElsewhere ? { sourceSegment: there.segment ?? '', sourceSpan: there.span } : { source: there.span }),
    target: here.span,
    fix: fixFor(group, { there, here }),
  });
}

/** What should stand there, where that is certain: the one value that differs, or the digits of a telephone number. */
function fixFor(
  { lead, size, source, target }: FactGroup,
  { there, here }: { readonly there: Side; readonly here: Side },
): string | undefined {
  if (levelOf(lead.certainty) === 'certain' && source?.fact.kind === 'phone' && target !== undefined) {
    return correctedPhone(here.text ?? '', there.text ?? '');
  }
  return size === 1 && lead.fix !== here.text ? lead.fix : undefined;
}

/** What one side states, and where: the id of the segment and the words there. */
interface Side {
  readonly segment?: string | undefined;
  readonly span?: TextSpan;
  readonly text?: string;
  readonly value?: string;
}

function sideOf({ pairs }: UnitSubject, side: 'source' | 'target', stated: Stated | undefined): Side {
  if (stated === undefined) return {};
  const pair = pairs[stated.segment];
  const span = spanOf(pair?.[side] ?? '', stated.start, stated.end);
  return { segment: pair?.segment.id, span, text: span.text, value: valueOf(stated.fact) };
}

/**
 * Whether what is missing may be said without a figure: WW1 is Prima guerra mondiale elsewhere, and 100 percent sure is
 * entirely sure. Where the rest of the name or the sign stands there the figure is lost.
 */
function isPutInWords(group: FactGroup, subject: UnitSubject): boolean {
  const { lead, source, target } = group;
  const { pairs, targetLocale } = subject;
  if (lead.reason === 'share') return isMarkedElsewhere(source, target, subject);
  if (lead.reason === 'currency') return isNamedElsewhere(source, target, subject);
  if (lead.reason === 'added' && source === undefined) return isNameOfWords(target, pairs);
  if (lead.reason !== 'missing' || target !== undefined || source === undefined) return false;
  const { fact, segment } = source;
  const text = pairs[segment]?.target ?? '';
  if (fact.name !== undefined) return !lowerCase(text).includes(fact.name.toLowerCase());
  return fact.kind === 'percent' && fact.readings[0]?.decimal === '100' && !hasPercentMark(text, targetLocale);
}

/** A text is asked about for each fault of it. */
const lowerCase = memoize((text: string): string => text.toLowerCase(), { most: 2 });

/** Carbon dioxide may become CO₂: a figure of a name that the source writes in words. */
function isNameOfWords(target: Stated | undefined, pairs: UnitSubject['pairs']): boolean {
  const name = target?.fact.name?.toLowerCase();
  return target !== undefined && name !== undefined && !lowerCase(pairs[target.segment]?.source ?? '').includes(name);
}

/** A figure that has lost its sign, while the side that has none for it has one for another: 1,5 na 2,5 procenta. */
function isMarkedElsewhere(
  source: Stated | undefined,
  target: Stated | undefined,
  { pairs, targetLocale, sourceLocale }: Pick<UnitSubject, 'pairs' | 'targetLocale' | 'sourceLocale'>,
): boolean {
  if (source?.fact.kind === 'cardinal') return hasPercentMark(pairs[source.segment]?.source ?? '', sourceLocale);
  if (target?.fact.kind === 'cardinal') return hasPercentMark(pairs[target.segment]?.target ?? '', targetLocale);
  return false;
}

/** An amount whose currency stands apart from it, or in a form that is not known: 1,2 miliarde de euro, 20 dolarech. */
function isNamedElsewhere(
  source: Stated | undefined,
  target: Stated | undefined,
  { pairs, targetLocale, sourceLocale }: Pick<UnitSubject, 'pairs' | 'targetLocale' | 'sourceLocale'>,
): boolean {
  if (source?.fact.kind !== 'currency' || target === undefined) return true;
  const text = pairs[target.segment]?.target ?? '';
  return hasCurrencyMark(text, targetLocale, { code: source.fact.readings[0]?.currency ?? '', from: sourceLocale });
}

/** A certainty that is only an info. */
const inWords = 0.4;

/** A value that is missing on one side, while the rest of what it belongs to stands there, is a changed one. */
function problemOf({ lead, source, target }: FactGroup): Disagreement['reason'] {
  const oneSided = lead.reason === 'missing' || lead.reason === 'added';
  return oneSided && source !== undefined && target !== undefined ? 'changed' : lead.reason;
}

/** The measures are those of `Disagreement.certainty`. */
function levelOf(certainty: number): Certainty {
  if (certainty >= 0.8) return 'certain';
  if (certainty >= 0.5) return 'likely';
  return certainty >= 0.25 ? 'possible' : 'doubtful';
}
