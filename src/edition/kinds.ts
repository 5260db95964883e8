import { editionKindIds } from '../model/edition-kinds.ts';
import type { EditionKindId } from '../model/edition-kinds.ts';
import type { EditionKind } from './define-edition.ts';
import { htmlEdition } from './html.ts';
import { textEdition } from './text.ts';

const kinds: Readonly<Record<EditionKindId, EditionKind>> = {
  html: htmlEdition,
  text: textEdition,
};

/** The kinds of edition. A new kind is one file, its id in `model/edition-kinds.ts` and one entry above. */
export const editionKinds: readonly EditionKind[] = editionKindIds.map((id) => kinds[id]);
