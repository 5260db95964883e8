import { checks } from '../../src/check/checks.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { segment, translation, unit } from './make.ts';

/**
 * Lists what one check finds in a pair of sentences, each as severity, problem, the place with its offset, and the fix:
 * `error changed 0 <i> → <b>`. A place in the source begins with `s`.
 */
export function findingsOf(id: string, locale: string, source: string, target: string): readonly string[] {
  const pair = translation(locale, [unit('u1', [segment('s1', source, target)])]);
  return runChecks(pair, { checks: checks.filter((check) => check.id === id) }).map((finding) => {
    const { severity, evidence, source: from, target: to, fix } = finding;
    const found = to === undefined ? '' : ` ${to.start} ${to.text}`;
    const lost = from === undefined ? '' : ` s${from.start} ${from.text}`;
    return `${severity} ${evidence['problem']}${lost}${found}${fix === undefined ? '' : ` → ${fix}`}`;
  });
}

/**
 * Lists what one check says of the segments of a unit, each as severity, message, the place with its offset, and the fix:
 * `warning lost s14 . 18  → .`. A place in the source begins with `s`.
 */
export function saidBy(
  id: string,
  locale: string,
  ...pairs: readonly (readonly [string, string])[]
): readonly string[] {
  const segments = pairs.map(([source, target], at) => segment(`s${at + 1}`, source, target));
  const found = runChecks(translation(locale, [unit('u1', segments)]), {
    checks: checks.filter((check) => check.id === id),
  });
  return found.map(({ severity, message, source: from, target: to, fix }) => {
    const key = message.key.slice(message.key.lastIndexOf('.') + 1);
    const places = [from && `s${from.start} ${from.text}`, to && `${to.start} ${to.text}`];
    return [severity, key, ...places, fix === undefined ? undefined : `→ ${fix}`]
      .filter((part) => part !== undefined)
      .join(' ');
  });
}
