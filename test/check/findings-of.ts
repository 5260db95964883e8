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
