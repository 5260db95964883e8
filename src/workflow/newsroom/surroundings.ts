import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { DragomanError } from '../../model/error.ts';
import { isReturnName } from '../../model/xliff-name.ts';
import type { Context } from './context.ts';

/** Where a check looks for newsrooms: files may be checked without one. */
export interface Surroundings {
  /** Opens the newsroom around a folder, the user's own unless given. */
  open(folder?: string): Promise<Context>;
  /** The newsroom that the user names: its policy applies to every file. */
  readonly project?: Context | undefined;
}

/** Opens the newsroom that has the releases named. */
export async function newsroomOf(releases: readonly string[], { open, project }: Surroundings): Promise<Context> {
  try {
    return project ?? (await open());
  } catch (error) {
    const [name] = releases;
    // Outside a newsroom a name was meant to be a file's.
    if (name === undefined || !(error instanceof DragomanError) || error.code !== 'config-missing') throw error;
    throw new DragomanError('check-nothing-named', { name });
  }
}

/** Opens the newsroom whose policy applies to a file, if there is one. */
export async function newsroomAround(path: string, { open, project }: Surroundings): Promise<Context | undefined> {
  return project ?? projectAround(path, open);
}

/** Tells whether a name is meant as a file's, and not as a release's. */
export function isFile(name: string): boolean {
  return isReturnName(name) || statSync(name, { throwIfNoEntry: false }) !== undefined;
}

/** Opens the newsroom whose folder of locales holds a file, if there is one: its policy applies. */
export async function projectAround(path: string, open: Surroundings['open']): Promise<Context | undefined> {
  try {
    const context = await open(dirname(path));
    const inside = relative(realpathSync(context.newsroom.layout.locales), realpathSync(resolve(path)));
    return inside.startsWith(`..${sep}`) || inside === '..' ? undefined : context;
  } catch (error) {
    // A file that no usable newsroom surrounds is checked by itself.
    if (error instanceof DragomanError || !existsSync(path)) return undefined;
    throw error;
  }
}
