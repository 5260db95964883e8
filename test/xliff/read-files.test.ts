import { describe, expect, it } from 'vitest';
import { readTranslations } from '../../src/xliff/translations.ts';

describe('a file of 1.2', () => {
  it('has no list of extensions where its header has none, and can be told from one whose list is empty', () => {
    const xml =
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en">' +
      '<header><tool tool-id="dragoman" tool-name="Dragoman"/></header><body/></file></xliff>';
    expect(readTranslations(new TextEncoder().encode(xml))[0]).not.toHaveProperty('extensions');
  });
});
