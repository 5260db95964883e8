import { assert, property, string } from '../../laws.ts';
import { describe, expect, it } from 'vitest';
import { countSentences } from '../../../src/check/completeness/count-sentences.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { sentenceTerminators } from '../../../src/locale/orthography/sentence-terminators.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { completenessChecks } from '../../../src/check/completeness/completeness-checks.ts';
import { segment, translation, unit } from '../make.ts';

function count(locale: string, text: string): readonly [number, number] {
  const { least, most } = countSentences(text, sentenceTerminators(locale)!);
  return [least, most];
}

describe('countSentences', () => {
  it.each([
    ['en', 'The clinic opens. Entry is free.', 2, 2],
    ['en', 'Dr. Smith of the U.S. Agency opened it at 10 a.m. on Monday.', 1, 4],
    ['en', 'It grew by 1.5 per cent, see example.org/a.b for more.', 1, 1],
    ['en', '“Is it free?” she asked. “Yes!”', 2, 3],
    ['en', 'It was in 2010. The clinic grew.', 1, 2],
    ['en', 'Wait … what?', 1, 2],
    ['zh-Hans', '诊所今天开门。附近的居民都可以看病！', 2, 2],
    ['zh-Hans', '“开门了。”他说。', 1, 2],
    ['ja', '診療所が開きます。誰でも入れます。', 2, 2],
    ['hi', 'क्लिनिक आज खुल रहा है। प्रवेश निःशुल्क है।', 2, 2],
    ['ar', 'هل الدخول مجاني؟ نعم. الدخول مجاني.', 2, 3],
    ['el', 'Είναι δωρεάν; Ναι, είναι δωρεάν.', 2, 2],
    ['am', 'ክሊኒኩ ዛሬ ይከፈታል። መግቢያ ነጻ ነው።', 2, 2],
    ['en', 'It opens. it is free.', 1, 2],
    ['en', 'It opened in KL. Entry is free.', 1, 2],
    ['en', 'They came home (all). Entry is free.', 2, 2],
    ['en', 'It opens!! Entry is free.', 1, 2],
    ['en', 'It opens; entry is free.', 1, 2],
    ['en', 'It opens.   “Entry is free.', 2, 2],
    ['en', 'It opens. 10 came.', 1, 2],
    ['en', 'It opens.Entry is free.', 1, 1],
    ['en', '...', 1, 1],
    ['en', 'It opens. …', 1, 1],
    ['en', 'They met Mr. Smith. He left.', 2, 3],
    ['zh-Hans', '开门！！免费', 1, 2],
    ['zh-Hans', '开门；免费', 1, 2],
    ['ja', '開く。𠮷', 1, 2],
    ['de', 'Am 3. Oktober öffnet die Klinik. Der Eintritt ist frei.', 2, 3],
  ])('%s: %s', (locale, text, least, most) => {
    expect(count(locale, text)).toEqual([least, most]);
  });

  it('finds at least one sentence, and never more certain ones than possible ones', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 80 }), (text) => {
        const [least, most] = count('en', text);
        expect(least).toBeGreaterThanOrEqual(1);
        expect(most).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});

const first = 'The clinic in the old town opens its doors today.';
const second = 'Everybody who lives nearby may see a doctor there free of charge.';
const erste = 'Die Klinik in der Altstadt öffnet heute ihre Türen.';
const zweite = 'Alle, die in der Nähe wohnen, können dort kostenlos zum Arzt gehen.';

function found(targets: readonly string[], sources: readonly string[] = [first, second]): Finding[] {
  const segments = sources.map((source, index) => segment(`s${index + 1}`, source, targets[index] ?? ''));
  return runChecks(translation('de', [unit('u1', segments)]), { checks: completenessChecks });
}

describe('what a unit lost', () => {
  it('is not told of sentences that were joined, split or carried over to a neighbour', () => {
    expect(found([erste, zweite])).toEqual([]);
    expect(found([`${erste.slice(0, -1)}, und ${zweite}`], [`${first} ${second}`])).toEqual([]);
    expect(found([`${erste} Alle, die in der Nähe wohnen,`, 'können dort kostenlos zum Arzt gehen.'])).toEqual([]);
  });

  it('is told once, by number where that can be', () => {
    expect(found([erste], [`${first} ${second}`]).map(({ check }) => check)).toEqual(['sentence-count']);
  });

  it('is told where the source joins clauses as often: no two sentences became one', () => {
    const source =
      'The harbour office was closed for a week and opened on Monday. Ferries leave from the old pier as they did.';
    const target = 'Das Büro am Hafen war eine Woche lang geschlossen und öffnet nun am Montag.';
    expect(found([target], [source]).map(({ check, severity }) => [check, severity])).toEqual([
      ['sentence-count', 'warning'],
    ]);
  });

  it('follows the lengths that are usual in the translation', () => {
    const wordy = Array.from({ length: 40 }, (_, index) =>
      unit(`w${index}`, [segment('s1', second, `${zweite} So steht es überall, und so ist es auch gemeint gewesen.`)]),
    );
    const odd = unit('u1', [segment('s1', `${first} ${second}`, erste)]);
    const [finding] = runChecks(translation('de', [...wordy, odd]), { checks: completenessChecks });
    expect([finding?.unit, finding?.check]).toEqual(['u1', 'sentence-count']);
  });
});
