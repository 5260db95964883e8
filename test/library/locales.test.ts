import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTranslations, importTranslations, openContext, publish } from '../../src/index.ts';
import { sampleNewsroom } from '../newsroom.ts';
import { root } from './compiled.ts';

/**
 * The files of the folder `locales` that are the product's, or the newsroom's, by path. What is kept of an export of the
 * product's messages is the product's.
 */
function filesOf(folder: string, whose: 'product' | 'newsroom'): ReadonlyMap<string, string> {
  const paths = readdirSync(join(folder, 'locales'), { recursive: true, encoding: 'utf8' });
  const ofProduct = /(?:^|[\\/])messages\.[^\\/]+$/;
  const files = paths.filter((path) => path.includes('.') && ofProduct.test(path) === (whose === 'product'));
  return new Map(files.map((path) => [path, readFileSync(join(folder, 'locales', path), 'utf8')]));
}

const now = new Date('2010-11-09T00:00:00Z');

describe('the folder of locales', () => {
  it('keeps the product’s messages as they are, whatever becomes of the newsroom’s releases', async () => {
    const { folder, edit } = sampleNewsroom();
    const messages = filesOf(folder, 'product');
    expect(messages.size).toBeGreaterThan(2);
    const context = await openContext(folder, { now });
    const { changed } = await exportTranslations(context, { xliff: '2.0' });
    const sent = join('out', 'outgoing', 'ms', '2010-11-08-briefing-advisory.xlf');
    expect(changed.some((path) => path.endsWith(sent))).toBe(true);
    edit(sent, '</target>', '.</target>');
    await importTranslations(context, { paths: [join(folder, sent)] });
    await publish(context);
    expect(filesOf(folder, 'product')).toEqual(messages);
  });

  it('keeps the newsroom’s work as it is when the product’s messages are exported', async () => {
    const { folder } = sampleNewsroom();
    const stores = filesOf(folder, 'newsroom');
    const context = await openContext(folder, { now });
    const { changed } = await exportTranslations(context, { what: [join(folder, 'locales/en/messages.json')] });
    expect(changed).not.toEqual([]);
    expect(filesOf(folder, 'newsroom')).toEqual(stores);
  });

  it('gives the package the messages alone', () => {
    const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly files: readonly string[];
    };
    expect(files.filter((each) => each.startsWith('locales'))).toEqual(['locales/*/messages.json']);
  });
});
