import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Root } from 'mdast';
import { stringify } from 'yaml';
import { direction } from '../../locale/cldr/direction.ts';
import type { Edition, EditionFile } from '../../model/edition.ts';
import type { EditionContext, EditionKind } from '../composed/define-edition.ts';
import { layOut, textOfInlines, type Layout } from '../composed/layout.ts';
import { releasePath } from '../composed/paths.ts';
import { cleanText } from '../markup/clean-text.ts';
import { contentOf } from './content.ts';

/**
 * Markdown (CommonMark with the tables, footnotes and strikethrough of GitHub) for the sites and systems that take it: the
 * text, and above it what the headline, the date and the metadata say as YAML, by the names that Hugo knows.
 */
export const markdownEdition: EditionKind<EditionFile> = {
  id: 'markdown',
  extension: 'md',
  isOptional: true,
  renderRelease,
};

/** What sites take for commands of their templates, in text too: `{{< … >}}`, `{% … %}`. */
const ofTemplates = [
  { character: '{', before: String.raw`\{` },
  { character: '%', before: String.raw`\{` },
] as const;

function renderRelease(edition: Edition, context: EditionContext): readonly EditionFile[] {
  const layout = layOut(edition, context);
  const root: Root = { type: 'root', children: [...contentOf(edition, layout, context)] };
  const text = toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: [...ofTemplates] }],
  });
  const path = releasePath(edition.locale, edition.release, markdownEdition.extension);
  return [{ path, text: `---\n${frontMatter(edition, layout, context)}---\n\n${text}` }];
}

/** Writes what a site shows above the text, or sorts it by. */
function frontMatter(edition: Edition, layout: Layout, context: EditionContext): string {
  const { locale, stated, reference, date, published, modified, kind, release } = edition;
  const [deck] = layout.decks;
  const data = {
    title: line(textOfInlines(layout.headline)),
    description: deck && line(textOfInlines(deck.content)),
    date: date ?? published,
    lastmod: modified,
    draft: context.isDraft,
    lang: locale,
    dir: direction(locale) === 'rtl' ? 'rtl' : undefined,
    translationKey: release,
    kind,
    reference: reference && line(reference),
    place: stated?.place && line(stated.place.text),
    tags: stated?.subjects?.map(({ text }) => line(text)),
  };
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
}

function line(text: string): string {
  return cleanText(text).trim();
}
