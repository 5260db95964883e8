import { defined } from '../../model/defined.ts';
import type { Unit } from '../../model/unit.ts';
import { segmentsOf } from '../../model/unit.ts';
import { textOf } from '../../model/content.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import type { Example } from '../../model/check-page.ts';
import { saysSomething } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';

interface SourceChanged extends Evidence {
  readonly problem: 'changed' | 'gone';
  /** The source as it is now. */
  readonly now?: string;
}

/**
 * The source was edited after it went to the translator: the target says what was written then. White space and the form
 * of quotation marks and dashes weigh little. Only where today's source is known: in a newsroom, not in a file by itself.
 */
export const sourceChanged: Check<'unit'> = defineCheck({
  id: 'source-changed',
  type: 'mistranslation',
  scope: 'unit',
  severity: 'warning',
  find: findChanged,
  describe: ({ problem, now }) => ({ key: problem, values: defined({ now }) }),
  examples: [
    example('zh-Hans', 'The clinic opens today.', '诊所今天开门。'),
    example('ms', 'The clinic opens today.', 'Klinik itu dibuka hari ini.'),
    example('ar', 'The clinic  opens today. ', 'تفتح العيادة اليوم.'),
    example('th', 'The clinic opens today.', 'คลินิกเปิดวันนี้'),
    example('ru', 'The clinic opens tomorrow.', undefined),
    { locale: 'hi', segments: [{ source: 'The clinic opens today.', target: 'क्लिनिक आज खुल रहा है।' }], finds: [] },
    example('zh-Hans', 'The clinic opens tomorrow.', '诊所今天开门。', 'warning'),
    example('ms', 'The new clinic opens today.', 'Klinik itu dibuka hari ini.', 'warning'),
    example('ar', 'The clinic opens today at 10 a.m.', 'تفتح العيادة اليوم.', 'warning'),
    example('th', 'The clinic opens.', 'คลินิกเปิดวันนี้', 'warning'),
    example('ru', 'The clinic opens today!', 'Клиника открывается сегодня.', 'info'),
    example('hi', undefined, 'क्लिनिक आज खुल रहा है।', 'info'),
  ],
});

function* findChanged({ unit, release }: UnitSubject): Generator<SourceChanged> {
  const { ledger } = release;
  if (ledger === undefined || !segmentsOf(unit).some(({ target }) => saysSomething(target))) return;
  const current = ledger.get(unit.id);
  if (current === undefined) {
    yield { problem: 'gone', certainty: 'possible' };
    return;
  }
  const before = sourceOf(unit);
  const now = sourceOf(current);
  if (withoutSpace(before) === withoutSpace(now)) return;
  const isForm = withoutForm(before) === withoutForm(now);
  yield { problem: 'changed', now, certainty: isForm ? 'possible' : 'likely' };
}

/** However the unit is segmented. */
function sourceOf({ parts }: Unit): string {
  let text = '';
  for (const { source } of parts) text += textOf(source);
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Some tools drop the white space between segments. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

function withoutForm(text: string): string {
  return text.replace(/[\p{P}\s]+/gu, '');
}

function example(
  locale: string,
  today: string | undefined,
  target: string | undefined,
  ...finds: Example['finds']
): Example {
  return {
    locale,
    segments: [
      target === undefined
        ? { source: 'The clinic opens today.', state: 'initial' }
        : { source: 'The clinic opens today.', target },
    ],
    today: today ?? null,
    finds,
  };
}
