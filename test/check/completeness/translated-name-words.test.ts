import { expect, it } from 'vitest';
import { checks } from '../../../src/check/checks.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { segment, translation, unit } from '../make.ts';

function changed(from: string, to: string, source: string, target: string): readonly unknown[] {
  const pair = { ...translation(to, [unit('u1', [segment('s1', source, target)])]), sourceLocale: from };
  const found = runChecks(pair, { checks: checks.filter(({ id }) => id === 'names') });
  return found.map(({ evidence }) => `${String(evidence['name'])} > ${String(evidence['found'])}`);
}

it.each([
  [
    'id',
    'en',
    'Pasar apung Danau Limboto dibuka Gubernur Ratna Hulopi.',
    'Lake Limboto’s floating market was opened by Governor Ratna Hulopi.',
  ],
  [
    'id',
    'ms',
    'Kata Gubernur Ratna Hulopi, Dinas Pasar akan datang.',
    'Kata Gabenor Ratna Hulopi, Pejabat Pasar akan datang.',
  ],
  [
    'ms',
    'en',
    'Ujian itu diadakan di Tasik Kenyir oleh Jabatan Perikanan.',
    'The test was held at Lake Kenyir by the Department of Fisheries.',
  ],
  ['fr', 'en', 'Il a été vu près du Lac Sérac par le Préfet Tissot.', 'It was seen near Lake Sérac by Prefect Tissot.'],
  [
    'es',
    'en',
    'Lo dijo ayer la Alcaldesa Rocío Peral en la Plaza Mirto.',
    'It was said yesterday by Mayor Rocío Peral in Mirto Square.',
  ],
  [
    'pt',
    'fr',
    'O estudo da Fundação Sabiá veio ontem da Serra Azulão.',
    'L’étude de la Fondation Sabiá est venue hier de la Montagne Azulão.',
  ],
  [
    'it',
    'en',
    'Lo ha detto ieri il Sindaco Tullio Verasi al Lago Ferno.',
    'It was said yesterday by Mayor Tullio Verasi at Lake Ferno.',
  ],
  [
    'nl',
    'en',
    'Dat zei gisteren Burgemeester Joost Haverkort van Stichting Meerlicht.',
    'It was said yesterday by Mayor Joost Haverkort of the Meerlicht Foundation.',
  ],
  [
    'tr',
    'en',
    'Toplantı dün Göl Sapanca yanında Bakan Aylin Sever ile yapıldı.',
    'The meeting was held yesterday by Lake Sapanca with Minister Aylin Sever.',
  ],
  [
    'pl',
    'en',
    'Powiedziała to wczoraj Minister Hanna Wilga nad Jeziorem Kalno.',
    'It was said yesterday by Secretary Hanna Wilga at Lake Kalno.',
  ],
  ['vi', 'en', 'Theo bà, Hồ Trúc Lâm rất đẹp.', 'In her words, Lake Trúc Lâm is beautiful.'],
  [
    'sw',
    'en',
    'Kituo hiki kilifunguliwa na Waziri Neema Tindwa jana.',
    'This centre was opened by Minister Neema Tindwa yesterday.',
  ],
])('a title or a kind of place is no other name, %s to %s: %s', (from, to, source, target) => {
  expect(changed(from, to, source, target)).toEqual([]);
});

it.each([
  [
    'id',
    'en',
    'Kata Gubernur Ratna Hulopi, pasar dibuka.',
    'The market is open, said Governor Dewi Hulopi.',
    'Ratna > Dewi',
  ],
  ['fr', 'en', 'Selon Awa Tissot, les prêts augmentent.', 'According to Ada Tissot, loans are rising.', 'Awa > Ada'],
  ['tr', 'en', 'Dün Aylin Sever konuştu.', 'Yesterday Aysel Sever spoke.', 'Aylin > Aysel'],
  [
    'es',
    'en',
    'Según Rocío Peral, el puente abrió.',
    'According to Rocío Moreno, the bridge opened.',
    'Peral > Moreno',
  ],
])('another name is, %s to %s: %s', (from, to, source, target, expected) => {
  expect(changed(from, to, source, target)).toEqual([expected]);
});
