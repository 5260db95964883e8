const farthest = 60;

/** What stands around a place in a text up to white space, before it and from it on. */
export function tokenAround(text: string, index: number): readonly [before: string, after: string] {
  const before = /\S*$/.exec(text.slice(Math.max(0, index - farthest), index))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(index, index + farthest))?.[0] ?? '';
  return [before, after];
}
