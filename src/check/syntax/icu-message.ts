import type { MessageFormatElement, PluralElement, SelectElement } from '@formatjs/icu-messageformat-parser';
import { lazyLibrary } from '../../model/package-data.ts';

/** An argument of a message, each time it stands there. */
export interface IcuArgument {
  readonly name: string;
  readonly type: 'plain' | 'number' | 'date' | 'time' | 'plural' | 'selectordinal' | 'select';
  /** As written, without spaces around it; empty where there is none. */
  readonly style: string;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  /** Empty unless the type has branches. */
  readonly branches: readonly IcuBranch[];
  /** It stands in a branch that a number or word other than `other` chooses. */
  readonly isConditional: boolean;
}

export interface IcuBranch {
  /** `one`, `=0`, `female`. */
  readonly key: string;
  /** The number that the argument chooses by is printed: as `#`, or by its name. */
  readonly saysNumber: boolean;
  readonly start: number;
  readonly end: number;
}

export interface IcuFault {
  /** The parser's name of the fault, such as `MISSING_OTHER_CLAUSE`. */
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/** A text read as a message of ICU MessageFormat, or why it can't be. */
export type IcuReading =
  | { readonly arguments: readonly IcuArgument[] }
  | { readonly fault: IcuFault }
  /** Too long or too deep to be read. */
  | undefined;

/** Loaded when the first message is met: most newsrooms have none. */
const parser = lazyLibrary('@formatjs/icu-messageformat-parser', () => import('@formatjs/icu-messageformat-parser'));

const longest = 20_000;
const deepest = 32;

/** Reads a message; tags are text here. The parser recurses, so depth and length are bounded before it is called. */
export function readIcu(text: string): IcuReading {
  if (text.length > longest || depthOf(text) > deepest) return undefined;
  try {
    const elements = parser().parse(text, { ignoreTag: true, captureLocation: true, shouldParseSkeletons: false });
    return { arguments: [...argumentsOf(elements, text, false)] };
  } catch (error) {
    const { message, location } = error as { message: string; location?: MessageFormatElement['location'] };
    return { fault: { reason: message, start: location?.start.offset ?? 0, end: location?.end.offset ?? text.length } };
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === '{') most = Math.max(most, ++depth);
    else if (character === '}') depth--;
  }
  return most;
}

function* argumentsOf(
  elements: readonly MessageFormatElement[],
  text: string,
  isConditional: boolean,
): Generator<IcuArgument> {
  const { TYPE } = parser();
  for (const element of elements) {
    const start = element.location?.start.offset ?? 0;
    const end = element.location?.end.offset ?? start;
    const place = { start, end, isConditional };
    switch (element.type) {
      case TYPE.argument:
        yield { ...place, name: element.value, type: 'plain', style: '', offset: 0, branches: [] };
        break;
      case TYPE.number:
      case TYPE.date:
      case TYPE.time: {
        const style = styleOf(text.slice(start, end));
        yield { ...place, name: element.value, type: formatOf(element.type), style, offset: 0, branches: [] };
        break;
      }
      case TYPE.plural:
      case TYPE.select:
        yield { ...place, ...branching(element, place) };
        for (const [key, { value }] of Object.entries(element.options))
          yield* argumentsOf(value, text, isConditional || key !== 'other');
        break;
      default:
    }
  }
}

function formatOf(type: MessageFormatElement['type']): 'number' | 'date' | 'time' {
  const { TYPE } = parser();
  if (type === TYPE.number) return 'number';
  return type === TYPE.date ? 'date' : 'time';
}

function branching(
  element: PluralElement | SelectElement,
  { start, end }: { readonly start: number; readonly end: number },
): Omit<IcuArgument, 'start' | 'end' | 'isConditional'> {
  const branches = Object.entries(element.options).map(([key, { value, location }]) => ({
    key,
    saysNumber: saysNumber(value, element.value),
    start: location?.start.offset ?? start,
    end: location?.end.offset ?? end,
  }));
  if (!('offset' in element)) return { name: element.value, type: 'select', style: '', offset: 0, branches };
  const type = element.pluralType === 'ordinal' ? 'selectordinal' : 'plural';
  return { name: element.value, type, style: '', offset: element.offset, branches };
}

/** What stands after the second comma. */
function styleOf(argument: string): string {
  return /^\{[^,]*,[^,]*,([\s\S]*)\}$/.exec(argument)?.[1]?.trim() ?? '';
}

/** In a branch of its own or in one of a select inside it. */
function saysNumber(elements: readonly MessageFormatElement[], name: string): boolean {
  const { TYPE } = parser();
  return elements.some((element) => {
    if (element.type === TYPE.pound) return true;
    if (element.type === TYPE.argument || element.type === TYPE.number) return element.value === name;
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return false;
    return element.options['other'] !== undefined && saysNumber(element.options['other'].value, name);
  });
}
