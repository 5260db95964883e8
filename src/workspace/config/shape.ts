import { datePiecesOf } from '../../model/date-pattern.ts';
import type { ErrorCode } from '../../model/error-codes.ts';
import { nearest } from '../../model/nearest-name.ts';

/** The shape that a JSON value must have, and what an editor says of it. */
export type Shape = { readonly about?: string } & (
  | { readonly kind: 'text' }
  /** Text that says something. */
  | { readonly kind: 'name' }
  | { readonly kind: 'locale' }
  /** A time zone of IANA's. */
  | { readonly kind: 'zone' }
  /** How a date is written, in CLDR's letters. */
  | { readonly kind: 'datePattern' }
  /** An absolute http or https URL. */
  | { readonly kind: 'url' }
  /** A whole number from 1 to 100, or `off`. */
  | { readonly kind: 'percent' }
  /** A whole number from 1 on. */
  | { readonly kind: 'count' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly length?: number }
  | { readonly kind: 'map'; readonly of: Shape; readonly keys?: KeyKind }
  | {
      readonly kind: 'object';
      readonly keys: Readonly<Record<string, Shape>>;
      readonly required?: readonly string[];
    }
);

export type KeyKind = 'locale' | 'check' | 'role';

type ShapeOf<Kind extends Shape['kind']> = Extract<Shape, { readonly kind: Kind }>;

/** The names that keys and values may have. */
export interface KnownNames {
  isLocale(tag: string): boolean;
  readonly roles: readonly string[];
  /** Absent where any name will do. */
  readonly checks: readonly string[] | undefined;
}

export interface ShapeFault {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string>>;
  readonly path: readonly (string | number)[];
  /** The fault is the key itself, not its value. */
  readonly atKey?: boolean;
}

/** Finds the first way in which a value has not the shape, in the order of the value. */
export function checkShape(value: unknown, shape: Shape, names: KnownNames): ShapeFault | undefined {
  return new ShapeChecker(names, []).check(value, shape);
}

const configRoot = 'dragoman.config.json';

/** Checks values at one path. */
class ShapeChecker {
  readonly #names: KnownNames;
  readonly #path: ShapeFault['path'];

  constructor(names: KnownNames, path: ShapeFault['path']) {
    this.#names = names;
    this.#path = path;
  }

  check(value: unknown, shape: Shape): ShapeFault | undefined {
    switch (shape.kind) {
      case 'locale':
        return this.#checkLocale(value);
      case 'choice':
        return this.#unless(shape.of.includes(String(value)), shape.of.join(' | '));
      case 'list':
        return this.#checkList(value, shape);
      case 'map':
        return isObject(value) ? this.#checkMap(value, shape) : this.#wrong('object');
      case 'object':
        return isObject(value) ? this.#checkObject(value, shape) : this.#wrong('object');
      default: {
        const { isRight, expected } = plainKinds[shape.kind];
        return this.#unless(isRight(value), expected);
      }
    }
  }

  #unless(isRight: boolean, expected: string): ShapeFault | undefined {
    return isRight ? undefined : this.#wrong(expected);
  }

  #wrong(expected: string): ShapeFault {
    const values = { key: this.#path.join('.') || configRoot, expected };
    return { code: 'config-wrong-type', values, path: this.#path };
  }

  #below(key: string | number): ShapeChecker {
    return new ShapeChecker(this.#names, [...this.#path, key]);
  }

  #checkLocale(value: unknown): ShapeFault | undefined {
    if (typeof value !== 'string') return this.#wrong('text');
    if (this.#names.isLocale(value)) return undefined;
    return { code: 'locale-unknown', values: { tag: value }, path: this.#path };
  }

  #checkList(value: unknown, { of, length }: ShapeOf<'list'>): ShapeFault | undefined {
    if (!Array.isArray(value)) return this.#wrong('list');
    if (length !== undefined && value.length !== length) return this.#wrong(`list of ${length}`);
    return firstFault(value.entries(), ([at, item]) => this.#below(at).check(item, of));
  }

  #checkMap(value: object, { of, keys }: ShapeOf<'map'>): ShapeFault | undefined {
    return firstFault(Object.entries(value), ([key, item]) => {
      const fault = keyFault(key, keys, this.#names);
      if (fault !== undefined) return { ...fault, path: [...this.#path, key], atKey: true };
      return this.#below(key).check(item, of);
    });
  }

  #checkObject(value: object, { keys, required }: ShapeOf<'object'>): ShapeFault | undefined {
    const path = this.#path;
    const missing = required?.find((key) => !Object.hasOwn(value, key));
    if (missing !== undefined) {
      return { code: 'config-missing-key', values: { key: [...path, missing].join('.') }, path };
    }
    return firstFault(Object.entries(value), ([key, item]) => {
      const shape = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (shape !== undefined) return this.#below(key).check(item, shape);
      const known = Object.keys(keys).join(', ');
      return { code: 'config-unknown-key', values: { key, known }, path: [...path, key], atKey: true };
    });
  }
}

/** Says what is wrong with the key of a map, if anything. */
function keyFault(
  key: string,
  kind: KeyKind | undefined,
  { isLocale, roles, checks }: KnownNames,
): Pick<ShapeFault, 'code' | 'values'> | undefined {
  if (kind === 'locale') return isLocale(key) ? undefined : { code: 'locale-unknown', values: { tag: key } };
  if (kind === 'check' && key.startsWith('xliff-')) return { code: 'explain-xliff', values: { name: key } };
  if (kind !== 'check' && kind !== 'role') return undefined;
  const known = kind === 'check' ? checks : roles;
  if (known === undefined || known.includes(key)) return undefined;
  const meant = nearest(key, known);
  if (meant !== undefined) return { code: `config-unknown-${kind}-nearest`, values: { name: key, nearest: meant } };
  return { code: `config-unknown-${kind}`, values: { name: key, known: known.join(', ') } };
}

function firstFault<Item>(
  items: Iterable<Item>,
  check: (item: Item) => ShapeFault | undefined,
): ShapeFault | undefined {
  for (const item of items) {
    const fault = check(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Values that nothing else needs to be known for. */
const plainKinds: Readonly<
  Record<
    'text' | 'name' | 'zone' | 'datePattern' | 'url' | 'percent' | 'count',
    { readonly isRight: (value: unknown) => boolean; readonly expected: string }
  >
> = {
  text: { isRight: (value) => typeof value === 'string', expected: 'text' },
  name: { isRight: (value) => typeof value === 'string' && value.trim() !== '', expected: 'text' },
  url: { isRight: isWebUrl, expected: 'https://…' },
  zone: { isRight: isTimeZone, expected: 'Area/City' },
  datePattern: { isRight: isDatePattern, expected: 'd MMMM y | …' },
  percent: { isRight: isPercent, expected: '1 … 100 | off' },
  count: { isRight: (value) => Number.isInteger(value) && Number(value) >= 1, expected: '1 …' },
};

function isDatePattern(value: unknown): boolean {
  return typeof value === 'string' && datePiecesOf(value) !== undefined;
}

function isPercent(value: unknown): boolean {
  return value === 'off' || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100);
}

function isWebUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:/i.test(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^(?:UTC|[A-Z][\w+-]*(?:\/[\w+-]+){1,2})$/u.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).format(0) !== '';
  } catch {
    return false;
  }
}
