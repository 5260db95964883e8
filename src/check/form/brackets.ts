import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';

interface BracketFault extends Evidence {
  readonly problem: 'not-closed' | 'not-opened' | 'lost';
  readonly bracket: string;
}

/**
 * Brackets come in pairs, half-width or full-width, unless the source’s do not. Labels of a list and emoticons are none.
 * A pair that the source has and the target has not is told of: dashes and commas do the same work.
 */
export const brackets: Check<'unit'> = defineCheck({
  id: 'brackets',
  type: 'typographical',
  scope: 'unit',
  severity: 'warning',
  find: findBrackets,
  describe: ({ problem, bracket }) => ({ key: problem, values: { bracket } }),
  examples: [
    right('zh-Hans', 'The agency (UNICEF) agreed.', '该机构（UNICEF）同意。'),
    right('ja', 'The agency (UNICEF) agreed.', '同機関(ユニセフ）が合意した。'),
    right('ar', 'The agency (UNICEF) agreed.', 'وافقت الوكالة (يونيسف).'),
    right('ms', 'a) children', 'a) kanak-kanak'),
    right('ru', '1) children; 2) adults', '1) дети; 2) взрослые'),
    right('th', 'Thank you :)', 'ขอบคุณ :)'),
    right('hi', 'The agency agreed.', 'एजेंसी (यूनिसेफ) सहमत हुई।'),
    wrong('zh-Hans', 'The agency (UNICEF) agreed.', '该机构（UNICEF同意。', 'warning'),
    wrong('ja', 'The agency (UNICEF) agreed.', '同機関ユニセフ）が合意した。', 'warning'),
    wrong('ar', 'The agency (UNICEF) agreed.', 'وافقت الوكالة (يونيسف.', 'warning'),
    wrong('ms', 'The agency (UNICEF) agreed.', 'Agensi (UNICEF] bersetuju.', 'warning', 'warning'),
    wrong('ru', 'The agency [sic] agreed.', 'Агентство [sic) согласилось.', 'warning', 'warning'),
    wrong('hi', 'The agency (UNICEF) agreed.', 'एजेंसी यूनिसेफ सहमत हुई।', 'info'),
  ],
});

/** Opening brackets by closing ones; full-width and half-width are one. */
const opens: Readonly<Record<string, string>> = {
  ')': '(',
  '）': '(',
  ']': '[',
  '］': '[',
  '}': '{',
  '｝': '{',
  '】': '【',
  '〕': '〔',
  '〗': '〖',
  '》': '《',
  '〉': '〈',
  '⟩': '⟨',
  '༽': '༼',
};
const folded: Readonly<Record<string, string>> = { '（': '(', '［': '[', '｛': '{' };
const anyBracket = /[()（）[\]［］{}｛｝【】〔〕〖〗《》〈〉⟨⟩༼༽]/g;
const emoticon = /(?<![^\s])[:;=8xX][-o^'’]?[()[\]{}|]+(?![^\s.,])|\^_?\^;?\)?/g;
/** `a)`, `1)`, `iv)`, `२)`, `а)`: what stands before a closing bracket that opens nothing, at the start or after a mark. */
const label = /(?:^|[,;:.，；：、。(（]\s?|\s)(?:\p{L}\p{M}?|\p{Nd}{1,3}|[ivx]{1,5}|[IVX]{1,5})\.?$/u;

interface Bracket {
  readonly char: string;
  readonly index: number;
}

interface Count {
  readonly loose: readonly Bracket[];
  readonly pairs: number;
}

function* findBrackets(subject: UnitSubject): Generator<BracketFault> {
  let all: Count | undefined;
  for (const { segment, sourceProse: source, targetProse: target } of subject.pairs) {
    if (!isVisible(target)) continue;
    const here = looseBrackets(target);
    if (here.loose.length === 0 && !source.includes('(')) continue;
    const there = looseBrackets(source);
    if (here.loose.length > there.loose.length) {
      all ??= looseBrackets(subject.pairs.map(({ targetProse }) => targetProse).join('\n'));
      if (all.loose.length === 0) continue;
      for (const { char, index } of here.loose.slice(0, 5)) {
        const problem = Object.hasOwn(opens, char) ? 'not-opened' : 'not-closed';
        const span = spanOf(target, index, index + 1);
        yield { problem, certainty: 'likely', bracket: char, segment: segment.id, target: span };
      }
    } else if (here.pairs === 0 && there.pairs > 0 && here.loose.length === 0) {
      yield { problem: 'lost', certainty: 'doubtful', bracket: '()', segment: segment.id };
    }
  }
}

function looseBrackets(text: string): Count {
  const loose: Bracket[] = [];
  const open: Bracket[] = [];
  let pairs = 0;
  if (!anyBracketOnce.test(text)) return { loose, pairs };
  const blank = text.replace(emoticon, (found) => ' '.repeat(found.length));
  for (const { 0: char, index } of blank.matchAll(anyBracket)) {
    const partner = Object.hasOwn(opens, char) ? opens[char] : undefined;
    const last = open.at(-1);
    if (partner === undefined) {
      open.push({ char, index });
    } else if (last !== undefined && halfWidth(last.char) === partner) {
      open.pop();
      pairs++;
    } else if (!isLabel(blank, char, index)) {
      loose.push({ char, index });
    }
  }
  return { loose: [...loose, ...open].toSorted((a, b) => a.index - b.index), pairs };
}

const anyBracketOnce = new RegExp(anyBracket.source);
const halfWidth = (char: string): string => folded[char] ?? char;

function isLabel(text: string, char: string, index: number): boolean {
  return (char === ')' || char === '）') && label.test(text.slice(Math.max(0, index - 6), index));
}
