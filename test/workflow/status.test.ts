import { expect, it } from 'vitest';
import { smallNewsroom } from '../newsroom.ts';

it('names a store that cannot be read, beside the row of another locale', async () => {
  const newsroom = smallNewsroom('Children march for their rights\n', ['ms', 'fr']);
  await newsroom.dragoman('export');
  newsroom.write('locales/ms/news.xlf', '<xliff');
  const { stdout, stderr } = await newsroom.dragoman('status');
  const shown = stdout + stderr;
  expect(shown).toContain('locales/ms/news.xlf');
  expect(shown).not.toMatch(/^\s+at /m);
  expect(stdout).toMatch(/\bfr\b/);
});
