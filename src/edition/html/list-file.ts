import type { ListFile } from '../composed/define-edition.ts';

/** Makes a file around the releases of which the text is written when it is asked for. */
export function listFile(path: string, madeFrom: readonly unknown[], write: () => string): ListFile {
  let text: string | undefined;
  return {
    path,
    madeFrom,
    get text() {
      return (text ??= write());
    },
  };
}
