import { roles } from '../../model/role.ts';
import { defined } from '../../model/defined.ts';
import { configSettings } from './settings.ts';
import type { KeyKind, Shape } from './shape.ts';

/** A JSON schema, draft 2020-12, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Makes the JSON schema of `dragoman.config.json`, for editors. `checks` are the ids that there are. */
export function configJsonSchema(checks: readonly string[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'dragoman.config.json',
    ...schemaOf(configSettings, { check: checks, role: roles }),
  };
}

/** Names that keys may have; any locale tag will do. */
type KeyNames = Readonly<Partial<Record<KeyKind, readonly string[]>>>;

function schemaOf(shape: Shape, names: KeyNames): JsonSchema {
  const schema = constraintsOf(shape, names);
  return { ...defined({ description: shape.about }), ...schema };
}

function constraintsOf(shape: Shape, names: KeyNames): JsonSchema {
  switch (shape.kind) {
    case 'text':
    case 'locale':
    case 'zone':
    case 'datePattern':
      return { type: 'string' };
    case 'name':
      return { type: 'string', pattern: String.raw`\S` };
    case 'url':
      return { type: 'string', format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' };
    case 'percent':
      return { anyOf: [{ type: 'integer', minimum: 1, maximum: 100 }, { const: 'off' }] };
    case 'count':
      return { type: 'integer', minimum: 1 };
    case 'choice':
      return { enum: shape.of };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.of, names),
        ...defined({ minItems: shape.length, maxItems: shape.length }),
      };
    case 'map': {
      const known = shape.keys === undefined ? undefined : names[shape.keys];
      const propertyNames = known === undefined ? undefined : { enum: known };
      return { type: 'object', ...defined({ propertyNames }), additionalProperties: schemaOf(shape.of, names) };
    }
    case 'object': {
      const properties = Object.entries(shape.keys).map(([key, inner]) => [key, schemaOf(inner, names)] as const);
      return {
        type: 'object',
        properties: Object.fromEntries(properties),
        ...defined({ required: shape.required }),
        additionalProperties: false,
      };
    }
  }
}
