import type { Role } from '../../model/role.ts';
import { listPlace, type ListPlace } from './numbering.ts';
import { attributeOf, childOf, readXml, type XmlNode, type XmlPart } from './xml.ts';

/** What a style says of a paragraph or a run. */
export interface Style {
  /** Its own name in English, in lower case, such as `heading 1`. */
  readonly name: string;
  /** From 0; of headings. */
  readonly level?: number;
  readonly isNumbered: boolean;
  /** Of a style for items of a list. */
  readonly place?: ListPlace;
  /** The properties that it gives to runs, with those of the styles that it is based on. */
  readonly look: Look;
}

/** What a reader sees of the formatting of a run. */
export interface Look {
  readonly b?: boolean;
  readonly i?: boolean;
  readonly u?: boolean;
  readonly s?: boolean;
  readonly sup?: boolean;
  readonly sub?: boolean;
  readonly hidden?: boolean;
}

export type Styles = ReadonlyMap<string, Style>;

interface Draft {
  readonly name: string;
  readonly basedOn?: string;
  readonly level?: number;
  readonly isNumbered?: boolean;
  readonly place?: ListPlace;
  readonly look: Look;
}

/** Reads the styles of a document, by their ids. */
export function readStyles(text: string, part: XmlPart, path: string): Styles {
  const drafts = new Map<string, Draft>();
  const kept = (node: XmlNode): void => {
    const id = attributeOf(text, node, 'styleId');
    if (id !== undefined) drafts.set(id, draftOf(text, node));
  };
  readXml(text, part, path, { keeps: (name) => name === 'w:style', kept });
  return new Map([...drafts.keys()].map((id) => [id, resolved(drafts, id, 0)]));
}

function draftOf(text: string, node: XmlNode): Draft {
  const valueOf = (name: string): string | undefined => {
    const child = childOf(node, name);
    return child === undefined ? undefined : attributeOf(text, child, 'val');
  };
  const paragraph = childOf(node, 'w:pPr');
  const numbering = paragraph && childOf(paragraph, 'w:numPr');
  const level = paragraph && levelOf(text, paragraph);
  const basedOn = valueOf('w:basedOn');
  const run = childOf(node, 'w:rPr');
  return {
    name: (valueOf('w:name') ?? '').toLowerCase(),
    look: run === undefined ? {} : lookIn(text, run),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(level === undefined ? {} : { level }),
    ...(numbering === undefined ? {} : { isNumbered: isNumbered(text, numbering), place: listPlace(text, numbering) }),
  };
}

function resolved(drafts: ReadonlyMap<string, Draft>, id: string, depth: number): Style {
  const own = drafts.get(id);
  // Styles that are based on each other in a circle are based on nothing.
  if (own === undefined || depth > 30) return { name: '', isNumbered: false, look: {} };
  const named = namedLevel(own);
  if (own.basedOn === undefined) return { isNumbered: false, ...own, ...named };
  const base = resolved(drafts, own.basedOn, depth + 1);
  const isOwn = roleNames.test(own.name) || !roleNames.test(base.name);
  return { ...base, ...own, ...named, name: isOwn ? own.name : base.name, look: { ...base.look, ...own.look } };
}

const roleNames = /^(?:heading \d|title|subtitle|(?:intense )?quote|block text|list\b.*|toc .*|(?:foot|end)note .*)$/u;

/** Headings have their level by their names where they do not say it. */
function namedLevel({ name, level }: Draft): Pick<Style, 'level'> {
  const digit = /^heading (\d)$/u.exec(name)?.[1];
  return level !== undefined || digit === undefined ? {} : { level: Number(digit) - 1 };
}

/** The level that a paragraph or a style has in the outline; body text, which is level 9, has none. */
export function levelOf(text: string, properties: XmlNode): number | undefined {
  const node = childOf(properties, 'w:outlineLvl');
  const level = Number(node === undefined ? NaN : attributeOf(text, node, 'val'));
  return level >= 0 && level < 9 ? level : undefined;
}

/** Whether properties put a paragraph into a list; number 0 takes it out of one. */
export function isNumbered(text: string, numbering: XmlNode): boolean {
  const id = childOf(numbering, 'w:numId');
  return id === undefined || attributeOf(text, id, 'val') !== '0';
}

const toggles: Readonly<Record<string, keyof Look>> = {
  'w:b': 'b',
  'w:i': 'i',
  'w:u': 'u',
  'w:strike': 's',
  'w:dstrike': 's',
  'w:vanish': 'hidden',
};

/** Reads what properties of a run show. */
export function lookIn(text: string, properties: XmlNode): Look {
  const look: { -readonly [Key in keyof Look]: Look[Key] } = {};
  for (const child of properties.children) {
    const toggle = Object.hasOwn(toggles, child.name) ? toggles[child.name] : undefined;
    const value = attributeOf(text, child, 'val') ?? 'true';
    if (toggle !== undefined) look[toggle] = !['0', 'false', 'off', 'none'].includes(value);
    if (child.name === 'w:vertAlign') {
      look.sup = value === 'superscript';
      look.sub = value === 'subscript';
    }
  }
  return look;
}

/** What a style says that a paragraph is; undefined where the reader has to find out. */
export function roleOfStyle({ name, level, isNumbered: numbered }: Style): Role | undefined {
  if (name === 'title') return 'headline';
  if (name === 'subtitle') return 'deck';
  if (level !== undefined) return 'subhead';
  if (/quote|^block text$/u.test(name)) return 'quote';
  if (numbered || /^list\b/u.test(name)) return 'list-item';
  return undefined;
}
