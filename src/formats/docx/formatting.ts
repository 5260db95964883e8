import { inlineElements } from '../markup/inline-elements.ts';
import { lookOf, type CodePiece } from '../markup/pieces.ts';
import { lookIn, type Look, type Styles } from './styles.ts';
import { attributeOf, childOf, type XmlNode } from './xml.ts';

/** The formatting of a run. */
export interface Format {
  /** Its properties as the file has them. */
  readonly xml: string;
  /** The same for runs that look the same to a reader. */
  readonly key: string;
  readonly look: Look;
  /** White space without text shows it. */
  readonly showsOnSpace: boolean;
}

export const plainFormat: Format = { xml: '', key: '', look: {}, showsOnSpace: false };

/** Properties that show nothing by themselves: languages, proofing, the breaking of lines, fonts that stand by. */
const silent: ReadonlySet<string> = new Set(
  'lang noProof kern snapToGrid webHidden bCs iCs szCs specVanish rtl cs'.split(' ').map((name) => `w:${name}`),
);

/** Makes a reader of the formatting of runs. */
export function formatReader(text: string, styles: Styles): (run: XmlNode) => Format {
  const known = new Map<string, Format>();
  return (run) => {
    const properties = childOf(run, 'w:rPr');
    if (properties === undefined) return plainFormat;
    const xml = text.slice(properties.start, properties.end);
    let format = known.get(xml);
    if (format === undefined) {
      format = formatOf(text, properties, styles);
      known.set(xml, format);
    }
    return format;
  };
}

function formatOf(text: string, properties: XmlNode, styles: Styles): Format {
  let key = '';
  let base: Look = {};
  for (const child of properties.children) {
    if (silent.has(child.name)) continue;
    const raw = text.slice(child.start, child.end);
    // What a font is for is noise where East Asian and other letters stand side by side.
    const shown = child.name === 'w:rFonts' ? raw.replace(/\s[^\s"']*hint\s*=\s*(?:"[^"]*"|'[^']*')/u, '') : raw;
    if (child.name === 'w:rStyle') base = styles.get(attributeOf(text, child, 'val') ?? '')?.look ?? {};
    if (!/^<[^\s/]+\s*\/>$/u.test(shown) || child.name !== 'w:rFonts') key += shown;
  }
  const look = { ...base, ...lookIn(text, properties) };
  const showsOnSpace = look.u === true || look.s === true || /[:<](?:highlight|shd|bdr)\b/u.test(key);
  return { xml: text.slice(properties.start, properties.end), key, look, showsOnSpace };
}

const names = ['b', 'i', 'u', 's', 'sup', 'sub'] as const;

/** What a translator and an edition are told of a run that is formatted otherwise than the text around it. */
export function codeLook(format: Format, base: Format, closes = false): Omit<CodePiece, 'kind' | 'pair' | 'span'> {
  const own = names.filter((name) => format.look[name] === true && base.look[name] !== true);
  const name = own.length === 0 ? 'font' : own.join('-');
  const element = own[0] === undefined ? undefined : inlineElements[own[0]];
  return lookOf(element, name, closes);
}
