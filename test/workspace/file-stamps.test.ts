import { linkSync, statSync, unlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStamps } from '../../src/workspace/files/file-stamps.ts';
import { emptyFolder } from '../newsroom.ts';

it('knows a page by its stamp when it gets a name in another release, and not when it is written anew', () => {
  const newsroom = emptyFolder();
  const at = (path: string): string => join(newsroom.folder, path);
  const places = { stamps: at('out/stamps.tsv'), root: newsroom.folder, editions: at('out/editions') };
  const longAgo = new Date('2026-01-01');
  const page = at('out/editions/en/news.html');
  newsroom.write('out/editions/en/news.html', 'As it was');
  utimesSync(page, longAgo, longAgo);

  const stamps = openStamps(places);
  const digest = stamps.learn(page, stamps.look(page)!, Buffer.from('As it was'));
  stamps.save();
  linkSync(page, at('out/other-name.html'));
  expect(statSync(page).nlink).toBe(2);
  expect(openStamps(places).look(page)?.digest).toBe(digest);
  unlinkSync(at('out/other-name.html'));
  expect(openStamps(places).look(page)?.digest).toBe(digest);

  newsroom.write('out/editions/en/news.html', 'As it IS.');
  expect(openStamps(places).look(page)?.digest).toBeUndefined();
});
