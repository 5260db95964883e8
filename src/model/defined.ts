/** The same properties, those that may be undefined as optional ones. */
export type Defined<Values> = {
  [Key in keyof Values as undefined extends Values[Key] ? never : Key]: Values[Key];
} & {
  [Key in keyof Values as undefined extends Values[Key] ? Key : never]?: Exclude<Values[Key], undefined>;
};

/** Copies an object without the properties that are undefined, in the same order. */
export function defined<Values extends object>(values: Values): Defined<Values> {
  const copy: Record<string, unknown> = {};
  for (const key in values) if (values[key] !== undefined) copy[key] = values[key];
  return copy as Defined<Values>;
}
