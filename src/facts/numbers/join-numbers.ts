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
  return joinExpressions(passage.text, items);
}

/** No number begins with another token: most are words beside which one may stand. */
const mayBegin = (token: Token | undefined): boolean =>
  token?.numeral !== undefined || means(token, 'number', 'multiplier', 'offset');

/** A number that several items make together, and the index of the item after them. */
interface Expression {
  readonly item: NumberItem;
  readonly next: number;
}

type ExpressionReader = (text: string, items: readonly Item[], at: number) => Expression | undefined;

/** What makes one number of several items; the first that applies counts. */
const expressions: readonly ExpressionReader[] = [
  // 3/4
  slashedFraction,
  // twenty-three fifths, dos centésimas
  namedFraction,
  // five and a quarter, 五又四分之一
  mixedNumber,
  // three dozen, half a dozen
  countedGroup,
];

function joinExpressions(text: string, items: Item[]): Item[] {
  // Few texts have one: what is before the first is copied once, and nothing where there is none.
  let joined: Item[] | undefined;
  for (let at = 0; at < items.length;) {
    const found = expressionAt(text, items, at);
    const item = found?.item ?? items[at];
    if (found) joined ??= items.slice(0, at);
    if (item) joined?.push(item);
    at = found?.next ?? at + 1;
  }
  return joined ?? items;
}

function expressionAt(text: string, items: readonly Item[], at: number): Expression | undefined {
  const [item, next] = [items[at], items[at + 1]];
  // Most items have nothing so near behind them.
  if (!item || !next || next.start - item.end > 5) return undefined;
  if (item.type !== 'number' && !means(item, 'fraction', 'halfBefore')) return undefined;
  for (const read of expressions) {
    const found = read(text, items, at);
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
  const [rest, denominator] = restOf(Number(count), meaningOf(word, 'fraction')?.value);
  const fraction = below === undefined ? `${Number(count) + rest}/${denominator}` : `${count}/${below}`;
  if (below === undefined && rest === 0) return undefined;
  return { item: { ...merged(items.slice(at, at + 2), [decimalOf(fraction)]), fraction }, next: at + 2 };
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

function mixedNumber(text: string, items: readonly Item[], at: number): Expression | undefined {
  const whole = asNumber(items[at]);
  if (!whole || whole.ordinal || whole.magnitudeOnly || whole.fraction !== undefined) return undefined;
  const value = Number(whole.readings[0]);
  if (!Number.isInteger(value) || value < 1 || value > 999) return undefined;
  const joined = means(items[at + 1], 'and', 'connectors') && areClose(text, whole, items[at + 1]);
  const share = joined ? fractionAt(text, items, at + 2) : undefined;
  if (!share || !areClose(text, items[at + 1], items[at + 2])) return undefined;
  const sum = plainDecimal(value + Number(decimalOf(share.fraction)));
  return { item: merged(items.slice(at, share.next), [sum, ...whole.readings]), next: share.next };
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
