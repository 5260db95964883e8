import { DragomanError } from '../../model/error.ts';
import { printError } from '../../report/error.ts';
import { checkLocales } from '../../workflow/init.ts';
import { tagsIn } from './locales-option.ts';
import type { Cli } from './cli.ts';

/** What a newsroom is made of. */
export interface Wanted {
  readonly source: string;
  readonly to: readonly string[];
  /** Folder of the releases, as the person names it. */
  readonly from: string;
}

/** What is taken where nothing is said. */
const usual: Wanted = { source: 'en', to: ['zh-Hans', 'ms'], from: 'source' };

/**
 * Completes what the options say of a new newsroom: by questions where a person is there to answer, else by what is
 * usual. Undefined where the person left without saying into which languages to translate.
 */
export async function askNewsroom(said: Partial<Wanted>, cli: Cli): Promise<Wanted | undefined> {
  const { ask } = cli.terminal;
  if (ask === undefined || (said.source !== undefined && said.to !== undefined)) {
    const { source = usual.source, from } = { from: usual.from, ...said };
    return { source, to: said.to ?? usual.to.filter((tag) => tag !== source), from };
  }
  const answer = async (key: string, standard: string): Promise<string> =>
    (await ask(`${cli.t(`cli.init.ask-${key}`, { standard })} `))?.trim() || standard;
  const source =
    said.source ??
    (await untilRight(
      () => answer('source', usual.source),
      (tag) => checkLocales(tag, []),
      cli,
    ));
  const targets = async (): Promise<readonly string[] | undefined> => {
    const text = await ask(`${cli.t('cli.init.ask-to')} `);
    return text === undefined ? undefined : tagsIn(text);
  };
  const to = said.to ?? (await untilRight(targets, (tags) => checkTargets(source, tags), cli));
  if (to === undefined) return undefined;
  return { source, to, from: said.from ?? (await answer('from', usual.from)) };
}

function checkTargets(source: string, tags: readonly string[] | undefined): void {
  if (tags?.length === 0) throw new DragomanError('init-no-target');
  checkLocales(source, tags ?? []);
}

/** Asks again, saying why, until the answer can be used. */
async function untilRight<Answer>(
  ask: () => Promise<Answer>,
  check: (answer: Answer) => void,
  cli: Cli,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    try {
      check(answer);
      return answer;
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      cli.terminal.stderr(`${printError(error, cli.t)}\n`);
    }
  }
}
