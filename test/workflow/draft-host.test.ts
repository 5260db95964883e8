import { expect, it } from 'vitest';
import { draft, type DraftRequest } from '../../src/workflow/draft.ts';
import { openContext } from '../../src/workflow/newsroom/context.ts';
import { smallNewsroom } from '../newsroom.ts';

it('who asks what would go to an engine is told its host: the one that is configured, else the engine’s own', async () => {
  const newsroom = smallNewsroom('Clinic opens\n\nIt has 14 beds.\n');
  await newsroom.dragoman('export');
  const hostWith = async (engine: object): Promise<string> => {
    newsroom.write('dragoman.config.json', JSON.stringify({ sourceLocale: 'en', targetLocales: ['ms'], engine }));
    return (await draft(await openContext(newsroom.folder), { dryRun: true, net: {} as DraftRequest['net'] })).host;
  };
  expect(await hostWith({ kind: 'deepl' })).toMatch(/deepl\.com$/u);
  expect(await hostWith({ kind: 'deepl', url: 'https://proxy.example/v2' })).toBe('proxy.example');
});
