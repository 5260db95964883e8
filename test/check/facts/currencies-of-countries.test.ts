import { expect, test } from 'vitest';
import { findingsOf } from '../findings-of.ts';

test.each([
  ['fr', '7 million Jordanian dinars', '7 millions de dinars jordaniens', '7 millions de dinars libyens'],
  ['es', '7 million Colombian pesos', '7 millones de pesos colombianos', '7 millones de pesos uruguayos'],
  ['ar', '7 million Kuwaiti dinars', '7 ملايين دينار كويتي', '7 ملايين دينار بحريني'],
  ['hi', '7 million Nepalese rupees', '70 लाख नेपाली रुपये', '70 लाख पाकिस्तानी रुपये'],
  ['ja', '7 million Kenyan shillings', '700万ケニア・シリング', '700万タンザニア・シリング'],
  ['zh-Hans', '7 million Egyptian pounds', '700万埃及镑', '700万英镑'],
  ['de', '7 million Romanian lei', '7 Millionen rumänische Lei', '7 Millionen bulgarische Lewa'],
  ['it', '7 million CFA francs', '7 milioni di franchi CFA', '7 milioni di franchi svizzeri'],
  ['pt', '7 million Mexican pesos', '7 milhões de pesos mexicanos', '7 milhões de dólares'],
  ['ko', '7 million lari', '700만 라리', '700만 리라'],
  ['uk', '7 million Moldovan lei', '7 мільйонів молдовських леїв', '7 мільйонів румунських леїв'],
])('money of one country is not that of another: %s', (locale, source, right, wrong) => {
  expect(findingsOf('currency', locale, source, right)).toEqual([]);
  expect(findingsOf('currency', locale, source, wrong)).toHaveLength(1);
});

test.each([
  ['fr', '7 million dinars', '7 millions de dinars tunisiens'],
  ['ru', '7 million francs', '7 миллионов франков КФА'],
  ['es', '$7 million', '7 millones de pesos argentinos'],
  ['th', '7 million rupees', '7 ล้านรูปีศรีลังกา'],
  ['ms', '7 million kyats', '7 juta kyat'],
])('a name that countries share is of any of them: %s', (locale, source, right) => {
  expect(findingsOf('currency', locale, source, right)).toEqual([]);
});
