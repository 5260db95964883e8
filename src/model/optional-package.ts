import { DragomanError } from './error.ts';

/**
 * Loads a package that Dragoman does without unless it is asked for what needs it.
 *
 * @throws DragomanError `package-missing` with the command that installs it, where it is not there.
 */
export async function optionalPackage<Loaded>(name: string, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new DragomanError('package-missing', { package: name });
  }
}
