import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import type { Translation } from '../../src/model/translation.ts';
import { readXliff, writeXliff } from '../../src/xliff/document.ts';
import { readTranslations, translationsOf } from '../../src/xliff/translations.ts';
import { writeTranslation } from '../../src/xliff/write.ts';
import { textOf } from '../../src/model/content.ts';
import { DragomanError } from '../../src/model/error.ts';
import { segmentsOf } from '../../src/model/unit.ts';
import { inspectXliff } from '../../src/xliff/inspect.ts';
import { translation } from './arbitraries.ts';
import { haveSchemas, schemaFaults } from './outside.ts';

/** A translation without the positions of the file it was read from. */
function withoutPositions(whole: Translation): Translation {
  return JSON.parse(
    JSON.stringify(whole, (key, value: unknown) => (key === 'at' || key === 'targetAt' ? undefined : value)),
  ) as Translation;
}

describe('a written translation', () => {
  it.each(['2.1', '2.2'] as const)('reads back as it was, in %s', (version) => {
    fc.assert(
      fc.property(translation, (written) => {
        const [read] = readTranslations(writeTranslation(written, { version }));
        expect(withoutPositions(read!)).toEqual(withoutPositions(written));
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same from a tree as from a stream, and keeps its bytes', () => {
    fc.assert(
      fc.property(translation, (written) => {
        const bytes = writeTranslation(written, { version: '2.1' });
        const document = readXliff(bytes);
        expect(translationsOf(document)).toEqual(readTranslations(bytes));
        expect(Buffer.from(writeXliff(document))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it.skipIf(!haveSchemas)('is valid by the schemas, whatever it holds', () => {
    fc.assert(
      fc.property(translation, fc.constantFrom('2.0' as const, '2.1' as const, '2.2' as const), (written, version) => {
        fc.pre(written.units.length > 0);
        const schema = version === '2.2' ? 'xliff-2.2/all.xsd' : 'xliff-2.0-2.1/all.xsd';
        expect(schemaFaults(writeTranslation(written, { version }), schema)).toBe('');
      }),
      { numRuns: 25 },
    );
  });

  it('has in 1.2 the same text, or is refused for a character that 1.2 can not hold', () => {
    fc.assert(
      fc.property(translation, (written) => {
        let bytes: Uint8Array;
        try {
          bytes = writeTranslation(written, { version: '1.2' });
        } catch (error) {
          if (error instanceof DragomanError && error.code === 'xliff-forbidden-character') return;
          throw error;
        }
        const { translations, faults } = inspectXliff(bytes);
        expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        const texts = ({ units }: Translation) =>
          units.map((unit) => [
            unit.id,
            unit.parts.map((part) => textOf(part.source)).join(''),
            segmentsOf(unit).length > 0,
          ]);
        const expected = texts(written).map(([id, text]) => [id, text, true]);
        expect(texts(translations[0]!)).toEqual(expected);
      }),
    );
  });
});
