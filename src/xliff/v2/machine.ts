import { defined } from '../../model/defined.ts';
import { segmentsOf, type MachineText, type Part, type Unit } from '../../model/unit.ts';
import { textOf } from '../../model/content.ts';
import { withChildren, type ModuleElement } from '../common/extensions.ts';
import { MACHINE_ORIGIN } from '../common/matches.ts';
import { childrenOf, elementsOf, valueOf, type XmlElement } from '../xml/element.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { MATCHES, XLIFF_20 } from '../xml/namespaces.ts';
import { readContent } from './read-content.ts';
import { contentXml } from './write-content.ts';

const matches: ModuleElement = { local: 'matches', uri: MATCHES };

/** Adds what machines made for the segments of a unit to its extensions, as matches (XLIFF 2.1, section 5.1). */
export function withMachineTexts(unit: Unit, extensions: readonly string[]): readonly string[] {
  const made = segmentsOf(unit).flatMap(({ id, source, machine }) => {
    return machine === undefined ? [] : [matchXml(id, textOf(source), machine)];
  });
  return made.length === 0 ? extensions : withChildren(extensions, matches, made);
}

function matchXml(segment: string, source: string, { text, engine = '' }: MachineText): string {
  return (
    `<match xmlns="${MATCHES}" ref="#${escapeAttribute(segment)}" type="mt" ` +
    `origin="${escapeAttribute(`${MACHINE_ORIGIN}${engine}`)}">` +
    `<source xmlns="${XLIFF_20}">${contentXml([{ kind: 'text', text: source }])}</source>` +
    `<target xmlns="${XLIFF_20}">${contentXml([{ kind: 'text', text }])}</target></match>`
  );
}

/** Gives the segments of a unit what the newsroom keeps of machines. */
export function withMachine(parts: readonly Part[], unit: XmlElement): readonly Part[] {
  const known = new Map<string, MachineText>();
  for (const list of elementsOf(unit)) {
    if (list.uri !== MATCHES) continue;
    for (const match of childrenOf(list, 'match').filter(isMachineText)) {
      const target = elementsOf(match).find(({ local, uri }) => local === 'target' && uri !== match.uri);
      const engine = valueOf(match, 'origin')?.slice(MACHINE_ORIGIN.length);
      if (target === undefined) continue;
      const made = { text: textOf(readContent(target)), engine: engine === '' ? undefined : engine };
      known.set((valueOf(match, 'ref') ?? '').replace(/^#/, ''), defined(made));
    }
  }
  if (known.size === 0) return parts;
  return parts.map((part) => {
    const machine = part.kind === 'segment' ? known.get(part.id) : undefined;
    return part.kind === 'segment' && machine !== undefined ? { ...part, machine } : part;
  });
}

/** Tells whether a match is one that we wrote of what a machine made. */
export function isMachineText(match: XmlElement): boolean {
  return valueOf(match, 'origin')?.startsWith(MACHINE_ORIGIN) === true;
}
