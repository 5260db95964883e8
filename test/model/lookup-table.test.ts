import { expect, it } from 'vitest';
import { LookupTable } from '../../src/model/lookup-table.ts';

it('finds items by keys that it does not keep, and of those that share one the last', () => {
  const items = Array.from({ length: 50_000 }, (_, n) => ({ name: `unit.${n % 49_999}`, n }));
  const table = new LookupTable(items, ({ name }) => name);
  expect(items.slice(1, -1).every((item) => table.get(item.name) === item)).toBe(true);
  expect(table.get('unit.0')).toBe(items.at(-1));
  expect(table.numberOf('unit.0')).toBe(49_999);
  expect(items.some(({ n }) => table.get(`unit ${n}`) !== undefined)).toBe(false);
  expect(new LookupTable([], String).get('')).toBeUndefined();
});
