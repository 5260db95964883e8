import { shownText, textOf } from '../../model/content.ts';
import { defined } from '../../model/defined.ts';
import { segmentsOf, type Former, type Part, type Segment, type Unit } from '../../model/unit.ts';
import { extensionXml, inVersion, withChildren, type ModuleElement } from '../common/extensions.ts';
import { MEMORY_ORIGIN, percentOf } from '../common/matches.ts';
import type { SourceText } from '../common/walk.ts';
import { childrenOf, elementsOf, valueOf, type XmlElement } from '../xml/element.ts';
import { escapeAttribute, escapePlainText } from '../xml/escape.ts';
import { CHANGE_TRACKING, MATCHES, XLIFF_20 } from '../xml/namespaces.ts';
import { isMachineText } from './machine.ts';
import { readContent } from './read-content.ts';
import { contentXml } from './write-content.ts';

const matches: ModuleElement = { local: 'matches', uri: MATCHES };
const changeTrack: ModuleElement = { local: 'changeTrack', uri: CHANGE_TRACKING };

/** The `origin` of a match that says what a draft translates, and the `author` of the revision that does. */
export const FORMER_ORIGIN = 'dragoman:former';

/**
 * The extensions of a unit, with the former source of each draft: as a match with its likeness (XLIFF 2.1, section 5.1)
 * and, in what goes out, as a revision of the source (section 5.6).
 */
export function withFormerSources(unit: Unit, outgoing: boolean): readonly string[] {
  const { extensions = [] } = unit;
  const drafts = segmentsOf(unit).filter(({ former, target }) => former !== undefined && target !== undefined);
  if (drafts.length === 0) return extensions;
  const matched = withChildren(extensions, matches, drafts.map(matchXml));
  return outgoing ? withChildren(matched, changeTrack, drafts.map(revisionsXml)) : matched;
}

function matchXml({ id, former, target = [] }: Segment): string {
  const { source, likeness, target: written } = former!;
  // Its codes belong to the segment’s own target; here only what they show can stand.
  const shown = contentXml([{ kind: 'text', text: written ?? shownText(target) }]);
  return (
    `<match xmlns="${MATCHES}" ref="#${escapeAttribute(id)}" origin="${FORMER_ORIGIN}" similarity="${likeness}">` +
    `<source xmlns="${XLIFF_20}">${contentXml([{ kind: 'text', text: source }])}</source>` +
    `<target xmlns="${XLIFF_20}">${shown}</target></match>`
  );
}

function revisionsXml({ id, former }: Segment): string {
  return (
    `<revisions xmlns="${CHANGE_TRACKING}" appliesTo="source" ref="${escapeAttribute(id)}">` +
    `<revision author="${FORMER_ORIGIN}"><item property="content">${escapePlainText(former!.source)}</item></revision></revisions>`
  );
}

/** Gives the drafts of a unit what they translate. */
export function withFormer(parts: readonly Part[], unit: XmlElement): readonly Part[] {
  const known = new Map<string, Former>();
  for (const list of elementsOf(unit)) {
    if (list.uri !== MATCHES) continue;
    for (const match of childrenOf(list, 'match').filter(isFormer)) {
      const content = (name: string): XmlElement | undefined =>
        elementsOf(match).find(({ local, uri }) => local === name && uri !== match.uri);
      const [source, target] = [content('source'), content('target')];
      const likeness = percentOf(valueOf(match, 'similarity'));
      if (source === undefined || likeness === undefined) continue;
      const former = { source: textOf(readContent(source)), likeness, target: target && textOf(readContent(target)) };
      known.set((valueOf(match, 'ref') ?? '').replace(/^#/, ''), defined(former));
    }
  }
  if (known.size === 0) return parts;
  return parts.map((part) => {
    const former = part.kind === 'segment' ? known.get(part.id) : undefined;
    return part.kind === 'segment' && former !== undefined ? { ...part, former: formerOf(part, former) } : part;
  });
}

/** The draft is that translation itself, unless something else stands in it by now. */
function formerOf({ target = [] }: Segment, { target: written, ...former }: Former): Former {
  return written === undefined || written === shownText(target) ? former : { ...former, target: written };
}

/** A module’s element as it came, without what we put into it; nothing where nothing else is in it. */
export function withoutFormer(element: XmlElement, text: SourceText): string | undefined {
  const ours = elementsOf(element).filter(isOurs);
  if (ours.length === 0) return extensionXml(element, text);
  if (ours.length === elementsOf(element).length) return undefined;
  return ours.reduce(
    (xml, child) => xml.replace(inVersion(text.slice(child.start, child.end), '2.0'), ''),
    extensionXml(element, text),
  );
}

function isFormer(match: XmlElement): boolean {
  return valueOf(match, 'origin') === FORMER_ORIGIN;
}

function isOurs(element: XmlElement): boolean {
  if (element.uri === MATCHES) {
    return (
      isFormer(element) || isMachineText(element) || valueOf(element, 'origin')?.startsWith(MEMORY_ORIGIN) === true
    );
  }
  if (element.uri !== CHANGE_TRACKING) return false;
  const revisions = childrenOf(element, 'revision');
  return revisions.length > 0 && revisions.every((revision) => valueOf(revision, 'author') === FORMER_ORIGIN);
}
