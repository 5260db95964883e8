import { sameLocale } from '../../../locale/tags/tags.ts';
import {
  inlinesOf,
  type SourceBlock,
  type SourceDocument,
  type TargetContent,
  type TargetInline,
} from '../../source/define-format.ts';
import { verbatim } from '../../markup/link-edits.ts';
import { keyOfPath, type CatalogueKind, type CatalogueMessage } from '../contract/catalogue-kind.ts';
import { counterparts } from './counterparts.ts';
import { linesOf, messageWith } from './message-lines.ts';
import { bodyOf, formOf, type MessagesFormat } from './messages-format.ts';
import { isPage, readPage, writePage } from './page-strings.ts';
import { withLinkEdits } from './string-links.ts';

/** Writes a file of messages in a language. */
export function writeMessages(
  format: MessagesFormat,
  document: SourceDocument,
  targets: ReadonlyMap<number, TargetContent>,
  locale: string,
): Uint8Array {
  const { text: own, mark } = bodyOf(withLinkEdits(document, targets));
  const contents = contentsByForm(document.blocks, targets);
  const id = [...contents.keys()][0]?.split(':', 1)[0];
  const kind = format.kinds.find((each) => each.id === id) ?? format.kinds[0]!;
  const sources = kind.read(own, document.locale)(document.locale, undefined);
  const texts = new Map<CatalogueMessage, string>();
  for (const [at, message] of sources.entries()) {
    const targetOf = (line: number): readonly TargetInline[] | undefined => contents.get(formOf(kind, at, line));
    const text =
      format.hasPages === true && isPage(message)
        ? pageWith(message, document, { targetOf, locale })
        : textWith(message, targetOf);
    if (text !== undefined) texts.set(message, text);
  }
  const written = edited(format, { own, kind, source: document.locale, locale, sources, texts });
  return new TextEncoder().encode(mark + (format.inEncodingOf?.(own, written) ?? written));
}

interface Editing {
  readonly own: string;
  readonly kind: CatalogueKind;
  readonly source: string;
  readonly locale: string;
  readonly sources: readonly CatalogueMessage[];
  /** What the messages are to say. */
  readonly texts: ReadonlyMap<CatalogueMessage, string>;
}

/** The file with what its messages are to say, in the forms of the language. */
function edited(format: MessagesFormat, { own, kind, source, locale, sources, texts }: Editing): string {
  const isOurs = sameLocale(format.languageOf(own) ?? source, locale);
  const messages = kind.read(own, source)(locale, isOurs ? own : undefined);
  const textFor = counterparts(sources, (message) => texts.get(message));
  const entries = new Map<string, string>();
  const add = (path: readonly string[], text: string | undefined): void => {
    if (text !== undefined) entries.set(keyOfPath(path), text);
  };
  // Forms that only the source has are translated too: none of them is left in its language.
  if (format.isEdited === true) for (const [{ path }, text] of texts) add(path, text);
  for (const message of messages) add(message.path, textFor(message));
  if (locale !== source) for (const { path, text } of format.entriesFor?.(own, source, locale) ?? []) add(path, text);
  return kind.edit({
    own: format.isEdited === true || isOurs ? own : undefined,
    source: own,
    locale,
    entries: [...entries].map(([key, text]) => ({ path: JSON.parse(key) as readonly string[], text })),
    messages,
  });
}

type TargetOf = (part: number) => readonly TargetInline[] | undefined;

function textWith(message: CatalogueMessage, targetOf: TargetOf): string | undefined {
  return linesOf(message).lines.some((_, line) => targetOf(line) !== undefined)
    ? messageWith(message, targetOf)
    : undefined;
}

function pageWith(
  { text }: CatalogueMessage,
  { path, locale: source }: SourceDocument,
  { targetOf, locale }: { targetOf: TargetOf; locale: string },
): string | undefined {
  const page = readPage(text, { path, locale: source, names: new Set() });
  const targets = new Map(
    page.blocks.flatMap((_, at) => {
      const target = targetOf(at);
      return target === undefined ? [] : [[at, target] as const];
    }),
  );
  return targets.size === 0 ? undefined : writePage(page, targets, locale);
}

function contentsByForm(
  blocks: readonly SourceBlock[],
  targets: ReadonlyMap<number, TargetContent>,
): ReadonlyMap<string, readonly TargetInline[]> {
  const contents = new Map<string, readonly TargetInline[]>();
  for (const [at, target] of targets) {
    const form = blocks[at]?.form;
    if (form !== undefined && form !== verbatim) contents.set(form, inlinesOf(target));
  }
  return contents;
}
