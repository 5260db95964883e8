import { expect, it } from 'vitest';
import { formatOf, formats } from '../../src/formats/registry.ts';
import { sourceExtensions } from '../../src/formats/source/source-extensions.ts';

it('lists the extensions of all formats, and finds the format of each', () => {
  expect(sourceExtensions()).toEqual(formats.flatMap(({ extensions }) => extensions));
  for (const { id, extensions } of formats) {
    for (const extension of extensions) expect(formatOf(`/a.b/NEWS${extension.toUpperCase()}`).id).toBe(id);
  }
});

it.each(['news.rtf', 'news', '/folder.txt/news', 'C:\\folder.txt\\news'])('says of %s what can be read', (path) => {
  expect(() => formatOf(path)).toThrow(expect.objectContaining({ code: 'source-format-unknown' }));
});
