import { nearest } from '../model/nearest-name.ts';

/** The shape a JSON value must have. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'locale' }
  /** An absolute http or https URL. */
  | { readonly kind: 'url' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly length?: number }
  | { readonly kind: 'map'; readonly of: Shape; readonly keys?: 'locale' | 'check' | 'role' }
  | {
      readonly kind: 'object';
      readonly keys: Readonly<Record<string, Shape>>;
      readonly required?: readonly string[];
    };

/** The names that keys and values may have. */
export interface KnownNames {
  isLocale(tag: string): boolean;
  readonly roles: readonly string[];
  /** Absent where any name will do. */
  readonly checks: readonly string[] | undefined;
}

export interface ShapeFault {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  readonly path: readonly (string | number)[];
  /** The fault is the key itself, not its value. */
  readonly atKey?: boolean;
}

/** The first way in which a value has not the shape, or undefined. */
export function checkShape(
  value: unknown,
  shape: Shape,
  names: KnownNames,
  path: readonly (string | number)[] = [],
): ShapeFault | undefined {
  const wrong = (expected: string): ShapeFault => ({
    code: 'config-wrong-type',
    values: { key: path.join('.') || configRoot, expected },
    path,
  });
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? undefined : wrong('text');
    case 'url':
      return typeof value === 'string' && isWebUrl(value) ? undefined : wrong('https://…');
    case 'locale':
      if (typeof value !== 'string') return wrong('text');
      return names.isLocale(value) ? undefined : { code: 'locale-unknown', values: { tag: value }, path };
    case 'choice':
      return shape.of.includes(String(value)) ? undefined : wrong(shape.of.join(' | '));
    case 'list':
      if (!Array.isArray(value)) return wrong('list');
      if (shape.length !== undefined && value.length !== shape.length) return wrong(`list of ${shape.length}`);
      return firstFault(value, (item, at) => checkShape(item, shape.of, names, [...path, at]));
    case 'map':
      if (!isObject(value)) return wrong('object');
      return firstFault(Object.entries(value), ([key, item]) => {
        const fault = keyFault(key, shape.keys, names);
        if (fault !== undefined) return { ...fault, path: [...path, key], atKey: true };
        return checkShape(item, shape.of, names, [...path, key]);
      });
    case 'object':
      return checkObject(value, shape, names, path, wrong);
  }
}

/** What is wrong with the key of a map, if anything. */
function keyFault(
  key: string,
  kind: Extract<Shape, { kind: 'map' }>['keys'],
  { isLocale, roles, checks }: KnownNames,
): Pick<ShapeFault, 'code' | 'values'> | undefined {
  if (kind === 'locale') return isLocale(key) ? undefined : { code: 'locale-unknown', values: { tag: key } };
  if (kind === 'check' && key.startsWith('xliff-')) return { code: 'explain-xliff', values: { name: key } };
  const known = kind === 'check' ? checks : kind === 'role' ? roles : undefined;
  if (known === undefined || known.includes(key)) return undefined;
  const meant = nearest(key, known);
  if (meant !== undefined) return { code: `config-unknown-${kind}-nearest`, values: { name: key, nearest: meant } };
  return { code: `config-unknown-${kind}`, values: { name: key, known: known.join(', ') } };
}

const configRoot = 'dragoman.config.json';

function checkObject(
  value: unknown,
  shape: Extract<Shape, { kind: 'object' }>,
  names: KnownNames,
  path: readonly (string | number)[],
  wrong: (expected: string) => ShapeFault,
): ShapeFault | undefined {
  if (!isObject(value)) return wrong('object');
  const missing = shape.required?.find((key) => !(key in value));
  if (missing !== undefined) return { code: 'config-missing-key', values: { key: [...path, missing].join('.') }, path };
  return firstFault(Object.entries(value), ([key, item]) => {
    const inner = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (inner !== undefined) return checkShape(item, inner, names, [...path, key]);
    const known = Object.keys(shape.keys).join(', ');
    return { code: 'config-unknown-key', values: { key, known }, path: [...path, key], atKey: true };
  });
}

function firstFault<Item>(
  items: readonly Item[],
  check: (item: Item, at: number) => ShapeFault | undefined,
): ShapeFault | undefined {
  for (const [at, item] of items.entries()) {
    const fault = check(item, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:/i.test(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
