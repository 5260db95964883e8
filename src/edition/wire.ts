import { strToU8, zipSync } from 'fflate';
import type { Edition } from '../model/edition.ts';
import { contentOf, type BinaryFile, type EditionContext, type EditionKind } from './composed/define-edition.ts';
import { creditLine } from './composed/credit.ts';
import { docxEdition } from './docx/docx.ts';
import { renderBody } from './html/release.ts';
import { renderPlain } from './html/text.ts';
import { languageAttributes } from './markup/language.ts';
import { layOut, textOfInlines } from './composed/layout.ts';
import { attributes, markup } from './markup/markup.ts';
import { ninjsEdition } from './ninjs.ts';
import { releasePath } from './composed/paths.ts';
import { textEdition } from './text.ts';

/**
 * One zip of a release in one language, to be sent by wire: the text, the same as HTML that leads nowhere and needs no
 * style sheet, as a document, and as the data of ninjs where the web address of the editions is known.
 */
export const wireEdition: EditionKind = { id: 'wire', extension: 'zip', isOptional: true, renderRelease };

/** Zips bear a time; the same text is to have the same bytes. */
const noTime = '1980-01-01T00:00:00';

function renderRelease(edition: Edition, context: EditionContext): readonly BinaryFile[] {
  const { locale, release } = edition;
  const files = [
    ...[textEdition, docxEdition, ninjsEdition].flatMap((kind) => kind.renderRelease(edition, context)),
    { path: releasePath(locale, release, 'html'), text: renderAlone(edition, context) },
  ];
  const entries = files.map((file) => {
    const content = contentOf(file);
    const name = file.path.slice(locale.length + 1);
    return [name, typeof content === 'string' ? strToU8(content) : content] as const;
  });
  const bytes = zipSync(Object.fromEntries(entries), { mtime: noTime, level: 6 });
  return [{ path: releasePath(locale, release, wireEdition.extension), bytes }];
}

function renderAlone(edition: Edition, context: EditionContext): string {
  const layout = layOut(edition, context);
  const headline = textOfInlines(layout.headline);
  const { lang, dir } = languageAttributes(edition.locale);
  const decks = layout.decks.map(
    ({ content }) => markup`<p>${renderPlain(textOfInlines(content), edition.locale)}</p>\n`,
  );
  const credit = edition.credit && markup`<p>${creditLine(edition.credit, context)}</p>\n`;
  return markup`<!doctype html>
<html${attributes({ lang, dir })}>
<head>
<meta charset="utf-8">
<title>${headline}</title>
</head>
<body>
<h1>${renderPlain(headline, edition.locale)}</h1>
${decks}${credit}${renderBody(edition, layout)}
</body>
</html>
`.html;
}
