// An interpreter of rule-based number format (UTS 35 part 3, section 7; ICU's RuleBasedNumberFormat), integers only.

/** @param rules the `rbnf` object of a cldr-rbnf file: groups of rule sets by name. */
export function spellout(rules, locale) {
  const sets = {};
  for (const group of Object.values(rules))
    for (const [name, list] of Object.entries(group)) if (Array.isArray(list)) sets[name] = list.flatMap(parseRule);
  for (const set of Object.values(sets)) set.sort((a, b) => a.base - b.base);
  const plurals = {
    cardinal: new Intl.PluralRules(locale),
    ordinal: new Intl.PluralRules(locale, { type: 'ordinal' }),
  };
  return {
    names: Object.keys(sets),
    /** The number in words; undefined where the rules leave it to digits. */
    format(name, value) {
      const text = apply({ sets, plurals }, name, value);
      return /\d/.test(text) ? undefined : text;
    },
  };
}

function parseRule([descriptor, body]) {
  const found = /^(\d+)(?:\/(\d+))?(>*)$/.exec(descriptor.replace(/,/g, ''));
  if (!found) return [];
  const base = Number(found[1]);
  const radix = Number(found[2] ?? 10);
  let exponent = base > 0 ? Math.floor(Math.log(base) / Math.log(radix) + 1e-9) : 0;
  exponent = Math.max(0, exponent - found[3].length);
  return [{ base, divisor: radix ** exponent, body: body.replace(/;$/, '').replace(/^'/, '') }];
}

function apply({ sets, plurals, depth = 0 }, name, value) {
  const set = sets[name];
  if (!set || depth > 40) return '0';
  let at = set.length - 1;
  while (at > 0 && set[at].base > value) at--;
  let rule = set[at];
  // Rollback: a rule with two substitutions gives way to its predecessor at multiples of its divisor.
  const two = /←/.test(rule.body.replace(/\[.*\]/, '')) && /→/.test(rule.body);
  if (two && at > 0 && !rule.body.includes('[') && value % rule.divisor === 0 && rule.base % rule.divisor !== 0)
    rule = set[at - 1];
  return expand(rule, value);

  function expand({ body, divisor }, n) {
    const rest = n % divisor;
    const text = body.replace(/\[([^\]|]*)(?:\|([^\]]*))?\]/g, (_, some, none) => (rest === 0 ? (none ?? '') : some));
    return text
      .replace(/\$\((cardinal|ordinal),([^)]*)\)\$/g, (_, type, list) => {
        const category = plurals[type].select(Math.floor(n / divisor));
        const choices = Object.fromEntries([...list.matchAll(/(\w+)\{([^}]*)\}/g)].map((m) => [m[1], m[2]]));
        return choices[category] ?? choices.other ?? '';
      })
      .replace(/→→→/g, () =>
        at > 0 ? apply({ sets: { ...sets, [name]: set.slice(0, at) }, plurals, depth: depth + 1 }, name, rest) : '',
      )
      .replace(/(←|→|=)(%{0,2}[^←→=]*)\1/g, (_, kind, target) => {
        const next = kind === '←' ? Math.floor(n / divisor) : kind === '→' ? rest : n;
        if (/^[#0]/.test(target)) return String(next);
        return apply({ sets, plurals, depth: depth + 1 }, target || name, next);
      });
  }
}
