import { describe, expect, it } from 'vitest';
import { ninjsEdition } from '../../src/edition/ninjs.ts';
import type { EditionContext } from '../../src/edition/composed/define-edition.ts';
import type { Edition } from '../../src/model/edition.ts';
import { block, editionOf, pageContextOf } from './sample.ts';

const base = 'https://newsroom.example/';
const alone: EditionContext = {
  ...pageContextOf('en', base),
  alternates: [{ locale: 'en', path: 'en/sample.html', autonym: 'English' }],
};
const bare: Edition = { ...editionOf([]), blocks: [block('headline', 'A clinic'), block('paragraph', 'Text.')] };

function itemOf(more: Partial<Edition>, context: Partial<EditionContext> = {}): Readonly<Record<string, unknown>> {
  const [file] = ninjsEdition.renderRelease({ ...bare, ...more }, { ...alone, ...context });
  const { bodies: _bodies, ...item } = JSON.parse(file?.text ?? '') as Record<string, unknown>;
  return item;
}

const least = {
  uri: `${base}en/sample.html`,
  standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
  type: 'text',
  representationType: 'full',
  pubStatus: 'usable',
  language: 'en',
  title: 'A clinic',
  headlines: [{ role: 'main', contentType: 'text/plain', value: 'A clinic' }],
  genres: [{ name: 'News release', literal: 'release' }],
  organisations: [{ name: 'Newsroom', rel: 'publisher' }],
};

describe('what a news item says of a release', () => {
  it('is no more than the release and the newsroom say', () => {
    expect(itemOf({})).toEqual(least);
  });

  it.each<[string, Partial<Edition>, Readonly<Record<string, unknown>>]>([
    [
      'its date',
      { date: '2010-11-06' },
      { firstCreated: '2010-11-06T00:00:00Z', versionCreated: '2010-11-06T00:00:00Z' },
    ],
    [
      'when it went out, where it has no date',
      { published: '2010-11-07T08:00:00Z' },
      { firstCreated: '2010-11-07T08:00:00Z', versionCreated: '2010-11-07T08:00:00Z' },
    ],
    [
      'when it was changed',
      { date: '2010-11-06', published: '2010-11-07T08:00:00Z', modified: '2010-11-08T09:00:00Z' },
      { firstCreated: '2010-11-06T00:00:00Z', versionCreated: '2010-11-08T09:00:00Z' },
    ],
    ['its kind', { kind: 'advisory' }, { genres: [{ name: 'Media advisory', literal: 'advisory' }] }],
    ['its place', { place: 'Beijing' }, { located: 'Beijing', places: [{ name: 'Beijing' }] }],
    [
      'its place and subjects in the words of the edition',
      {
        place: 'Beijing',
        stated: {
          place: { text: 'Pékin', locale: 'fr' },
          subjects: [{ text: 'Santé', locale: 'fr' }],
          replacesDateline: false,
        },
      },
      { located: 'Pékin', places: [{ name: 'Pékin' }], subjects: [{ name: 'Santé' }] },
    ],
    ['its number', { reference: 'IP/10/7' }, { altIds: [{ role: 'reference', value: 'IP/10/7' }] }],
    ['who made it', { credit: { kind: 'translated', by: [] } }, { by: 'Translated by ' }],
    ['whose it is', { settings: { copyright: '© Town' } }, { copyrightNotice: '© Town' }],
    [
      'who publishes it',
      { settings: { organisation: 'Town Press', masthead: 'News' } },
      { organisations: [{ name: 'Town Press', rel: 'publisher' }] },
    ],
    [
      'who publishes it by the name at its head',
      { settings: { masthead: 'News' } },
      { organisations: [{ name: 'News', rel: 'publisher' }] },
    ],
    [
      'whom to ask, by every way that is known',
      {
        settings: {
          contacts: [
            { name: 'A', telephone: '+60 3', email: 'a@b.example' },
            { name: 'B', email: 'b@b.example' },
            { name: 'C' },
          ],
        },
      },
      {
        infoSources: [
          {
            name: 'A',
            role: 'contact',
            contactInfo: [
              { type: 'phone', value: '+60 3' },
              { type: 'email', value: 'a@b.example' },
            ],
          },
          { name: 'B', role: 'contact', contactInfo: [{ type: 'email', value: 'b@b.example' }] },
          { name: 'C', role: 'contact' },
        ],
      },
    ],
    [
      'its decks',
      { blocks: [...bare.blocks, block('deck', 'Open\u0000 all day')] },
      { descriptions: [{ role: 'summary', contentType: 'text/plain', value: 'Open all day' }] },
    ],
  ])('tells %s', (_what, edition, said) => {
    expect(itemOf(edition)).toEqual({ ...least, ...said });
  });

  it('names its sisters by their headlines, else by their languages', () => {
    const alternates = [
      ...alone.alternates,
      { locale: 'ms', path: 'ms/sample.html', autonym: 'Melayu', headline: 'Klinik' },
      { locale: 'fr', path: 'fr/sample.html', autonym: 'français' },
    ];
    const sister = (name: string, locale: string): unknown => ({
      name,
      uri: `${base}${locale}/sample.html`,
      rel: 'translation',
      type: 'text',
      language: locale,
    });
    expect(itemOf({}, { alternates })).toEqual({
      ...least,
      associations: [sister('Klinik', 'ms'), sister('français', 'fr')],
    });
  });
});
