import { expect, test } from 'vitest';
import { alignUnit } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

type Row = readonly [from: string, to: string, source: string, target: string];

const toldOf = ([from, to, source, target]: Row): readonly string[] =>
  alignUnit([{ source: recognize(source, from), target: recognize(target, to), texts: { source, target } }], {
    source: from,
    target: to,
  })
    .disagreements.filter(({ certainty }) => certainty >= 0.5)
    .map(({ source: s, target: t }) => [s?.text, t?.text].join('→'));

test.each<readonly [...Row, string]>([
  ['en', 'de', 'Both ships left port.', 'Fünf Schiffe verließen den Hafen.', 'Both→Fünf'],
  ['en', 'ps', 'Both roads are closed.', 'درې سړکونه تړل شوي دي.', 'Both→درې'],
  ['en', 'it', 'Three judges resigned.', 'Entrambi i giudici si sono dimessi.', 'Three→Entrambi'],
  ['ru', 'en', 'Обе дороги закрыты.', 'Four roads are closed.', 'Обе→Four'],
  // An article that may be one is no counterpart.
  ['pl', 'de', 'Obie drużyny złożyły skargę.', 'Vier Teams legten eine Beschwerde ein.', 'Obie→Vier'],
  // Two by the ending of a noun alone.
  ['ar', 'en', 'احترقت شاحنتان ليلا.', 'Three trucks burned in the night.', '→Three'],
  ['en', 'ar', 'Four trucks burned in the night.', 'احترقت شاحنتان ليلا.', 'Four→'],
])('tells of two that became another number: %s>%s %s | %s', (from, to, source, target, told) => {
  expect(toldOf([from, to, source, target])).toEqual([told]);
});

test.each<Row>([
  ['en', 'de', 'Both ships left port.', 'Die Schiffe verließen den Hafen.'],
  ['en', 'fr', 'The roads are closed.', 'Les deux routes sont fermées.'],
  ['en', 'es', 'Both the judge and three clerks resigned.', 'Dimitieron la jueza y tres secretarios.'],
  ['en', 'id', 'Both roads were closed for three days.', 'Kedua jalan ditutup selama tiga hari.'],
  ['en', 'ar', 'Both trucks burned.', 'احترقت الشاحنتان.'],
  // Names and other words that end as a dual does, and a dual beside what is two.
  ['en', 'ar', 'The trio left for Pakistan, three of them by train.', 'غادر الثلاثي إلى باكستان بالقطار.'],
  ['en', 'ar', 'Four roads and two cities were cut off.', 'انقطعت أربع طرق ومدينتان.'],
])('is silent on two that is left out, added or said beside another number: %s>%s %s', (...row) => {
  expect(toldOf(row)).toEqual([]);
});

test.each<readonly [...Row, string]>([
  ['en', 'de', 'A dozen wells were dug.', 'Zwei Dutzend Brunnen wurden gegraben.', 'A dozen→Zwei Dutzend'],
  ['en', 'zh-Hans', 'A dozen wells were dug.', '挖了二十四口井。', 'A dozen→二十四'],
  ['en', 'el', 'About a dozen wells were dug.', 'Ανοίχτηκαν είκοσι πηγάδια.', 'a dozen→είκοσι'],
  ['en', 'nl', 'Half a dozen wells were dug.', 'Er werd een dozijn putten gegraven.', 'Half a dozen→een dozijn'],
  ['en', 'hi', 'Another dozen wells were dug.', 'और दो दर्जन कुएँ खोदे गए।', 'Another dozen→दो दर्जन'],
])('tells of a dozen that became another number: %s>%s %s | %s', (from, to, source, target, told) => {
  expect(toldOf([from, to, source, target])).toEqual([told]);
});

test.each<Row>([
  ['en', 'de', 'A dozen wells were dug.', 'Ein Dutzend Brunnen wurde gegraben.'],
  ['en', 'fr', 'A dozen wells were dug.', 'Une dizaine de puits ont été creusés.'],
  ['en', 'ru', 'A dozen wells were dug.', 'Вырыли десять колодцев.'],
  ['en', 'de', 'Several dozen wells were dug.', 'Zwanzig oder dreißig Brunnen wurden gegraben.'],
  ['en', 'de', 'A couple of dozen wells were dug.', 'Zwei Dutzend Brunnen wurden gegraben.'],
  ['en', 'zh-Hans', 'Half a dozen wells were dug.', '挖了五六口井。'],
])('is silent on a dozen that is said in another way: %s>%s %s', (...row) => {
  expect(toldOf(row)).toEqual([]);
});
