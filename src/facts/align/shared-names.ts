import { withoutMarks } from '../../locale/characters.ts';

/** Where the names stand that both texts have, in the order of the source: Uganda, Ouganda. */
export function sharedNames(
  source: string,
  target: string,
): readonly { readonly there: number; readonly here: number }[] {
  const [s, t] = [namesIn(source), namesIn(target)];
  return s.flatMap(({ name, at }) => {
    const [other, another] = t.filter(({ name: each }) => isOneName(name, each));
    return other && !another ? [{ there: at, here: other.at }] : [];
  });
}

const namesIn = (text: string): readonly { readonly name: string; readonly at: number }[] =>
  [...text.slice(0, 400).matchAll(/\p{Lu}\p{Ll}{2,}|(?<![\p{L}\p{N}.])\p{Lu}{1,6}(?![\p{L}\p{N}.'’])/gu)].map(
    ({ 0: name, index }) => ({
      name: /^\p{Lu}+$/u.test(name) ? name : withoutMarks(name).toLowerCase(),
      at: index,
    }),
  );

/** Short names are the same or none. */
const isOneName = (a: string, b: string): boolean =>
  a === b || (a.length > 3 && b.length > 3 && (a.slice(0, 4) === b.slice(0, 4) || a.slice(-4) === b.slice(-4)));
