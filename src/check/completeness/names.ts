import { vocabulary } from '../../locale/words/vocabulary.ts';
import { lexicon } from '../../facts/words/lexicon.ts';
import { memoize } from '../../model/memoize.ts';
import { spanOf } from '../contract/span.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';

interface LostName extends Evidence {
  readonly name: string;
}

/**
 * A name of a list of which the others are in the target: Airbus, Thales and Safran. Countries are known by CLDR’s names in
 * any script; other names where both languages are written in Latin letters, one of the list was copied, and no name of
 * the target is without its like.
 */
export const names: Check<'unit'> = defineCheck({
  id: 'names',
  type: 'omission',
  scope: 'unit',
  severity: 'warning',
  find: findLostNames,
  describe: ({ name }) => ({ key: 'missing', values: { name } }),
  examples: [
    right('fr', 'The firms are Airbus, Thales and Safran.', 'Les entreprises sont Airbus, Thales et Safran.'),
    right('es', 'The clinic is run by Oxfam and the Red Cross.', 'La clínica la dirigen Oxfam y la Cruz Roja.'),
    right('ru', 'It helps farmers in Malawi and Zambia.', 'Он помогает фермерам в Малави и Замбии.'),
    right('zh-Hans', 'Experts from Finland and Estonia came.', '来自芬兰和爱沙尼亚的专家来了。'),
    right('ar', 'Experts from Jordan and Lebanon came.', 'جاء خبراء من الأردن ولبنان.'),
    right('fi', 'The Senate and Congress met on Monday and Friday.', 'Senaatti ja kongressi kokoontuivat maanantaina.'),
    wrong('fr', 'The firms are Airbus, Thales and Safran.', 'Les entreprises sont Airbus et Safran.', 'warning'),
    wrong('pl', 'It helps Malawi, Zambia and Mozambique.', 'Pomaga Malawi i Mozambikowi.', 'warning'),
    wrong('th', 'Volunteers came from Finland and Estonia.', 'อาสาสมัครมาจากฟินแลนด์', 'warning'),
    wrong('ru', 'It helps farmers in Malawi and Zambia.', 'Он помогает фермерам в Малави.', 'warning'),
    wrong('zh-Hans', 'Experts from Finland and Estonia came.', '来自芬兰的专家来了。', 'warning'),
    wrong('ar', 'Experts from Jordan and Lebanon came.', 'جاء خبراء من الأردن.', 'warning'),
  ],
});

const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30}){0,3}`;

/** Lists of names, by the word that joins the last. */
const listPattern = memoize(
  (locale: string): RegExp | undefined => {
    const words = lexicon(locale).and.filter((word) => /^\p{L}+$/u.test(word));
    if (words.length === 0) return undefined;
    return new RegExp(`(?<!\\p{L})${name}(?:, ${name}){0,10},? (?:${words.join('|')}) ${name}`, 'gu');
  },
  { most: 100 },
);

function* findLostNames({ pairs, sourceLocale, targetLocale }: UnitSubject): Generator<LostName> {
  const pattern = listPattern(sourceLocale);
  if (pattern === undefined) return;
  for (const { segment, source, target, sourceProse, targetProse } of pairs) {
    if (!isVisible(target) || source.length > longest) continue;
    for (const { 0: list, index } of sourceProse.matchAll(pattern)) {
      const members = membersOf(list, index);
      const lost = lostOf(members, { text: targetProse, sourceLocale, targetLocale, source: sourceProse });
      if (lost)
        yield {
          name: lost.text,
          certainty: 'likely',
          segment: segment.id,
          source: spanOf(source, lost.start, lost.start + lost.text.length),
        };
    }
  }
}

const longest = 1000;

interface Member {
  readonly text: string;
  readonly start: number;
}

const membersOf = (list: string, index: number): readonly Member[] =>
  Array.from(list.matchAll(new RegExp(name, 'gu')), ({ 0: text, index: at }) => ({ text, start: index + at }));

interface Target {
  readonly text: string;
  readonly source: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/** The only one of a list of which nothing is in the target. */
function lostOf(members: readonly Member[], target: Target): Member | undefined {
  return lostCountry(members, target) ?? lostCopy(members, target);
}

function lostCountry(members: readonly Member[], { text, sourceLocale, targetLocale }: Target): Member | undefined {
  const [there, here] = [countries(sourceLocale), countries(targetLocale)];
  const stems = members.map((member) => here.get(there.get(folded(member.text)) ?? ''));
  if (stems.some((stem) => stem === undefined)) return undefined;
  const written = folded(text);
  const lost = members.filter((_, at) => !written.includes(stems[at] ?? ''));
  return lost.length === 1 ? lost[0] : undefined;
}

/** Countries by name in the source, and the stems of their names by code in the target. */
const countries = memoize(
  (locale: string): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (const [code, written] of Object.entries(vocabulary(locale).data.names ?? {})) {
      if (!/^[A-Z]{2}$/.test(code)) continue;
      const whole = folded(written);
      found.set(whole, code);
      found.set(code, whole.length > 4 ? whole.slice(0, Math.max(3, whole.length - 3)) : whole.slice(0, 3));
    }
    return found;
  },
  { most: 100 },
);

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function lostCopy(members: readonly Member[], { text, source }: Target): Member | undefined {
  if (!/^[\P{L}\p{Script=Latin}]*$/u.test(text)) return undefined;
  const words = new Set(folded(text).split(/[^\p{L}]+/u));
  const isCopied = (member: Member): boolean =>
    folded(member.text)
      .split(/[ '’-]/)
      .some((word) => word.length > 3 && words.has(word));
  const isLike = (member: Member): boolean =>
    folded(member.text)
      .split(/[ '’-]/)
      .some((word) => word.length < 3 || [...words].some((other) => areLike(word, other)));
  const lost = members.filter((member) => member.start > 0 && !isLike(member));
  const [only, more] = lost;
  if (!only || more || !members.some(isCopied)) return undefined;
  return hasUnknownName(text, source) ? undefined : only;
}

const areLike = (word: string, other: string): boolean =>
  word.slice(0, 3) === other.slice(0, 3) || (word.length > 4 && word.slice(-4) === other.slice(-4));

/** A name in the target that is like no word of the source may be a translated one. */
function hasUnknownName(text: string, source: string): boolean {
  const words = folded(source).split(/[^\p{L}]+/u);
  for (const { 0: found, index } of text.matchAll(/(?<!\p{L})\p{Lu}\p{L}*/gu))
    if (
      !/^(?:$|.*[.!?:]\s*["'“«„]?$)/su.test(text.slice(0, index)) &&
      !words.some((word) => areLike(folded(found), word))
    )
      return true;
  return false;
}
