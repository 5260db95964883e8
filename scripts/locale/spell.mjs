// Number words, from CLDR's spell-out rules: the words that the rules' renderings are made of, so that a recogniser can
// put them together again. A rendering that is plainly two known words (`twenty-one`) is not kept.
import { spellout } from './rbnf.mjs';

const tens = [...Array(100).keys()];
const hundreds = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => n * 100);
const powers = [1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e15];
const separators = ['', ' ', '-', '\u00ad', '\u00a0', '\u200b', '\u200c'];

export function spellSection(cldr, tag) {
  const rules =
    cldr(`cldr-rbnf/rbnf/${tag}.json`)?.rbnf.rbnf ??
    (tag === 'nb' ? cldr('cldr-rbnf/rbnf/no.json').rbnf.rbnf : undefined);
  if (!rules?.SpelloutRules || tag === 'und') return {};
  const engine = spellout({ SpelloutRules: rules.SpelloutRules }, tag);
  const words = new Words();
  for (const name of engine.names.filter((n) => /^%spellout-(cardinal|numbering(?!-(year|days)))/.test(n)))
    words.learn(engine, name, false);
  for (const name of engine.names.filter((n) => n.startsWith('%spellout-ordinal'))) words.learn(engine, name, true);
  return { spell: words.section() };
}

/** What the test fixtures show: renderings of sample values by each public rule set. */
export function spellSamples(cldr, tag, values) {
  const rules = cldr(`cldr-rbnf/rbnf/${tag}.json`)?.rbnf.rbnf;
  if (!rules?.SpelloutRules || tag === 'und') return undefined;
  const engine = spellout({ SpelloutRules: rules.SpelloutRules }, tag);
  const samples = [];
  for (const name of engine.names.filter((n) => /^%spellout-(cardinal(?!-financial)|numbering$)/.test(n)))
    for (const value of values) {
      const text = engine.format(name, value);
      if (text) samples.push([value, clean(text)]);
    }
  const seen = new Set();
  return samples.filter(([value, text]) => !seen.has(`${value} ${text}`) && seen.add(`${value} ${text}`));
}

const clean = (text) => text.replace(/[\u00ad\u200b]/g, '').trim();

class Words {
  cardinals = new Map();
  ordinals = new Map();
  multipliers = new Map();
  before = new Map();
  connectors = new Set();
  vigesimal = false;
  paired = new Set();

  learn(engine, name, ordinal) {
    const render = (n) => {
      const text = engine.format(name, n);
      return text === undefined ? undefined : clean(text);
    };
    const kept = ordinal ? this.ordinals : this.cardinals;
    const texts = new Map();
    for (const n of tens) {
      const text = render(n);
      if (!text) continue;
      texts.set(n, text);
      if (!this.isPair(text, n, kept)) kept.set(text, kept.get(text) ?? n);
    }
    if (!ordinal) this.learnMultipliers(render, texts);
    for (const n of [...hundreds, 1000, 2000]) {
      const text = render(n);
      if (!text || kept.has(text) || this.isProduct(text, n)) continue;
      kept.set(text, n);
    }
    if (!ordinal) this.learnConnectors(render);
  }

  isPair(text, n, kept) {
    for (const [first, a] of this.cardinals) {
      if (a < 10 || a >= n || !text.startsWith(first)) continue;
      const rest = text.slice(first.length);
      for (const separator of separators)
        if (rest.startsWith(separator)) {
          const b = kept.get(rest.slice(separator.length)) ?? -1;
          if (a + b !== n || b < 1) continue;
          if (b >= 10) this.vigesimal = true;
          this.paired.add(rest.slice(separator.length));
          return true;
        }
    }
    return false;
  }

  isProduct(text, n) {
    for (const [word, power] of this.multipliers)
      for (const separator of separators)
        if (
          text.endsWith(separator + word) &&
          this.cardinals.get(text.slice(0, text.length - word.length - separator.length)) === n / power
        )
          return true;
    return false;
  }

  learnMultipliers(render, texts) {
    for (const power of powers) {
      for (const times of [2, 3, 5, 7, 11, 21]) this.learnMultiplier(render, texts, power, times);
      const alone = render(power);
      if (alone && power >= 100 && this.isOneWordOf(power, alone)) this.cardinals.set(alone, power);
    }
  }

  /** Takes a power's word from what is left of a product, and of a product and five, without its factor. */
  learnMultiplier(render, texts, power, times) {
    const text = render(times * power);
    const factor = texts.get(times);
    if (!text || !factor || text.length <= factor.length) return;
    if (text.startsWith(factor)) this.addMultiplier(text.slice(factor.length).trim(), power, this.multipliers);
    const more = render(times * power + 5);
    const five = texts.get(5);
    if (more?.startsWith(factor) && five && more.endsWith(five))
      this.addMultiplier(more.slice(factor.length, -five.length).trim(), power, this.multipliers);
    if (!text.startsWith(factor) && text.endsWith(` ${factor}`))
      this.addMultiplier(text.slice(0, -factor.length).trim(), power, this.before);
  }

  /** Says whether a power is spelled by one word that is not, and has no part that is, its multiplier. */
  isOneWordOf(power, text) {
    const known = (word) => this.multipliers.get(word) === power || this.before.get(word) === power;
    return !known(text) && !text.split(/[\s-]/).some(known) && !/\s/.test(text) && !this.isComposite(text);
  }

  isComposite(word) {
    for (const table of [this.multipliers, this.cardinals])
      for (const known of table.keys())
        if (
          known !== word &&
          word.startsWith(known) &&
          (this.multipliers.has(word.slice(known.length).trim()) || this.before.has(known))
        )
          return true;
    return false;
  }

  addMultiplier(word, power, table) {
    const bare = word.replace(/^-|-$/g, '').trim();
    if (!bare || /[\s-]/.test(bare) || table.has(bare) || /[^\p{L}\p{M}\u200c'’]/u.test(bare)) return;
    const composite = [...this.multipliers, ...this.cardinals].some(
      ([known, value]) =>
        bare !== known &&
        bare.startsWith(known) &&
        (this.multipliers.get(bare.slice(known.length)) ?? 0) * value === power,
    );
    if (!composite) table.set(bare, power);
  }

  learnConnectors(render) {
    for (const [big, small] of [
      [100, 1],
      [100, 2],
      [200, 2],
      [200, 20],
      [1000, 1],
      [1000, 2],
      [1000, 100],
      [2000, 5],
      [3000, 20],
      [10000, 5],
      [1e6, 2],
      [1e6, 500],
    ]) {
      const [whole, head, tail] = [render(big + small), render(big), render(small)];
      if (!whole || !head || !tail || !whole.startsWith(head) || !whole.endsWith(tail)) continue;
      const between = whole
        .slice(head.length, whole.length - tail.length)
        .replace(/[\s,-]+/g, ' ')
        .trim();
      if (between && !/\s/.test(between) && !this.multipliers.has(between)) this.connectors.add(between);
    }
  }

  /** Words for one to nine that follow no ten, in a language where others do. */
  notAfterTen() {
    if (this.paired.size < 5) return {};
    const values = new Set([...this.paired].map((word) => this.cardinals.get(word)));
    const lone = [...this.cardinals].filter(
      ([word, value]) => value > 0 && value < 10 && !this.paired.has(word) && !values.has(value),
    );
    return lone.length > 0 ? { notAfterTen: lone.map(([word]) => word).join('|') } : {};
  }

  section() {
    const byValue = (map) => {
      const table = {};
      for (const [text, value] of map) table[value] = table[value] ? `${table[value]}|${text}` : text;
      return table;
    };
    return {
      cardinals: byValue(this.cardinals),
      ...(this.ordinals.size > 0 && { ordinals: byValue(this.ordinals) }),
      multipliers: byValue(this.multipliers),
      ...(this.before.size > 0 && { before: byValue(this.before) }),
      ...(this.connectors.size > 0 && { connectors: [...this.connectors].join('|') }),
      ...(this.vigesimal && { vigesimal: true }),
      ...this.notAfterTen(),
    };
  }
}
