import type { State } from '../../model/unit.ts';
import { defined } from '../../model/defined.ts';
import { states } from '../../model/unit.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import type { Example } from '../../model/check-page.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';

interface LowState extends Evidence {
  readonly state: State;
  /** The lowest state that an edition takes. */
  readonly minimum: State;
}

const lowest: State = 'translated';

/**
 * There is a target, but nobody has said yet that it is as far as an edition asks: translated, unless the newsroom wants
 * it reviewed or final. It only tells: publishing waits for the state by itself. A file whose tool leaves all states at
 * initial says nothing, unless the newsroom asks for more than translated.
 */
export const state: Check<'unit'> = defineCheck({
  id: 'state',
  type: 'other',
  scope: 'unit',
  severity: 'info',
  find: findLow,
  describe: ({ state: actual, minimum }) => ({ key: 'low', values: { state: actual, minimum } }),
  examples: [
    example('zh-Hans', '诊所今天开门。', ['translated']),
    example('ms', 'Klinik itu dibuka hari ini.', ['final']),
    example('ar', 'تفتح العيادة اليوم.', ['reviewed', 'reviewed']),
    example('th', 'คลินิกเปิดวันนี้', ['final', 'reviewed']),
    example('ru', undefined, ['initial', 'final']),
    example('hi', 'क्लिनिक आज खुल रहा है।', ['initial']),
    example('zh-Hans', '诊所今天开门。', ['translated', 'reviewed'], 'info'),
    example('ms', 'Klinik itu dibuka hari ini.', ['reviewed', 'final'], 'info'),
    example('ar', 'تفتح العيادة اليوم.', ['translated', 'final'], 'info'),
    example('th', 'คลินิกเปิดวันนี้', ['translated', 'reviewed'], 'info'),
    example('hi', 'क्लिनिक आज खुल रहा है।', ['initial', 'reviewed'], 'info'),
    {
      locale: 'ru',
      segments: [
        { source: 'The clinic opens today.', target: 'Клиника открывается сегодня.', state: 'initial' },
        { source: 'Entry is free.', target: 'Вход бесплатный.', state: 'translated' },
      ],
      finds: ['info'],
    },
  ],
});

function* findLow({ pairs, release }: UnitSubject): Generator<LowState> {
  const minimum = release.policy.minimumState ?? lowest;
  if (minimum === lowest && !release.initialIsUntouched) return;
  for (const { segment, target, state: actual } of pairs) {
    if (!isVisible(target) || states.indexOf(actual) >= states.indexOf(minimum)) continue;
    yield { state: actual, minimum, certainty: 'certain', segment: segment.id };
  }
}

function example(
  locale: string,
  target: string | undefined,
  [actual, minimumState]: readonly [actual: State, minimumState?: State],
  ...finds: Example['finds']
): Example {
  return {
    locale,
    segments: [{ source: 'The clinic opens today.', ...defined({ target }), state: actual }],
    ...(minimumState === undefined ? {} : { policy: { minimumState } }),
    finds,
  };
}
