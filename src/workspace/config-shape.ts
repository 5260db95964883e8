/** The shape a JSON value must have. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'locale' }
  /** An absolute http or https URL. */
  | { readonly kind: 'url' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape; readonly length?: number }
  | { readonly kind: 'map'; readonly of: Shape; readonly keys?: 'locale' }
  | {
      readonly kind: 'object';
      readonly keys: Readonly<Record<string, Shape>>;
      readonly required?: readonly string[];
    };

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
  isLocale: (tag: string) => boolean,
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
      return isLocale(value) ? undefined : { code: 'locale-unknown', values: { tag: value }, path };
    case 'choice':
      return shape.of.includes(String(value)) ? undefined : wrong(shape.of.join(' | '));
    case 'list':
      if (!Array.isArray(value)) return wrong('list');
      if (shape.length !== undefined && value.length !== shape.length) return wrong(`list of ${shape.length}`);
      return firstFault(value, (item, at) => checkShape(item, shape.of, isLocale, [...path, at]));
    case 'map':
      if (!isObject(value)) return wrong('object');
      return firstFault(Object.entries(value), ([key, item]) => {
        if (shape.keys === 'locale' && !isLocale(key)) {
          return { code: 'locale-unknown', values: { tag: key }, path: [...path, key], atKey: true };
        }
        return checkShape(item, shape.of, isLocale, [...path, key]);
      });
    case 'object':
      return checkObject(value, shape, isLocale, path, wrong);
  }
}

const configRoot = 'dragoman.config.json';

function checkObject(
  value: unknown,
  shape: Extract<Shape, { kind: 'object' }>,
  isLocale: (tag: string) => boolean,
  path: readonly (string | number)[],
  wrong: (expected: string) => ShapeFault,
): ShapeFault | undefined {
  if (!isObject(value)) return wrong('object');
  const missing = shape.required?.find((key) => !(key in value));
  if (missing !== undefined) return { code: 'config-missing-key', values: { key: [...path, missing].join('.') }, path };
  return firstFault(Object.entries(value), ([key, item]) => {
    const inner = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (inner !== undefined) return checkShape(item, inner, isLocale, [...path, key]);
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
