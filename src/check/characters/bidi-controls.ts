import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { codePointOf } from './code-point.ts';

interface BidiControl extends Evidence {
  readonly problem: 'override' | 'not-closed' | 'not-opened';
  readonly character: string;
}

/**
 * Overrides make readers see another text than programs do, so none may stand in a target. Embeddings and isolates that
 * have lost their other half reorder whatever follows (UAX #9, BD8 to BD13). Pairs and marks are good use.
 */
export const bidiControls: Check<'unit'> = defineCheck({
  id: 'bidi-controls',
  type: 'characters',
  scope: 'unit',
  severity: 'error',
  find: findControls,
  describe: ({ problem, character }) => ({ key: problem, values: { character } }),
  examples: [
    right('ar', 'Call +86 10 5550 0100', 'اتصل على \u2066+86 10 5550 0100\u2069'),
    right('he', 'C++ is hard', '\u202aC++\u202c קשה'),
    right('ur', 'Call us', '\u200fفون کریں'),
    right('fa', 'the site (UN)', 'سایت \u2068(UN)\u2069'),
    right('zh-Hans', 'Read this.', '请读这个。'),
    right('ru', 'Read this.', 'Прочтите это.'),
    wrong('ar', 'Call 10', 'اتصل \u202e10', 'error'),
    wrong('zh-Hans', 'Read this.', '请读\u202e这个\u202c。', 'error'),
    wrong('he', 'C++ is hard', '\u2066C++ קשה', 'warning'),
    wrong('ur', 'Call us', 'فون کریں\u2069', 'warning'),
    wrong('fa', 'the site (UN)', 'سایت \u202a(UN)', 'warning'),
    wrong('ru', 'user', '\u202dпользователь', 'error'),
  ],
});

const controls = /[\u202a-\u202e\u2066-\u2069]/g;
const anyControl = /[\u202a-\u202e\u2066-\u2069]/;
/** Faults in one segment, beyond which another says nothing new. */
const most = 10;

function* findControls(subject: UnitSubject): Generator<BidiControl> {
  for (const { segment, target } of subject.pairs) {
    if (target === undefined || !anyControl.test(target)) continue;
    let count = 0;
    for (const { problem, certainty, index } of faults(target)) {
      const span = spanOf(target, index, index + 1);
      const fix = problem === 'override' ? {} : { fix: '' };
      yield { problem, certainty, character: codePointOf(span.text), segment: segment.id, target: span, ...fix };
      if (++count === most) break;
    }
  }
}

interface Fault {
  readonly problem: BidiControl['problem'];
  readonly certainty: Certainty;
  readonly index: number;
}

interface Open {
  readonly kind: 'isolate' | 'embedding' | 'override';
  readonly index: number;
}

function faults(text: string): readonly Fault[] {
  const found: Fault[] = [];
  const open: Open[] = [];
  let isolates = 0;
  for (const { 0: char, index } of text.matchAll(controls)) {
    if (char === '\u2069') {
      if (isolates === 0) found.push({ problem: 'not-opened', certainty: 'likely', index });
      else {
        isolates--;
        for (let last = open.pop(); last !== undefined && last.kind !== 'isolate'; last = open.pop())
          unclosed(last, found);
      }
    } else if (char === '\u202c') {
      const last = open.at(-1);
      if (last === undefined || last.kind === 'isolate')
        found.push({ problem: 'not-opened', certainty: 'likely', index });
      else open.pop();
    } else {
      const isOverride = char === '\u202d' || char === '\u202e';
      if (isOverride) found.push({ problem: 'override', certainty: 'certain', index });
      const isIsolate = char >= '\u2066';
      if (isIsolate) isolates++;
      open.push({ kind: isIsolate ? 'isolate' : isOverride ? 'override' : 'embedding', index });
    }
  }
  for (const last of open) unclosed(last, found);
  return found.toSorted((a, b) => a.index - b.index);
}

/** An override is a fault by itself. */
function unclosed({ kind, index }: Open, found: Fault[]): void {
  if (kind !== 'override') found.push({ problem: 'not-closed', certainty: 'likely', index });
}
