import type { Edition } from '../../model/edition.ts';
import type { BinaryFile, EditionContext, EditionKind } from '../composed/define-edition.ts';
import { releasePath } from '../composed/paths.ts';
import { paperOf } from './paper.ts';
import { typeset } from './typesetter.ts';

/** A document to be printed, set by Typst: tagged for those who hear it, each script in a font that is installed. */
export const pdfEdition: EditionKind<BinaryFile> = { id: 'pdf', extension: 'pdf', isOptional: true, renderRelease };

function renderRelease(edition: Edition, context: EditionContext): readonly BinaryFile[] {
  const path = releasePath(edition.locale, edition.release, pdfEdition.extension);
  return [{ path, bytes: typeset(paperOf(edition, context)) }];
}
