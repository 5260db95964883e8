import { DragomanError } from '../../../model/error.ts';
import { placeAt } from '../../source/place.ts';
import {
  keyOfPath,
  type CatalogueDraft,
  type CatalogueEdit,
  type CatalogueKind,
  type CatalogueMessage,
} from '../contract/catalogue-kind.ts';
import { newJson, setStrings } from '../json/edit-json.ts';
import { idOfPath } from '../json/message-id.ts';
import { offsetInString, stringsOf, type JsonText } from '../json/strings.ts';
import type { Branch, BranchedMessage, MessageSyntax } from './branched-message.ts';

/** A message of the source and where it stands. */
interface SourceMessage extends JsonText {
  readonly message: BranchedMessage;
}

/**
 * Makes the kind of JSON catalogues whose messages have branches. Each branch is a message of its own, and its path the
 * keys that lead to it and its labels. A message is written when all its branches are there.
 */
export function branchedKind(syntax: MessageSyntax): CatalogueKind {
  return {
    id: syntax.id,
    read: (source) => {
      const messages = stringsOf(source).map((each): SourceMessage => ({
        ...each,
        message: readAt(syntax, source, each),
      }));
      return (locale) => messages.flatMap((each) => messagesOf(each, locale));
    },
    ownTexts: (own) => ({ texts: ownTexts(syntax, own), drafts: new Map<string, CatalogueDraft>() }),
    idOf: ({ path }) => idOfPath(path),
    nameOf: ({ path }) => nameOf(path),
    writable: (messages, isThere) => {
      const lacking = new Set(messages.filter(({ path }) => !isThere(path)).map(({ path }) => keyOfPath(keysOf(path))));
      return (path) => !lacking.has(keyOfPath(keysOf(path)));
    },
    edit: (edit) => editBranched(syntax, edit),
  };
}

/** What parts the labels of branches from the keys: no key of a catalogue begins so. */
const BRANCH = '\u0000';

function pathOf(keys: readonly string[], { labels }: Pick<Branch, 'labels'>): readonly string[] {
  return [...keys, ...labels.map((label) => BRANCH + label)];
}

function keysOf(path: readonly string[]): readonly string[] {
  return path.filter((key) => !key.startsWith(BRANCH));
}

function labelsOf(path: readonly string[]): readonly string[] {
  return path.filter((key) => key.startsWith(BRANCH)).map((key) => key.slice(BRANCH.length));
}

/** As a program writes its keys, and the branch in brackets: `cart.items (n: one)`. */
function nameOf(path: readonly string[]): string {
  const labels = labelsOf(path).map((label) => label.replace(':', ': '));
  return keysOf(path).join('.') + (labels.length === 0 ? '' : ` (${labels.join(', ')})`);
}

function readAt(syntax: MessageSyntax, source: string, { value, start }: JsonText): BranchedMessage {
  const read = syntax.read(value);
  const fault = 'fault' in read ? read.fault : syntax.broken?.(value);
  if (!('fault' in read) && fault === undefined) return read;
  const { reason, offset } = fault!;
  throw new DragomanError(
    'catalogue-message',
    { reason, syntax: syntax.id },
    placeAt(source, offsetInString(source, start, offset)),
  );
}

function messagesOf({ path, start, note, message }: SourceMessage, locale: string): readonly CatalogueMessage[] {
  return message.branchesFor(locale).map(({ labels, ...branch }) => ({
    ...branch,
    path: pathOf(path, { labels }),
    start,
    ...(note !== undefined && { notes: [note] }),
  }));
}

/** A message of a locale that can't be read counts as none: it will be replaced. */
function ownTexts(syntax: MessageSyntax, own: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { path, value } of stringsOf(own)) {
    const read = syntax.read(value);
    if ('fault' in read) continue;
    for (const branch of read.branches) texts.set(keyOfPath(pathOf(path, branch)), branch.text);
  }
  return texts;
}

function editBranched(syntax: MessageSyntax, { own, source, locale, entries, messages }: CatalogueEdit): string {
  const before = own === undefined ? new Map<string, string>() : ownTexts(syntax, own);
  const texts = new Map([...before, ...entries.map(({ path, text }) => [keyOfPath(path), text] as const)]);
  const touched = new Set(entries.map(({ path }) => keyOfPath(keysOf(path))));
  const composed = stringsOf(source).flatMap(({ path, value }) => {
    const read = syntax.read(value);
    if ('fault' in read || !touched.has(keyOfPath(path))) return [];
    const branches = read
      .branchesFor(locale)
      .map((branch) => [keyOfPath(branch.labels), texts.get(keyOfPath(pathOf(path, branch)))] as const);
    const there = branches.flatMap(([labels, text]) => (text === undefined ? [] : [[labels, text] as const]));
    if (there.length < branches.length) return [];
    return [{ path, text: read.compose(locale, new Map(there)) }];
  });
  if (own === undefined) return newJson(composed, source);
  const order = [...new Map(messages.map(({ path }) => [keyOfPath(keysOf(path)), keysOf(path)])).values()];
  return setStrings(own, composed, order);
}
