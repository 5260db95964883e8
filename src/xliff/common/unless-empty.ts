/** Gives the list, or undefined for an empty one, which the model leaves out. */
export function unlessEmpty<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}
