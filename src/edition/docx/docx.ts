import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Edition } from '../../model/edition.ts';
import type { BinaryFile, EditionContext, EditionKind } from '../composed/define-edition.ts';
import { renderDocument } from './document.ts';
import { contentTypes, coreProperties, packageLinks, settingsPart, styles } from './parts.ts';
import { withForeignWords } from '../composed/foreign-words.ts';
import { layOut, textOfInlines } from '../composed/layout.ts';
import { releasePath } from '../composed/paths.ts';

/**
 * A document for word processors (ECMA-376), for whoever has to speak from it or send it on: the text with its headings,
 * lists and links, in styles that a desk may change. What the source’s own document looks like, `source` keeps.
 */
export const docxEdition: EditionKind = { id: 'docx', extension: 'docx', isOptional: true, renderRelease };

/** Zips bear a time; the same text is to have the same bytes. */
const noTime = '1980-01-01T00:00:00';

function renderRelease(edition: Edition, context: EditionContext): readonly BinaryFile[] {
  const { locale, release } = edition;
  const layout = layOut(withForeignWords(edition), context);
  const { document, links, lists } = renderDocument(edition, layout, context);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageLinks,
    'docProps/core.xml': coreProperties(textOfInlines(layout.headline), locale),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': links,
    'word/styles.xml': styles(locale),
    'word/numbering.xml': lists,
    'word/settings.xml': settingsPart(locale),
  };
  const zip: Zippable = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return [
    { path: releasePath(locale, release, docxEdition.extension), bytes: zipSync(zip, { mtime: noTime, level: 6 }) },
  ];
}
