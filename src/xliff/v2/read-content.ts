import type { CodeAttributes, Content, Ec, Inline, Ph, Sc, Sm } from '../../model/content.ts';
import type { Writable } from '../../model/writable.ts';
import { addText } from '../common/add-text.ts';
import { isDeletion } from '../xml/tracked-changes.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { textIn, valueOf } from '../xml/element.ts';

/**
 * Reads the content of a `source` or `target` (XLIFF 2.1, section 4.2.3) as a flat list: `pc` becomes `sc` and `ec`, `mrk`
 * becomes `sm` and `em`, `cp` the character that it stands for.
 */
export function readContent(element: XmlElement): Content {
  const [only] = element.children;
  if (typeof only === 'string' && element.children.length === 1) return [{ kind: 'text', text: only }];
  const content: Inline[] = [];
  addAll(element.children, content);
  return content;
}

function addAll(nodes: readonly XmlNode[], content: Inline[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') addText(node, content);
    else addElement(node, content);
  }
}

function addElement(element: XmlElement, content: Inline[]): void {
  switch (element.local) {
    case 'cp':
      addText(characterOf(element), content);
      break;
    case 'ph':
      content.push(phOf(element));
      break;
    case 'sc':
      content.push(scOf(element));
      break;
    case 'ec':
      content.push(ecOf(element));
      break;
    case 'pc':
      content.push(pcStart(element));
      addAll(element.children, content);
      content.push(pcEnd(element));
      break;
    case 'sm':
      content.push(smOf(element));
      break;
    case 'em':
      content.push({ kind: 'em', startRef: valueOf(element, 'startRef') ?? '' });
      break;
    case 'mrk':
      if (isDeletion(element)) break;
      content.push(smOf(element));
      addAll(element.children, content);
      content.push({ kind: 'em', startRef: valueOf(element, 'id') ?? '' });
      break;
    default:
      // Not allowed here by any version, but text that a translator sees must not vanish.
      addText(textIn(element), content);
  }
}

/** Reads the character of a `cp`, or U+FFFD where its `hex` names none. */
export function characterOf(cp: XmlElement): string {
  const hex = valueOf(cp, 'hex') ?? '';
  const code = /^[0-9A-Fa-f]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

function phOf(element: XmlElement): Ph {
  const ph: Writable<Ph> = { kind: 'ph', id: valueOf(element, 'id') ?? '' };
  for (const name in element.attributes) setCode(ph, name, element.attributes[name]!.value);
  return ph;
}

function scOf(element: XmlElement): Sc {
  const sc: Writable<Sc> = { kind: 'sc', id: valueOf(element, 'id') ?? '' };
  for (const name in element.attributes) {
    const { value } = element.attributes[name]!;
    if (name === 'isolated') sc.isolated = value === 'yes';
    else if (name === 'dir') sc.dir = value as NonNullable<Sc['dir']>;
    else setCode(sc, name, value);
  }
  return sc;
}

function ecOf(element: XmlElement): Ec {
  const ec: Writable<Ec> = { kind: 'ec' };
  for (const name in element.attributes) {
    const { value } = element.attributes[name]!;
    if (name === 'id') ec.id = value;
    else if (name === 'startRef') ec.startRef = value;
    else if (name === 'isolated') ec.isolated = value === 'yes';
    else setCode(ec, name, value);
  }
  return ec;
}

function pcStart(element: XmlElement): Sc {
  const sc: Writable<Sc> = { kind: 'sc', id: valueOf(element, 'id') ?? '' };
  for (const name in element.attributes) {
    const { value } = element.attributes[name]!;
    if (name === 'dir') sc.dir = value as NonNullable<Sc['dir']>;
    else if (name.endsWith('Start')) setCode(sc, name.slice(0, -'Start'.length), value);
    else setCode(sc, name, value);
  }
  return sc;
}

/** The end agrees with its start in what may be done with it (section 4.3.1.6 ff.). */
function pcEnd(element: XmlElement): Ec {
  const ec: Writable<Ec> = { kind: 'ec', startRef: valueOf(element, 'id') ?? '' };
  for (const name in element.attributes) {
    const { value } = element.attributes[name]!;
    if (name.endsWith('End')) setCode(ec, name.slice(0, -'End'.length), value);
    else if (name === 'canReorder') ec.canReorder = value === 'yes' ? 'yes' : 'no';
    else if (name === 'canCopy' || name === 'canDelete') ec[name] = value === 'yes';
    else if (name === 'copyOf') ec.copyOf = value;
  }
  return ec;
}

function setCode(code: Writable<CodeAttributes>, name: string, value: string): void {
  switch (name) {
    case 'canCopy':
    case 'canDelete':
      code[name] = value === 'yes';
      break;
    case 'canReorder':
      code.canReorder = value as NonNullable<CodeAttributes['canReorder']>;
      break;
    case 'type':
      code.type = value as NonNullable<CodeAttributes['type']>;
      break;
    case 'subFlows':
      code.subFlows = value.split(/\s+/).filter(Boolean);
      break;
    case 'copyOf':
    case 'equiv':
    case 'disp':
    case 'subType':
    case 'dataRef':
      code[name] = value;
  }
}

function smOf(element: XmlElement): Sm {
  const sm: Writable<Sm> = { kind: 'sm', id: valueOf(element, 'id') ?? '' };
  for (const name in element.attributes) {
    const { value } = element.attributes[name]!;
    if (name === 'translate') sm.translate = value === 'yes';
    else if (name === 'type' || name === 'value' || name === 'ref') sm[name] = value;
  }
  return sm;
}
