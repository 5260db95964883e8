import { describe, expect, it } from 'vitest';
import type { SizeRestriction } from '../../src/model/unit.ts';
import { readTranslations } from '../../src/xliff/translations.ts';

/** The limit on the one unit of a file, whose own attributes are given, with its group's and the file's. */
function limit2(unit: string, group = '', file = '', profiles = 'generalProfile="xliff:codepoints"'): unknown {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" version="2.0" srcLang="en" trgLang="ms"><file id="f" ${file}><slr:profiles ${profiles}/><group id="g" ${group}><unit id="u" ${unit}><segment><source>Read</source><target>Baca</target></segment></unit></group></file></xliff>`;
  return readTranslations(Buffer.from(text))[0]?.units[0]?.size;
}

function limit12(unit: string, group = ''): SizeRestriction | undefined {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="f" datatype="plaintext" source-language="en" target-language="ms"><body><group id="g" ${group}><trans-unit id="u" ${unit}><source>Read</source><target>Baca</target></trans-unit></group></body></file></xliff>`;
  return readTranslations(Buffer.from(text))[0]?.units[0]?.size;
}

describe('limits of 2.x', () => {
  it('have a maximum, and a minimum where one is given', () => {
    expect(limit2('slr:sizeRestriction="9"')).toEqual({ maximum: 9, unit: 'codepoints' });
    expect(limit2('slr:sizeRestriction="5,9"')).toEqual({ minimum: 5, maximum: 9, unit: 'codepoints' });
    expect(limit2('slr:sizeRestriction="*"')).toBeUndefined();
  });

  it('hold for what stands inside, but for the minimum', () => {
    expect(limit2('', 'slr:sizeRestriction="5,9"', 'slr:sizeRestriction="99"')).toEqual({
      maximum: 9,
      unit: 'codepoints',
    });
    expect(limit2('slr:sizeRestriction="*"', 'slr:sizeRestriction="9"')).toBeUndefined();
  });

  it('count as the profile of the file says, where it is a standard one', () => {
    const stored = 'slr:storageRestriction="9"';
    expect(limit2(stored, '', '', 'storageProfile="xliff:utf8"')).toEqual({ maximum: 9, unit: 'utf-8' });
    expect(limit2('', stored, '', 'storageProfile="xliff:utf16"')).toEqual({ maximum: 9, unit: 'utf-16' });
    expect(limit2(stored, '', '', 'storageProfile="my:lines"')).toBeUndefined();
  });
});

it('limits of 1.2 are those of the nearest element that has one, in what can be counted', () => {
  expect(limit12('maxwidth="9" size-unit="char"')).toEqual({ maximum: 9, unit: 'codepoints' });
  expect(limit12('', 'maxwidth="9" size-unit="byte"')).toEqual({ maximum: 9, unit: 'utf-8' });
  expect(limit12('maxwidth="9"', 'maxwidth="5" size-unit="char"')).toBeUndefined();
});
