import { posix } from 'node:path';
import { DragomanError } from '../../model/error.ts';
import { decodeUtf8 } from '../source/decode-utf8.ts';
import type { ReadOptions, Span } from '../source/define-format.ts';
import { placeAt } from '../source/place.ts';
import { readRules, type Rule, type RulesDocument } from './its-rules.ts';
import { readTokens, type Tag } from './tokens.ts';

/** A file of rules that a page or other rules name, and where they do. */
interface Named {
  /** From the folder of the page. */
  readonly reference: string;
  readonly text: string;
  readonly at: number;
}

/**
 * Reads the rules of ITS that a page has in scripts of the type `application/its+xml` and names in `link` elements, in
 * their order. Files are read from beside the page alone.
 *
 * @throws DragomanError `its-rules` or `its-rules-missing` with the place of those that can't be read.
 */
export function rulesOf(text: string, readBeside: ReadOptions['readBeside']): readonly Rule[] {
  if (!mentionsRules(text)) return [];
  const rules: Rule[] = [];
  const seen = new Set<string>();
  const add = (folder: string, source: string, { linked, rules: own }: RulesDocument): void => {
    if (linked !== undefined) {
      addFile({ reference: posix.join(folder, linked.reference), text: source, at: linked.at }, linked.reference);
    }
    rules.push(...own);
  };
  const addFile = (named: Named, written: string): void => {
    const { reference } = named;
    if (seen.has(reference)) return;
    seen.add(reference);
    const found = isBeside(written) ? findAt(named, readBeside) : undefined;
    if (found === undefined) {
      throw new DragomanError('its-rules-missing', { path: written }, placeAt(named.text, named.at));
    }
    const own = decodeUtf8(found.bytes, found.path).replace(/^\ufeff/u, '');
    try {
      add(posix.dirname(reference), own, readRules(own, { start: 0, end: own.length }));
    } catch (error) {
      throw error instanceof DragomanError ? error.in(found.path) : error;
    }
  };
  visitRules(text, {
    script: (span) => add('.', text, readRules(text, span)),
    link: (reference, at) => addFile({ reference: posix.join('.', reference), text, at }, reference),
  });
  return rules;
}

/**
 * Lists the files of rules that a page or a file of rules names, each from its own folder; of one that can't be read, those
 * before what is wrong.
 */
export function rulesNamedIn(text: string, kind: 'page' | 'rules'): readonly string[] {
  const names: string[] = [];
  const readLinked = (span: Span): void => {
    const { linked } = readRules(text, span);
    if (linked !== undefined) names.push(linked.reference);
  };
  try {
    if (kind === 'rules') readLinked({ start: 0, end: text.length });
    else if (mentionsRules(text))
      visitRules(text, { script: readLinked, link: (reference) => void names.push(reference) });
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
  }
  return names.filter(isBeside);
}

function mentionsRules(text: string): boolean {
  return /application\/its\+xml|its-rules/iu.test(text);
}

/** Faults of a name are told where it stands. */
function findAt(
  { reference, text, at }: Named,
  readBeside: ReadOptions['readBeside'],
): ReturnType<NonNullable<ReadOptions['readBeside']>> {
  try {
    return readBeside?.(reference);
  } catch (error) {
    if (!(error instanceof DragomanError) || error.file !== undefined) throw error;
    throw new DragomanError(error.code, error.values, placeAt(text, at));
  }
}

/** An address of its own, or a path from the root of a site or a disk, leads elsewhere. */
function isBeside(reference: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[/\\])/iu.test(reference);
}

interface Found {
  script(span: Span): void;
  link(reference: string, at: number): void;
}

function visitRules(text: string, found: Found): void {
  let isOpen = false;
  readTokens(text, {
    startTag: (tag) => {
      isOpen = tag.name === 'script' && valueOf(tag, 'type') === 'application/its+xml';
      const href = tag.attributes.get('href');
      if (tag.name === 'link' && href !== undefined && valueOf(tag, 'rel').split(/\s+/u).includes('its-rules')) {
        found.link(href.value.trim().replaceAll('%20', ' '), href.span.start);
      }
    },
    text: (span) => {
      if (isOpen) found.script(span);
    },
    endTag: () => {
      isOpen = false;
    },
  });
}

function valueOf({ attributes }: Tag, name: string): string {
  return attributes.get(name)?.value.trim().toLowerCase() ?? '';
}
