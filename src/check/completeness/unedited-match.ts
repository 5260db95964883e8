import { defined } from '../../model/defined.ts';
import type { Match, State } from '../../model/unit.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import type { Example } from '../../model/check-page.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { wholeOf } from '../contract/span.ts';

interface UneditedMatch extends Evidence {
  readonly problem: 'fuzzy' | 'fuzzy-unrated' | 'machine';
  /** How alike the match's source is, in per cent, where the file says so. */
  readonly similarity?: number;
}

/**
 * The target is word for word what a tool offered for a similar sentence, so it says what that sentence says. Weighs
 * less where the two sources differ in nothing but form, where the file only says that the target came from a match, and
 * once somebody has reviewed it. Machine translation that was left as it came is only told.
 */
export const uneditedMatch: Check<'unit'> = defineCheck({
  id: 'unedited-match',
  type: 'mistranslation',
  scope: 'unit',
  severity: 'warning',
  find: findUnedited,
  describe: ({ problem, similarity }) => ({ key: problem, values: defined({ similarity }) }),
  examples: [
    example('zh-Hans', '诊所今天开门。', { origin: 'memory', similarity: 100, target: '诊所今天开门。' }),
    example('ms', 'Klinik itu dibuka hari ini.', {
      origin: 'memory',
      similarity: 85,
      target: 'Klinik itu ditutup hari ini.',
    }),
    example('ar', 'تفتح العيادة اليوم.', { origin: 'memory', similarity: 70, target: 'تغلق العيادة اليوم.' }),
    example('th', 'คลินิกเปิดวันนี้', { origin: 'machine', target: 'คลินิกเปิดในวันนี้' }),
    example('ru', 'Клиника открывается сегодня.', { origin: 'memory', similarity: 100 }),
    { locale: 'hi', segments: [{ source: 'The clinic opens today.', target: 'क्लिनिक आज खुल रहा है।' }], finds: [] },
    example(
      'zh-Hans',
      '诊所今天关门。',
      { origin: 'memory', similarity: 85, source: 'The clinic closes today.', target: '诊所今天关门。' },
      'warning',
    ),
    example(
      'ms',
      'Klinik itu ditutup hari ini.',
      { origin: 'memory', similarity: 85, target: 'Klinik itu ditutup hari ini.' },
      'warning',
    ),
    example(
      'ar',
      'تغلق العيادة اليوم.',
      { origin: 'memory', similarity: 72.5, target: 'تغلق العيادة اليوم.' },
      'warning',
    ),
    example('th', 'คลินิกปิดวันนี้', { origin: 'memory', similarity: 85 }, 'warning'),
    example('ru', 'Клиника закрывается сегодня.', { origin: 'memory' }, 'info'),
    example('hi', 'क्लिनिक आज खुल रहा है।', { origin: 'machine', target: 'क्लिनिक आज खुल रहा है।' }, 'info'),
    example(
      'ja',
      '診療所は本日開院します。',
      { origin: 'memory', similarity: 99, source: 'The clinic opens today!', target: '診療所は本日開院します。' },
      'info',
    ),
  ],
});

function* findUnedited({ pairs }: UnitSubject): Generator<UneditedMatch> {
  for (const pair of pairs) {
    const { segment, source, target } = pair;
    if (segment.matches === undefined || !isVisible(target)) continue;
    const used = usedMatch(segment.matches, source, target);
    if (used === undefined) continue;
    const { similarity } = used;
    const fuzzy: UneditedMatch['problem'] = similarity === undefined ? 'fuzzy-unrated' : 'fuzzy';
    yield defined({
      problem: used.origin === 'machine' ? ('machine' as const) : fuzzy,
      similarity: similarity === undefined ? undefined : Math.floor(similarity),
      certainty: matchCertainty(used, pair),
      segment: segment.id,
      source: wholeOf(source),
      target: wholeOf(target),
    });
  }
}

const perfect = 100;

/** The best match that the target is; undefined where it is none, or a match for just this source. */
function usedMatch(matches: readonly Match[], source: string, target: string): Match | undefined {
  const text = withoutSpace(target);
  let used: Match | undefined;
  for (const match of matches) {
    if (match.target !== undefined && withoutSpace(match.target) !== text) continue;
    if (used === undefined || rateOf(match, source) > rateOf(used, source)) used = match;
  }
  // A tool's word that the target is a match is outdone by what it offered: the target is none of it.
  const isEdited = used?.target === undefined && matches.some((match) => match.target !== undefined);
  return used === undefined || isEdited || rateOf(used, source) >= perfect ? undefined : used;
}

function rateOf({ origin, similarity, source: ofMatch }: Match, source: string): number {
  if (similarity === undefined && origin === 'memory' && ofMatch === source) return perfect;
  return similarity ?? (origin === 'machine' ? 0 : 1);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const checked: readonly State[] = ['reviewed', 'final'];

function matchCertainty(match: Match, { source, state }: SegmentPair): Certainty {
  if (match.origin === 'machine' || match.similarity === undefined || checked.includes(state)) return 'possible';
  return match.source !== undefined && withoutForm(match.source) === withoutForm(source) ? 'possible' : 'likely';
}

function withoutForm(text: string): string {
  return text.replace(/[\p{P}\s]+/gu, '').toLowerCase();
}

function example(locale: string, target: string, match: Match, ...finds: Example['finds']): Example {
  return { locale, segments: [{ source: 'The clinic opens today.', target, matches: [match] }], finds };
}
