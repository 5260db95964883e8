/** Where links lead in other languages: beginnings of addresses, and what stands in their place. */
export type LinkTargets = Readonly<Record<string, string>>;

/**
 * Gives where a link leads in a locale. The longest beginning counts that ends where a part of the address ends, a
 * locale's own before those of all; `{locale}` stands for its tag.
 */
export function linkTarget(
  address: string,
  locale: string,
  { own = {}, all = {} }: { readonly own?: LinkTargets | undefined; readonly all?: LinkTargets | undefined },
): string {
  for (const targets of [own, all]) {
    const beginning = Object.keys(targets)
      .filter((each) => isBeginning(each, address))
      .toSorted((one, other) => other.length - one.length)[0];
    if (beginning === undefined) continue;
    return targets[beginning]!.replaceAll('{locale}', locale) + address.slice(beginning.length);
  }
  return address;
}

/** `https://example.org/en` is one of `…/en/news` and of `…/en?a=b`, and none of `…/english`. */
function isBeginning(beginning: string, address: string): boolean {
  if (beginning === '' || !address.startsWith(beginning)) return false;
  return (
    address.length === beginning.length ||
    /[/?#=&:]$/u.test(beginning) ||
    /^[/?#]/u.test(address.slice(beginning.length))
  );
}
