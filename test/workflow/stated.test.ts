import { expect, it } from 'vitest';
import type { ReleaseMeta } from '../../src/model/release.ts';
import type { Term } from '../../src/model/term.ts';
import { statedOf } from '../../src/workflow/publishing/stated.ts';
import type { LoadedRelease } from '../../src/workflow/release/load-release.ts';

const term = (source: string, target: string, status: Term['status'] = 'preferred', locale = 'ms'): Term => ({
  source,
  target,
  status,
  locale,
});
const terms = [
  term('Health', 'Dilarang', 'forbidden'),
  term('health', 'Kesihatan'),
  term('Health', 'Santé', 'preferred', 'fr'),
  term('Bern', 'Berne', 'admitted'),
];

const stated = (meta: Partial<ReleaseMeta>, text: Partial<ReleaseMeta> = {}, locale = 'ms'): unknown =>
  statedOf(
    { release: { locale: 'en', meta: { values: {}, ...meta } }, document: { meta: text } } as unknown as LoadedRelease,
    locale,
    terms,
  );

it.each<[string, Partial<ReleaseMeta>, Partial<ReleaseMeta>, unknown]>([
  ['nothing', {}, {}, undefined],
  ['what the text says too', { date: '2030-01-02', place: 'Bern' }, { date: '2030-01-02', place: 'Bern' }, undefined],
  ['a date', { date: '2030-01-02' }, {}, { date: '2030-01-02', replacesDateline: false }],
  [
    'another date than the text',
    { date: '2030-01-02' },
    { date: '2030-01-01' },
    { date: '2030-01-02', replacesDateline: true },
  ],
  ['a place', { place: 'Oslo' }, {}, { place: { text: 'Oslo', locale: 'en' }, replacesDateline: false }],
  [
    'another place than the text, by its term',
    { place: 'Bern' },
    { place: 'Oslo' },
    { place: { text: 'Berne', locale: 'ms' }, replacesDateline: true },
  ],
  ['no date any more', {}, { date: '2030-01-01' }, { replacesDateline: true }],
  [
    'subjects, by their terms where there are any',
    { subjects: ['Health', 'Ports'] },
    {},
    {
      subjects: [
        { text: 'Kesihatan', locale: 'ms' },
        { text: 'Ports', locale: 'en' },
      ],
      replacesDateline: false,
    },
  ],
])('the metadata say of a release beyond its text: %s', (_what, meta, text, expected) => {
  expect(stated(meta, text)).toEqual(expected);
});

it('a word without a term in the locale of the edition is the source’s', () => {
  expect(stated({ subjects: ['Health'] }, {}, 'de')).toEqual({
    subjects: [{ text: 'Health', locale: 'en' }],
    replacesDateline: false,
  });
});
