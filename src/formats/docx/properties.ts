/** The order of properties (ECMA-376, 17.3.1.26, 17.3.2.28 and 17.4.59), by their local names. */
export const orders: Readonly<Record<'pPr' | 'rPr' | 'tblPr', readonly string[]>> = {
  pPr: (
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
    'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
    'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
    'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
  ).split(' '),
  rPr: (
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
    'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
    'eastAsianLayout specVanish oMath rPrChange'
  ).split(' '),
  tblPr: (
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
    'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'
  ).split(' '),
};

/** A property as it is written. */
interface Property {
  readonly name: string;
  readonly xml: string;
}

/** What becomes of a property, given as it is: its new form, or undefined where it goes. */
export type PropertyChange = (xml: string | undefined) => string | undefined;

/**
 * Changes single properties of an element of properties, such as `<w:rPr>…</w:rPr>`; the others stay as they are. New ones stand
 * where the schema has them. `xml` is empty where there is no such element.
 */
export function changeProperties(
  xml: string,
  { kind, prefix }: { readonly kind: keyof typeof orders; readonly prefix: string },
  changes: Readonly<Record<string, PropertyChange>>,
): string {
  const order = orders[kind];
  const { open, properties, close } = split(xml, `${prefix}${kind}`);
  let now = properties;
  for (const [name, change] of Object.entries(changes)) {
    const before = now.find((each) => each.name === name);
    const after = change(before?.xml);
    if (after === before?.xml) continue;
    if (before !== undefined) {
      now = now.flatMap((each) => (each !== before ? [each] : after === undefined ? [] : [{ name, xml: after }]));
    } else if (after !== undefined) {
      const rank = order.indexOf(name);
      const at = now.findIndex((each) => order.indexOf(each.name) > rank || !order.includes(each.name));
      now = now.toSpliced(at === -1 ? now.length : at, 0, { name, xml: after });
    }
  }
  return now.length === 0 && xml === '' ? '' : `${open}${now.map((each) => each.xml).join('')}${close}`;
}

function split(xml: string, tag: string): { open: string; properties: readonly Property[]; close: string } {
  const open = /^<[^>]*>/u.exec(xml)?.[0] ?? `<${tag}>`;
  if (xml === '' || open.endsWith('/>')) {
    return { open: open.replace(/\s*\/>$/u, '>'), properties: [], close: `</${tag}>` };
  }
  const closeAt = xml.lastIndexOf('</');
  const properties: Property[] = [];
  let depth = 0;
  let start = open.length;
  for (const { index, 0: found, groups } of xml.slice(0, closeAt).matchAll(tags)) {
    if (index < open.length) continue;
    const isEnd = groups?.['end'] === '/';
    if (depth === 0) start = index;
    if (isEnd) depth -= 1;
    else if (!found.endsWith('/>')) depth += 1;
    if (depth > 0) continue;
    const whole = xml.slice(start, index + found.length);
    properties.push({ name: /^<(?:[^\s:<>/]+:)?([^\s:<>/]+)/u.exec(whole)?.[1] ?? '', xml: whole });
  }
  return { open, properties, close: xml.slice(closeAt) };
}

const tags = /<(?<end>\/?)[^\s<>/!?](?:[^<>"']|"[^"]*"|'[^']*')*>/gu;

/** Sets an attribute of an element without content, or adds it. */
export function withAttribute(xml: string, name: string, value: string): string {
  const local = name.replace(/^.*:/u, '');
  const known = new RegExp(`(\\s(?:[^\\s:="'<>/]+:)?${local}\\s*=\\s*)(?:"[^"]*"|'[^']*')`, 'u');
  if (known.test(xml)) return xml.replace(known, (_, before: string) => `${before}"${value}"`);
  return xml.replace(/\s*\/?>$/u, (end) => ` ${name}="${value}"${end.trimStart()}`);
}
