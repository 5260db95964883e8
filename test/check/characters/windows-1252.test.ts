import * as fc from '../../laws.ts';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { fromWindows1252 } from '../../../src/check/characters/windows-1252.ts';

it('reads any text back that was taken for Windows-1252 or ISO 8859-1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('windows-1252', 'latin1'), (text, encoding) => {
      const whole = text.replace(/\p{Surrogate}/gu, '');
      const bytes = Buffer.from(whole, 'utf8');
      const taken = encoding === 'latin1' ? bytes.toString('latin1') : iconv.decode(bytes, 'windows-1252');
      // Five bytes are no characters of Windows-1252.
      fc.pre(!taken.includes('\ufffd'));
      expect(fromWindows1252(taken)).toBe(whole);
    }),
  );
});

it.each([
  ['It â€™s', 'It ’s'],
  ['cafÃ©', 'café'],
  ['â‚¬5', '€5'],
  ['ÿ', undefined],
  ['café', undefined],
  ['Ą', undefined],
])('%s', (text, expected) => {
  expect(fromWindows1252(text)).toBe(expected);
});
