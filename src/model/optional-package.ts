import { DragomanError } from './error.ts';
import { required } from './package-data.ts';

/**
 * Loads a package that Dragoman does without unless it is asked for what needs it.
 *
 * @throws DragomanError `package-missing` with the command that installs it, where it is not there.
 */
export async function optionalPackage<Loaded>(name: string, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    throw asMissing(error, name);
  }
}

/**
 * Loads such a package at once.
 *
 * @throws DragomanError `package-missing` with the command that installs it, where it is not there.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it asks for
export function requireOptional<Library>(name: string): Library {
  try {
    return required(name) as Library;
  } catch (error) {
    throw asMissing(error, name);
  }
}

function asMissing(error: unknown, name: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  return isMissing ? new DragomanError('package-missing', { package: name }) : error;
}
