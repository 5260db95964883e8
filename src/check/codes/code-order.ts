import { codesOf } from '../syntax/codes.ts';
import type { PlacedCode } from '../syntax/codes.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { ph, text } from '../contract/example-codes.ts';

interface OrderFault extends Evidence {
  readonly code: string;
}

const first = ph('1', { canReorder: 'firstNo' });
const second = ph('2', { canReorder: 'no' });
const third = ph('3', { canReorder: 'no' });

/** Codes that may not be reordered keep their sequence (XLIFF 2.1, section 4.7.2.6); the sequence as a whole may move. */
export const codeOrder: Check<'unit'> = defineCheck({
  id: 'code-order',
  type: 'markup',
  scope: 'unit',
  severity: 'error',
  find: findMoved,
  describe: ({ code }) => ({ key: 'moved', values: { code } }),
  examples: [
    right('zh-Hans', [first, text('Read '), second], [text('请读'), first, second]),
    right('ms', [ph('1'), text(' and '), ph('2')], [ph('2'), text(' dan '), ph('1')]),
    right('ar', [text('Read '), first, second, third], [first, second, third, text(' اقرأ')]),
    right('th', [first, text('Read'), second], [first, second, text('อ่าน')]),
    right('ru', [first, second, text(' or '), ph('4')], [ph('4'), text(' или '), first, second]),
    right('hi', [text('Read '), first], [first, text(' पढ़ें')]),
    wrong('zh-Hans', [first, text('Read'), second], [second, text('读'), first], 'error'),
    wrong('ms', [first, second, text('Read')], [second, first, text('Baca')], 'error'),
    wrong('ar', [first, second, third, text('A')], [first, third, second, text('أ')], 'error'),
    wrong('th', [text('Read '), first, text('x'), second], [second, text('อ่าน'), first], 'error'),
    wrong('ru', [first, text('A'), second, text('B'), third], [third, text('А'), first, text('Б'), second], 'error'),
    wrong('hi', [first, text('a'), second], [text('अ'), second, first], 'error'),
  ],
});

/** A run of codes that begins with `firstNo` and goes on with `no` keeps its order. */
function* findMoved(subject: UnitSubject): Generator<OrderFault> {
  const { source, target } = codesOf(subject);
  if (!source.some(({ code }) => (code.canReorder ?? 'yes') !== 'yes')) return;
  const places = new Map(target.map((placed, index) => [placed.key, { placed, index }]));
  let last = -1;
  for (const { key, code } of source) {
    const reorder = code.canReorder ?? 'yes';
    if (reorder !== 'no') last = -1;
    if (reorder === 'yes') continue;
    const found = places.get(key);
    if (found === undefined) continue;
    if (found.index < last) yield faultAt(found.placed);
    last = Math.max(last, found.index);
  }
}

function faultAt({ label, segment, offset }: PlacedCode): OrderFault {
  return { code: label, certainty: 'certain', segment, target: { text: '', start: offset, end: offset } };
}
