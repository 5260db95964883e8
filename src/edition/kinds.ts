import { editionKindIds } from '../model/edition-kinds.ts';
import type { EditionKindId } from '../model/edition-kinds.ts';
import type { EditionKind } from './composed/define-edition.ts';
import { docxEdition } from './docx/docx.ts';
import { htmlEdition } from './html/html.ts';
import { markdownEdition } from './markdown/markdown.ts';
import { ninjsEdition } from './ninjs.ts';
import { pdfEdition } from './pdf/pdf.ts';
import { textEdition } from './text.ts';
import { wireEdition } from './wire.ts';

const kinds: Readonly<Record<EditionKindId, EditionKind>> = {
  html: htmlEdition,
  text: textEdition,
  docx: docxEdition,
  pdf: pdfEdition,
  markdown: markdownEdition,
  ninjs: ninjsEdition,
  wire: wireEdition,
};

/** The kinds of edition. A new kind is one file, its id in `model/edition-kinds.ts` and one entry above. */
export const editionKinds: readonly EditionKind[] = editionKindIds.map((id) => kinds[id]);
