import { join } from 'node:path';
import { DragomanError } from '../../model/error.ts';
import type { PublishRequest, PublishResult } from '../../workflow/publish.ts';
import { configName } from '../../workspace/config/config.ts';
import type { Cli } from '../terminal/cli.ts';
import { printPublished } from './publish-forms.ts';

/** Publishes at each change of the newsroom's files and when an embargo ends, until the person stops it. */
export async function watchAndPublish(project: string | undefined, request: PublishRequest, cli: Cli): Promise<void> {
  const [{ publish }, { keepDoing }, { watchFiles }] = await Promise.all([
    import('../../workflow/publish.ts'),
    import('../../workflow/keep-doing.ts'),
    import('../../workspace/files/watch-files.ts'),
  ]);
  const { source, locales, root } = await cli.withNewsroom(
    project,
    async ({ newsroom: { layout } }) => layout,
    request.releases,
  );
  const failure = new AbortController();
  const signal = AbortSignal.any([failure.signal, cli.terminal.stopped?.() ?? failure.signal]);
  let told: string | undefined;
  const work = async (): Promise<string | undefined> => {
    try {
      const result = await cli.withNewsroom(root, (context) => publish(context, request));
      const says = gist(result);
      // A publication that changes nothing follows each: the journal is of the newsroom's files.
      if (result.changed.length > 0 || says !== told)
        await printPublished(told === undefined ? result : newsOf(result), false, cli);
      told = says;
      return result.nextEmbargo?.until;
    } catch (error) {
      // Files are half written at times; the next change may mend them.
      if (!(error instanceof DragomanError)) throw error;
      await cli.printError(error);
      return undefined;
    }
  };
  cli.printNote(cli.t('cli.publish.watching', { source: cli.shown(source), locales: cli.shown(locales) }));
  await keepDoing(work, {
    signal,
    onChange: (changed) =>
      watchFiles([source, locales, join(root, configName)], { changed, failed: (error) => failure.abort(error) }),
  });
  if (failure.signal.aborted) throw failure.signal.reason;
}

/** What is told of a publication, whether it wrote anything or not. */
function gist({ editions, withdrawn, embargoed, decided, damaged, unmade, contradictions }: PublishResult): string {
  const held = editions
    .filter(({ holds }) => holds.length > 0)
    .map(({ release, locale, holds }) => [release, locale, holds]);
  const faults = [...damaged, ...unmade.map(({ error }) => error)].map(({ message }) => message);
  return JSON.stringify([held, withdrawn, embargoed, decided, contradictions, faults]);
}

/** What stood before and stands as it did is no news. */
function newsOf(result: PublishResult): PublishResult {
  return { ...result, editions: result.editions.filter(({ isNew, holds }) => isNew || holds.length > 0) };
}
