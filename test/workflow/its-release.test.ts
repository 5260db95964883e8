import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportTranslations } from '../../src/workflow/export.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { publish } from '../../src/workflow/publish.ts';
import { status } from '../../src/workflow/status.ts';
import { emptyFolder, type TestNewsroom } from '../newsroom.ts';

const rules = (kept: string): string =>
  '<its:rules xmlns:its="http://www.w3.org/2005/11/its" xmlns:h="http://www.w3.org/1999/xhtml" version="2.0">' +
  `<its:translateRule selector="//h:p[@class='${kept}']" translate="no"/>` +
  '<its:termRule selector="//h:i" term="yes" termInfoRef="https://terms.example/berth"/></its:rules>';

const page = `<!DOCTYPE html><html lang="en"><head><title>Quay</title>
<link rel="its-rules" href="rules.xml"></head><body><h1>The quay opens</h1>
<p class="legal">Licence 12.</p><p class="lead">The <i>berth</i> is free.</p></body></html>`;

/** Exports with what earlier exports left, however small the newsroom. */
async function exported(newsroom: TestNewsroom): Promise<readonly string[]> {
  await exportTranslations(await openContext(newsroom.folder, { keepFrom: 0 }), {});
  return [...newsroom.read('out/outgoing/fr/quay.xlf').matchAll(/<source>(.*?)<\/source>/g)].map(([, text = '']) =>
    text.replaceAll(/<[^>]*>/g, ''),
  );
}

/** What `status` says and what `publish` would do, with what is kept of so many values. */
async function toldBy({ folder }: TestNewsroom, keepFrom: number): Promise<string> {
  const now = new Date('2026-11-29T12:00:00Z');
  const { rows } = await status(await openContext(folder, { now, keepFrom }));
  const published = await publish(await openContext(folder, { now, keepFrom }), { to: ['fr'] });
  return JSON.stringify([rows, published]);
}

describe('a page with a file of ITS rules beside it', () => {
  it('goes out by these rules, and again when they change', async () => {
    const newsroom = emptyFolder();
    await newsroom.dragoman('init', '.', '--source', 'en', '--to', 'fr');
    newsroom.write('source/quay.html', page);
    newsroom.write('source/rules.xml', rules('legal'));
    const { stdout, stderr } = await newsroom.dragoman('export');
    expect(stdout + stderr).not.toContain('rules.xml');
    expect(newsroom.read('out/outgoing/fr/quay.xlf')).toContain('term: berth — https://terms.example/berth');
    expect(await exported(newsroom)).toEqual(['Quay', 'The quay opens', 'The berth is free.']);
    newsroom.write('source/rules.xml', rules('lead'));
    expect(await exported(newsroom)).toEqual(['Quay', 'The quay opens', 'Licence 12.']);
  });

  it.each([
    ['rules.its', 'rules.its'],
    ['its/page.rules', 'its/all'],
  ])('is told, exported and published by %s and what it names as they are now', async (named, changed) => {
    const newsroom = emptyFolder();
    await newsroom.dragoman('init', '.', '--source', 'en', '--to', 'fr');
    newsroom.write('source/quay.html', page.replace('rules.xml', named));
    newsroom.write('source/pier.html', page.replace('rules.xml', named).replaceAll(/quay/gi, 'Pier'));
    const link = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="all" version';
    if (named !== changed) newsroom.write(`source/${named}`, rules('none').replace('version', link));
    newsroom.write(`source/${changed}`, rules('legal'));
    const told: string[] = [];
    for (const kept of ['legal', 'none', 'absent', 'legal']) {
      if (kept === 'absent') newsroom.remove(`source/${changed}`);
      else newsroom.write(`source/${changed}`, rules(kept));
      const now = await toldBy(newsroom, 0);
      expect(now).toEqual(await toldBy(newsroom, Number.POSITIVE_INFINITY));
      expect(now).not.toEqual(told.at(-1));
      told.push(now);
    }
    expect(told.at(-1)).toEqual(told[0]);
    await exported(newsroom);
    newsroom.write(`source/${changed}`, rules('none'));
    expect(await exported(newsroom)).toContain('Licence 12.');
  });

  it('writes nothing while the file is missing, and follows no path out of the sources', async () => {
    const newsroom = emptyFolder();
    await newsroom.dragoman('init', '.', '--source', 'en', '--to', 'fr');
    newsroom.write('source/quay.html', page);
    newsroom.write('rules.xml', rules('legal'));
    for (const named of ['rules.xml', '../rules.xml']) {
      newsroom.write('source/quay.html', page.replace('rules.xml', named));
      const { code, stderr } = await newsroom.dragoman('export', 'quay');
      expect(code).toBe(2);
      expect(stderr).toContain('quay.html:2:');
      expect(stderr).toContain(`ruled by ${named}`);
    }
    expect(existsSync(join(newsroom.folder, 'out/outgoing/fr/quay.xlf'))).toBe(false);
  });

  it('follows no link out of the sources, and opens no pipe', async () => {
    const newsroom = emptyFolder();
    await newsroom.dragoman('init', '.', '--source', 'en', '--to', 'fr');
    newsroom.write('elsewhere/rules.xml', rules('legal'));
    newsroom.write('source/rules/own.xml', rules('legal'));
    const source = join(newsroom.folder, 'source');
    symlinkSync(join(newsroom.folder, 'elsewhere'), join(source, 'its'));
    symlinkSync(join(newsroom.folder, 'elsewhere/rules.xml'), join(source, 'rules.xml'));
    symlinkSync(join(source, 'rules'), join(source, 'within'));
    spawnSync('mkfifo', [join(source, 'pipe.xml')]);
    for (const named of ['its/rules.xml', 'rules.xml', 'pipe.xml']) {
      newsroom.write('source/quay.html', page.replace('rules.xml', named));
      const { code, stderr } = await newsroom.dragoman('export', 'quay');
      expect([named, code]).toEqual([named, 2]);
      expect(stderr).toContain('quay.html:2:');
      expect(stderr).toContain(`ruled by ${named}, which a link leads out`);
      expect(await toldBy(newsroom, 0)).toContain('its-rules-elsewhere');
    }
    newsroom.write('source/quay.html', page.replace('rules.xml', 'within/own.xml'));
    expect(await exported(newsroom)).not.toContain('Licence 12.');
    expect((await newsroom.dragoman('status')).stderr).toContain('pipe.xml');
  });
});
