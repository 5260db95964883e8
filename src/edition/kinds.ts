import type { EditionKind } from './define-edition.ts';
import { htmlEdition } from './html.ts';
import { textEdition } from './text.ts';

/** The kinds of edition, in the order of their usefulness to a reader. A new kind is one file and one entry here. */
export const editionKinds: readonly EditionKind[] = [htmlEdition, textEdition];

export function editionKind(id: string): EditionKind | undefined {
  return editionKinds.find((kind) => kind.id === id);
}
