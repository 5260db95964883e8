import fc from '../laws.ts';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { findForbidden, replaceForbidden } from '../../src/model/xml-characters.ts';

describe('the characters that XML forbids', () => {
  it('are those that a parser refuses', () => {
    const codes = [
      ...Array.from({ length: 0x3000 }, (_, code) => code),
      0xd7ff,
      0xe000,
      0xfffd,
      0xfffe,
      0xffff,
      0x10000,
    ];
    const refused = codes.filter((code) => isRefused(String.fromCodePoint(code)));

    expect(codes.filter((code) => findForbidden(String.fromCodePoint(code)) !== undefined)).toEqual(refused);
    expect(refused).toHaveLength(31);
  });

  it('include half a pair of surrogates, and no whole one', () => {
    expect(findForbidden('a\ud83d')).toBe('\ud83d');
    expect(findForbidden('\ude00a')).toBe('\ude00');
    expect(findForbidden('😀')).toBeUndefined();
  });

  it('are replaced each by its own, so that nothing forbidden is left', () => {
    expect(replaceForbidden('a\u0001b\u000cc', (character) => `[${character.codePointAt(0)}]`)).toBe('a[1]b[12]c');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isRefused(replaceForbidden(text, () => ''))).toBe(false);
      }),
    );
  });
});

function isRefused(text: string): boolean {
  let failed = false;
  const parser = new SaxesParser();
  parser.on('error', () => (failed = true));
  parser.write(`<a>${text.replace(/[&<]/g, '').replaceAll(']]>', '')}</a>`).close();
  return failed;
}
