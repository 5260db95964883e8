import { fromZawgyi, isZawgyi } from '../../facts/tokens/zawgyi.ts';
import { fontEncodingsOf } from '../../locale/orthography/font-encodings.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf, wholeOf } from '../contract/span.ts';

interface ZawgyiFault extends Evidence {
  readonly problem: 'encoded' | 'misspelt';
}

/**
 * Burmese in the Zawgyi font encoding is unreadable in any other font, cannot be searched, and its figures and dates
 * cannot be compared. A single sign out of Unicode's order in Unicode text is a slip of typing.
 */
export const zawgyi: Check<'unit'> = defineCheck({
  id: 'zawgyi',
  type: 'characters',
  scope: 'unit',
  severity: 'error',
  find: findZawgyi,
  describe: ({ problem }) => ({ key: problem, values: {} }),
  examples: [
    right('my', 'Myanmar', 'မြန်မာနိုင်ငံ'),
    right('my', 'children', 'ကလေးများ'),
    right('shn', 'Shan', 'ၶႃႈ'),
    right('ar', 'children', 'أطفال'),
    right('th', 'children', 'เด็ก'),
    right('zh-Hans', 'children', '儿童'),
    wrong('my', 'Myanmar', 'ျမန္မာႏိုင္ငံ', 'error'),
    wrong('my', 'children', 'ကေလးမ်ား', 'error'),
    wrong('my', 'health', 'က်န္းမာေရး', 'error'),
    wrong('my', 'Press release', 'သတင္းထုတ္ျပန္ခ်က္', 'error'),
    wrong('my', 'The school opens today.', 'ေက်ာင္းကို ယေန႔ ဖြင့္မည္။', 'error'),
    wrong('my', 'Children came here today.', 'ကလေးများ ဒီနေ့ ဒီကို ရောက် ေလာတယ်။', 'warning'),
  ],
});

const burmese = /[\u1000-\u109f]/;
/** What Zawgyi never has: the medial h and the great sa of Unicode, a killed consonant before a visarga or a word's end. */
const unicode = /[\u103e\u103f]|\u103a\u1037?\u1038|[\u1000-\u1021]\u103a$/;
/** Words looked at: what they are written in, all are. */
const mostWords = 200;

function* findZawgyi(subject: UnitSubject): Generator<ZawgyiFault> {
  if (!fontEncodingsOf(subject.targetLocale).zawgyi) return;
  for (const { segment, target } of subject.pairs) {
    if (target === undefined || !isZawgyi(target)) continue;
    const words = target.split(/[\s။၊]+/, mostWords).filter((word) => burmese.test(word));
    const odd = words.filter((word) => isZawgyi(word));
    if (odd.length * 2 >= words.length || !words.some((word) => unicode.test(word))) {
      const fix = fromZawgyi(target).text;
      yield { problem: 'encoded', certainty: 'certain', segment: segment.id, target: wholeOf(target), fix };
    } else {
      const index = odd[0] === undefined ? 0 : target.indexOf(odd[0]);
      const span = spanOf(target, index, index + (odd[0]?.length ?? target.length));
      yield { problem: 'misspelt', certainty: 'likely', segment: segment.id, target: span };
    }
  }
}
