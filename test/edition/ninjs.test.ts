import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { ninjsEdition } from '../../src/edition/ninjs.ts';
import { block, contextOf, editionOf, sampleEdition, sampleLocales } from './sample.ts';

const schemas = process.env['DRAGOMAN_SCHEMAS'] ?? resolve('../shared/schemas');
const schemaPath = join(schemas, 'ninjs/ninjs-schema_3.1.json');
const suite = join(schemas, '../judges/ninjs/validation/test_suite/3.0');
const address = 'https://newsroom.example/';

interface Item {
  readonly bodies: readonly { readonly role: string; readonly value: string; readonly charCount: number }[];
  readonly [name: string]: unknown;
}

function render(edition: Parameters<typeof ninjsEdition.renderRelease>[0]): Item {
  const [file] = ninjsEdition.renderRelease(edition, contextOf('en', sampleLocales, address));
  return JSON.parse(file?.text ?? '') as Item;
}

function validator(): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  // Ours has no place with coordinates.
  ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json');
  return ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')) as AnySchema);
}

describe('ninjs', () => {
  it('has the texts of an edition, its language and its sisters', () => {
    const item = render(sampleEdition('ar'));
    expect(item).toMatchObject({
      uri: `${address}ar/2010-11-06-beijing-declaration.html`,
      language: 'ar',
      type: 'text',
      pubStatus: 'usable',
      firstCreated: '2010-11-06T00:00:00Z',
      headlines: [{ role: 'main' }],
    });
    const [text, html] = item.bodies;
    expect(text?.value.split('\n\n').length).toBeGreaterThan(5);
    expect(text?.charCount).toBe(Array.from(text?.value ?? '').length);
    expect(html?.value).toMatch(/^<p>/);
    expect(html?.value).not.toMatch(/<script|href="\.\./);
    const sisters = item['associations'] as readonly Item[];
    expect(sisters.map(({ language, rel }) => [language, rel])).toEqual(
      sampleLocales.filter((each) => each !== 'ar').map((each) => [each, each === 'en' ? 'original' : 'translation']),
    );
  });

  it('is none where the web address of the editions is not known', () => {
    expect(ninjsEdition.renderRelease(sampleEdition('en'), contextOf('en'))).toEqual([]);
  });

  it('shows any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const { bodies } = render({ ...editionOf([{ kind: 'text', text }]), blocks: [block('paragraph', text)] });
        const html = bodies[1]?.value ?? '';
        expect(html.replaceAll(/<\/?(?:p|a|bdi|time|span)(?: [^<>]*)?>/g, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 200 },
    );
  });

  it.skipIf(!existsSync(schemaPath))('is as the schema of the IPTC asks, in every language', () => {
    const validate = validator();
    for (const locale of sampleLocales) {
      const edition = {
        ...sampleEdition(locale),
        reference: 'IP/10/7',
        stated: {
          place: { text: 'Beijing', locale: 'en' },
          subjects: [{ text: 'Health', locale: 'en' }],
          replacesDateline: false,
        },
        modified: '2010-11-07T08:00:00.000Z',
        credit: { kind: 'machine', by: [] },
      } as const;
      expect(validate(render(edition)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it.skipIf(!existsSync(schemaPath) || !existsSync(suite))(
    'is judged by a validator that judges as the suite of the IPTC does',
    () => {
      const validate = validator();
      const wrong = ['should_pass', 'should_fail'].flatMap((verdict) =>
        readdirSync(join(suite, verdict))
          .filter((name) => name.endsWith('.json'))
          .filter((name) => {
            const item = JSON.parse(readFileSync(join(suite, verdict, name), 'utf8')) as unknown;
            return validate(item) !== (verdict === 'should_pass');
          }),
      );
      expect(wrong).toEqual([]);
    },
  );
});
