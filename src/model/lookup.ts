/** What a table has under a key that a file gave: never what every object inherits, such as `constructor`. */
export function lookup<Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
