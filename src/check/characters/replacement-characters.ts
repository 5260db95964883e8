import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { tokenAround } from '../syntax/token.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';

interface Replacement extends Evidence {
  readonly problem: 'replaced' | 'question-marks' | 'box' | 'private';
  readonly found: string;
}

/**
 * What stands where a character was lost: U+FFFD, rows of question marks, a question mark within a word, empty boxes.
 * A character of private use prints only where its font is, and is told of. What the source has too is left alone.
 */
export const replacementCharacters: Check<'unit'> = defineCheck({
  id: 'replacement-characters',
  type: 'characters',
  scope: 'unit',
  severity: 'error',
  find: findReplacements,
  describe: ({ problem, found }) => ({ key: problem, values: { found } }),
  examples: [
    right('zh-Hans', 'Really??', '真的吗？？'),
    right('es', 'Really???', '¿De verdad???'),
    right('ru', 'see page?id=1', 'см. page?id=1'),
    right('ar', 'Who?', 'من؟'),
    right('ms', '□ Yes □ No', '□ Ya □ Tidak'),
    right('hi', 'Who?', 'कौन?'),
    wrong('zh-Hans', 'The clinic opens.', '诊所\ufffd业。', 'error'),
    wrong('es', 'the children', 'los ni?os', 'warning'),
    wrong('ru', 'The clinic opens.', '???????? открывается.', 'warning'),
    wrong('ar', 'The clinic opens.', 'تفتح ???????.', 'warning'),
    wrong('ms', 'The clinic opens.', 'Klinik □□ dibuka.', 'warning'),
    wrong('hi', 'The clinic opens.', 'क्लिनिक \ufffd\ufffd है।', 'error'),
    wrong('ja', 'The clinic opens.', '\ue000開業。', 'info'),
  ],
});

const anySuspect = /[?\u25a1\u25af\ue000-\uf8ff\ufffc\ufffd]/;
const suspects = /\ufffd+|\?{3,}|(?<=\p{Ll}\p{M}?)\?(?=\p{Ll})|[\u25a1\u25af\ufffc]+|[\ue000-\uf8ff]+/gu;
/** Faults in one segment, beyond which another says nothing new. */
const most = 10;

function* findReplacements(subject: UnitSubject): Generator<Replacement> {
  for (const { segment, source, target } of subject.pairs) {
    if (target === undefined || !anySuspect.test(target)) continue;
    let count = 0;
    for (const { 0: found, index } of target.matchAll(suspects)) {
      const first = found.charAt(0);
      const judged = judge(first, found);
      const inSource = first === '?' && found.length > 1 ? /\?\?/.test(source) : source.includes(first);
      if ((found !== '?' && inSource) || (found === '?' && isAddress(target, index))) continue;
      const span = spanOf(target, index, index + found.length);
      yield { ...judged, found, segment: segment.id, target: span };
      if (++count === most) break;
    }
  }
}

function judge(
  first: string,
  found: string,
): { readonly problem: Replacement['problem']; readonly certainty: Certainty } {
  if (first === '\ufffd') return { problem: 'replaced', certainty: 'certain' };
  if (first === '?') return { problem: 'question-marks', certainty: 'likely' };
  if (first >= '\ue000' && first <= '\uf8ff') return { problem: 'private', certainty: 'possible' };
  return { problem: 'box', certainty: found.length > 1 || first === '\ufffc' ? 'likely' : 'possible' };
}

/** Before the query of an address stand dots and strokes, in it equals signs. */
function isAddress(text: string, index: number): boolean {
  const [before, after] = tokenAround(text, index);
  return /[/.@=&]/.test(before) || /[/=&]/.test(after);
}
