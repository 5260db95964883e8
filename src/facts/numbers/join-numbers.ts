import { fold, isUnspaced } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { areClose } from '../words/spacing.ts';
import { plainDecimal } from '../tokens/decimal.ts';
import { isUnit, meaningOf, means } from '../tokens/token.ts';
import type { Token, TokenizedPassage } from '../tokens/token.ts';
import { asNumber, numberItem } from './number-items.ts';
import type { Item, NumberItem } from './number-items.ts';
import type { SplitTens } from './number-parts.ts';
import { NumberReader } from './read-number.ts';

/** Joins the tokens of a passage into numbers where they make one; all other tokens stay as they are. */
export function joinNumbers(passage: TokenizedPassage): Item[] {
  const { tokens } = passage;
  const items: Item[] = [];
  let tens: SplitTens | undefined;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (token && tens && token.start >= tens.start && token.end <= tens.end) {
      i++;
      continue;
    }
    const number = mayBegin(token) ? new NumberReader(passage, i).read() : undefined;
    if (number) {
      items.push(number.item);
      i = number.next;
      tens = number.tens ?? tens;
    } else if (token) {
      items.push(token);
      i++;
    }
  }
  return joinExpressions(passage, items);
}

/** No number begins with another token: most are words beside which one may stand. */
const mayBegin = (token: Token | undefined): boolean =>
  token?.numeral !== undefined || means(token, 'number', 'multiplier', 'offset');

/** A number that several items make together, and the index of the item after them. */
interface Expression {
  readonly item: NumberItem;
  readonly next: number;
}

type ExpressionReader = (text: string, items: readonly Item[], at: number, lexicon: Lexicon) => Expression | undefined;

/** What makes one number of several items; the first that applies counts. */
const expressions: readonly ExpressionReader[] = [
  // 3/4
  slashedFraction,
  // twenty-three fifths, dos centésimas
  namedFraction,
  // five and a quarter, 五又四分之一
  mixedNumber,
  // one billion and three quarters of a million, cinco billones con tres cuartos
  shareOfMagnitude,
  // 10の14乗
  power,
  // three dozen, half a dozen
  countedGroup,
];

function joinExpressions(passage: TokenizedPassage, items: Item[]): Item[] {
  // Few texts have one: what is before the first is copied once, and nothing where there is none.
  let joined: Item[] | undefined;
  for (let at = 0; at < items.length;) {
    const found = expressionAt(passage, items, at);
    const item = found?.item ?? items[at];
    if (found) joined ??= items.slice(0, at);
    if (item) joined?.push(item);
    at = found?.next ?? at + 1;
  }
  return joined ?? items;
}

function expressionAt({ text, lexicon }: TokenizedPassage, items: readonly Item[], at: number): Expression | undefined {
  const [item, next] = [items[at], items[at + 1]];
  // Most items have nothing so near behind them.
  if (!item || !next || next.start - item.end > 5) return undefined;
  if (item.type !== 'number' && !means(item, 'fraction', 'halfBefore')) return undefined;
  for (const read of expressions) {
    const found = read(text, items, at, lexicon);
    if (found) return found;
  }
  return undefined;
}

/** The denominators that people write after a slash; others are of days and months, 9/11, or of names, 24/7. */
const denominators: ReadonlySet<string> = new Set(
  ['2', '3', '4', '5', '6', '7', '8', '9', '10', '16', '32', '50', '64', '100', '1000'].values(),
);

function slashedFraction(text: string, items: readonly Item[], at: number): Expression | undefined {
  const [above, below] = [asNumber(items[at]), asNumber(items[at + 1])];
  if (!above || !below || !/^[/／⁄]$/.test(text.slice(above.end, below.start))) return undefined;
  const isProper = /^[1-9]\d{0,2}$/.test(above.plain) && Number(above.plain) < Number(below.plain);
  if (!isProper || !denominators.has(below.plain)) return undefined;
  const around = `${text.charAt(above.start - 1)} ${text.charAt(below.end)}`;
  if (/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}/／._]/u.test(around)) return undefined;
  const fraction = `${above.plain}/${below.plain}`;
  return { item: { ...merged(items.slice(at, at + 2), [decimalOf(fraction)]), fraction }, next: at + 2 };
}

/** Twenty-three fifths: a denominator behind a number, or a share of less than ten behind its tens or hundreds. */
function namedFraction(text: string, items: readonly Item[], at: number): Expression | undefined {
  const [above, word] = [asNumber(items[at]), items[at + 1]];
  if (!above || above.ordinal || above.magnitudeOnly || above.fraction !== undefined || !areClose(text, above, word))
    return undefined;
  const [count = ''] = above.readings;
  if (!/^\d+$/.test(count)) return undefined;
  const below = isMoney(items, at + 1) ? undefined : denominatorOf(word);
  const share = isUnspaced(text.charCodeAt(above.end)) ? undefined : meaningOf(word, 'fraction')?.value;
  // 一百万四分之三 goes on with no tens of its share.
  const [rest, denominator] = restOf(Number(count), share);
  const fraction = below === undefined ? `${Number(count) + rest}/${denominator}` : `${count}/${below}`;
  if (below === undefined && rest === 0) return undefined;
  const readings = [decimalOf(fraction), ...otherShares(above, below)];
  return { item: { ...merged(items.slice(at, at + 2), readings), fraction }, next: at + 2 };
}

/**
 * One hundred thirty-fifths are also a hundred of 35, cent trente cinquièmes 26 or a hundred and six, and two hundred and
 * fifty-four hundredths 200.54.
 */
function otherShares({ readings: [count = ''], spelled }: NumberItem, below: number | undefined): readonly string[] {
  const [hundreds, tens] = [Math.floor(Number(count) / 100) * 100, Number(count) % 100];
  if (!spelled || below === undefined || hundreds === 0 || tens === 0) return [];
  const whole = plainDecimal(hundreds + tens / below);
  return tens % 10 === 0 && below < 10 ? [`${hundreds}/${tens + below}`, whole] : [whole];
}

/** 35 centesimi are money, and 35 centesimi di secondo a part of a second. */
function isMoney(items: readonly Item[], at: number): boolean {
  if (!isUnit(items[at], 'cent')) return false;
  const next = items.slice(at + 1, at + 3).flatMap((item) => (item.type === 'number' ? item.tokens : [item]));
  return !next.some((token) => isUnit(token, 'second'));
}

/** Its spelling may be an ordinal too, where no number is before it. */
const denominatorOf = (word: Item | undefined): number | undefined =>
  meaningOf(word?.type === 'number' && word.tokens.length === 1 ? word.tokens[0] : word, 'denominator')?.value;

/** The numerator and denominator of a share that goes on with tens or hundreds: the three fifths of twenty-three fifths. */
function restOf(tens: number, share = ''): readonly [numerator: number, denominator: number] {
  const [numerator = 0, denominator = 0] = share.split('/').map(Number);
  return tens % 10 === 0 && numerator > 1 && numerator < 10 ? [numerator, denominator] : [0, 0];
}

function mixedNumber(text: string, items: readonly Item[], at: number, lexicon: Lexicon): Expression | undefined {
  const whole = asNumber(items[at]);
  if (!whole || whole.ordinal || whole.magnitudeOnly || whole.fraction !== undefined) return undefined;
  const value = Number(whole.readings[0]);
  if (!mayHaveShare(value, whole.spelled)) return undefined;
  const [next, after] = [items[at + 1], items[at + 2]];
  const joined = means(next, 'and', 'connectors') && areClose(text, whole, next) && areClose(text, next, after);
  const glued = !joined && isGluedShare(text, [whole, next], lexicon);
  const share = joined || glued ? fractionAt(text, items, joined ? at + 2 : at + 1) : undefined;
  if (!share) return undefined;
  const sum = plainDecimal(value + Number(decimalOf(share.fraction)));
  return { item: merged(items.slice(at, share.next), [sum, ...whole.readings]), next: share.next };
}

const mayHaveShare = (value: number, spelled: boolean): boolean =>
  Number.isInteger(value) && value >= 1 && value <= (spelled ? 9999 : 999);

/** عشرون وثلاثة أخماس: the Arabic and is written as one with the share. */
function isGluedShare(text: string, [whole, share]: readonly (Item | undefined)[], lexicon: Lexicon): boolean {
  if (!whole || !share || lexicon.proclitics === '' || share.start - whole.end > 3) return false;
  if (!means(share, 'fraction')) return false;
  const joint = text.slice(whole.end, share.start);
  return joint.trim() !== '' && lexicon.connectors.has(fold(joint).trim());
}

/** A share behind a magnitude is of that or of a smaller one: one billion and three quarters (of a) million. */
function shareOfMagnitude(text: string, items: readonly Item[], at: number): Expression | undefined {
  const whole = asNumber(items[at]);
  const place = largeMagnitudeOf(whole);
  if (!whole || place === 0) return undefined;
  const first = means(items[at + 1], 'and', 'connectors') && !means(items[at + 1], 'halfAfter') ? at + 2 : at + 1;
  const share = properShare(items[first]);
  if (share === 0 || !isShareJoint(text, whole, items[first])) return undefined;
  const magnitude = asNumber(items[first + 1]);
  const [alone = ''] = whole.readings;
  const sum = (unit: number): string => plainDecimal(Number(alone) + share * unit);
  if (!magnitude?.magnitudeOnly || !areClose(text, items[first], magnitude))
    return { item: merged(items.slice(at, first + 1), [sum(place), alone]), next: first + 1 };
  const unit = Number(magnitude.readings[0]);
  return unit < place ? { item: merged(items.slice(at, first + 2), [sum(unit)]), next: first + 2 } : undefined;
}

/** The share of less than one that a word names, else 0. */
function properShare(item: Item | undefined): number {
  const share = means(item, 'halfAfter') ? '1/2' : meaningOf(item, 'fraction')?.value;
  return share !== undefined && isProper(share) ? Number(decimalOf(share)) : 0;
}

/** The magnitude that a number ends with if it is a million or more, else 0. */
function largeMagnitudeOf(whole: NumberItem | undefined): number {
  const place = whole?.magnitudeOnly === false ? (meaningOf(whole.tokens.at(-1), 'multiplier')?.power ?? 0) : 0;
  return place >= 1e6 ? place : 0;
}

/** At most a short word is between a magnitude and its share, or the share has it: con tres cuartos, e mezzo. */
const isShareJoint = (text: string, whole: Item, share: Item | undefined): boolean =>
  /^\s(?:\p{L}{1,3}\s)?$/u.test(text.slice(whole.end, share?.start));

/** 1.1の23乗, 10的14次方: a base and its exponent, of which a sign stands behind. */
function power(text: string, items: readonly Item[], at: number): Expression | undefined {
  const [base, exponent, sign] = [asNumber(items[at]), asNumber(items[at + 1]), items[at + 2]];
  if (!base || !exponent || !means(sign, 'powerAfter') || !areClose(text, exponent, sign)) return undefined;
  const [, minus = ''] = /^\p{L}?([-\u2212]{0,2})$/u.exec(text.slice(base.end, exponent.start)) ?? [];
  if (base.end === exponent.start) return undefined;
  const value =
    Number(base.readings[0]) ** (minus.length === 1 ? -Number(exponent.readings[0]) : Number(exponent.readings[0]));
  if (!(value > 0 && value < 1e21)) return undefined;
  return { item: merged(items.slice(at, at + 3), [plainDecimal(value)]), next: at + 3 };
}

/** The proper fraction that starts at an item: a quarter, 四分之一, 3/4. */
function fractionAt(
  text: string,
  items: readonly Item[],
  at: number,
): { readonly fraction: string; readonly next: number } | undefined {
  const [item, of] = [items[at], items[at + 1]];
  const word = meaningOf(item, 'fraction')?.value;
  if (word !== undefined) return isProper(word) ? { fraction: word, next: at + 1 } : undefined;
  const slashed = slashedFraction(text, items, at);
  if (slashed?.item.fraction !== undefined) return { fraction: slashed.item.fraction, next: slashed.next };
  const [below, above] = [asNumber(item), asNumber(items[at + 2])];
  if (!below || !above || !means(of, 'fractionOf') || !areClose(text, below, of) || !areClose(text, of, above))
    return undefined;
  const fraction = `${above.readings[0]}/${below.readings[0]}`;
  return isProper(fraction) ? { fraction, next: at + 3 } : undefined;
}

const isProper = (fraction: string): boolean => Number(decimalOf(fraction)) < 1;

function countedGroup(text: string, items: readonly Item[], at: number): Expression | undefined {
  const [count, group] = [items[at], items[at + 1]];
  const size = meaningOf(group, 'group')?.value;
  if (!count || !group || size === undefined) return undefined;
  if (count.type === 'token') return shareOfGroup(text, items, at, size);
  if (count.ordinal || count.magnitudeOnly || !areClose(text, count, group)) return undefined;
  const products = count.readings.map((reading) => plainDecimal(Number(reading) * size));
  // Three hundred and two dozen are 324.
  const [hundreds, rest] = [Math.floor(Number(count.readings[0]) / 100) * 100, Number(count.readings[0]) % 100];
  if (hundreds > 0 && rest > 0 && count.spelled) products.push(plainDecimal(hundreds + rest * size));
  return { item: merged([count, group], [...products, ...count.readings]), next: at + 2 };
}

/** Half a dozen is six, or some. */
function shareOfGroup(text: string, items: readonly Item[], at: number, size: number): Expression | undefined {
  const [share, group] = [items[at], items[at + 1]];
  const fraction = meaningOf(share, 'fraction')?.value ?? (means(share, 'halfBefore') ? '1/2' : undefined);
  if (fraction === undefined || !share || !group) return undefined;
  if (!/^[\s-]{0,3}(?:\p{L}{1,2}\s)?$/u.test(text.slice(share.end, group.start))) return undefined;
  const product = plainDecimal(Number(decimalOf(fraction)) * size);
  return { item: { ...merged([share, group], [product]), words: 1, uncertain: true }, next: at + 2 };
}

function decimalOf(fraction: string): string {
  const [above, below] = fraction.split('/').map(Number);
  return plainDecimal(Number(above) / Number(below));
}

function merged(parts: readonly Item[], readings: readonly string[]): NumberItem {
  const tokens = parts.flatMap((part) => (part.type === 'number' ? part.tokens : [part]));
  return numberItem(readings, tokens, {
    spelled: parts.every((part) => part.type !== 'number' || part.spelled),
    words: parts.length,
  });
}
