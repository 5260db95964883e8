import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';

type Unnormalized = Evidence;

/**
 * The same letters can be stored as one character or as several. Search, terms and memories compare best in Unicode's
 * composed form (NFC). Readers see no difference, and professionals' keyboards write either.
 */
export const normalization: Check<'unit'> = defineCheck({
  id: 'normalization',
  type: 'characters',
  scope: 'unit',
  severity: 'info',
  find: findUnnormalized,
  describe: () => ({ key: 'not-composed', values: {} }),
  examples: [
    right('fr', 'closed', 'ferm\u00e9'),
    right('vi', 'Vietnam', 'Vi\u1ec7t Nam'),
    right('hi', 'fort', 'क\u093cिला'),
    right('ru', 'yes', 'о\u0439'),
    right('ko', 'Korea', '\ud55c\uad6d'),
    right('ar', 'the agency', '\u0622ب'),
    wrong('fr', 'closed', 'ferme\u0301', 'info'),
    wrong('vi', 'Vietnam', 'Vie\u0323\u0302t Nam', 'info'),
    wrong('hi', 'fort', '\u0958िला', 'info'),
    wrong('ru', 'yes', 'ои\u0306', 'info'),
    wrong('ko', 'Korea', '\u1112\u1161\u11ab국', 'info'),
    wrong('ar', 'father', '\u0627\u0653ب', 'info'),
  ],
});

/** Below these code points text is composed as it stands. */
const mayDiffer = /[\u0300-\uffff]/;
/** Ideographs of other standards: their composed form is another glyph, which a name may not bear. */
const compatibility = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

function* findUnnormalized(subject: UnitSubject): Generator<Unnormalized> {
  for (const { segment, target } of subject.pairs) {
    if (target === undefined || !mayDiffer.test(target)) continue;
    const composed = target.normalize('NFC');
    if (composed === target) continue;
    const { start, end, fix } = difference(target, composed);
    const span = spanOf(target, start, end);
    const certain = compatibility.test(span.text) ? {} : { fix };
    yield { certainty: 'certain', segment: segment.id, target: span, ...certain };
  }
}

/** The stretch from the first difference to the last, in whole characters. */
function difference(text: string, composed: string): { start: number; end: number; fix: string } {
  const shorter = Math.min(text.length, composed.length);
  let start = 0;
  while (start < shorter && text.charAt(start) === composed.charAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && text.charAt(text.length - 1 - tail) === composed.charAt(composed.length - 1 - tail))
    tail++;
  if (/[\ud800-\udbff]/.test(text.charAt(start - 1))) start--;
  if (/[\udc00-\udfff]/.test(text.charAt(text.length - tail))) tail--;
  return { start, end: text.length - tail, fix: composed.slice(start, composed.length - tail) };
}
