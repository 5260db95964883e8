import type { SourceLink } from '../source/source-link.ts';
import { partsIn } from './package.ts';
import { decodeXml } from './xml.ts';

const relation = /<(?:[\w.-]+:)?Relationship\s[^<>]*>/gu;
const target = /\sTarget\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/u;
const isLink = /\sType\s*=\s*["'][^"']*\/hyperlink["']/u;
const isOutside = /\sTargetMode\s*=\s*["']External["']/u;

/** What fields do, in an element or an attribute; of one that is split over several runs, each part. */
const instruction =
  /<w:instrText(?:\s[^<>]*)?>(?<text>[^<]*)(?=<\/w:instrText\s*>)|\sw:instr\s*=\s*(?:"(?<double>[^"<]*)(?=")|'(?<single>[^'<]*)(?='))/gu;

const MARK = '(?:"|&quot;|&#34;|&#x22;)';
const QUOTED = String.raw`(?:\\(?:${MARK}|(?!${MARK})[^<])|(?!${MARK})[^"\\<])+`;
const SWITCH = String.raw`\\(?:[mn]|[lot*@#](?:\s*${MARK}${QUOTED}${MARK}|\s+(?!${MARK})[^\s\\<]+(?=\s)))\s*`;

/**
 * The beginning of a link’s instruction up to the end of its address: the first argument in quotation marks that is none
 * of a switch (ISO/IEC 29500-1, 17.16.5.25). An address that goes on in another run is not known whole, and stays.
 */
const toAddress = new RegExp(String.raw`^\s*HYPERLINK\s+(?:${SWITCH})*${MARK}(?<address>${QUOTED})(?=${MARK})`, 'iu');

/** Lists the links of a Word document to what stands outside of it. */
export function linksIn(text: string): readonly SourceLink[] {
  return partsIn(text).flatMap(({ name, start, end }) => {
    const xml = text.slice(start, end);
    return name.endsWith('.rels') ? relatedLinks(xml, start) : fieldLinks(xml, start);
  });
}

function relatedLinks(xml: string, from: number): readonly SourceLink[] {
  return Array.from(xml.matchAll(relation)).flatMap(({ 0: tag, index }): SourceLink[] => {
    const found = target.exec(tag);
    if (found === null || !isLink.test(tag) || !isOutside.test(tag)) return [];
    const { double, single = '' } = found.groups ?? {};
    const end = from + index + found.index + found[0].length - 1;
    const written = double ?? single;
    return [linkAt(written, end, double === undefined ? 'single' : 'double')];
  });
}

function fieldLinks(xml: string, from: number): readonly SourceLink[] {
  return Array.from(xml.matchAll(instruction)).flatMap(({ 0: all, index, groups = {} }): SourceLink[] => {
    const { text, double, single } = groups;
    const written = text ?? double ?? single ?? '';
    const found = toAddress.exec(written);
    if (found === null) return [];
    const end = from + index + all.length - written.length + found[0].length;
    return [linkAt(found.groups?.['address'] ?? '', end, single === undefined ? 'double' : 'single')];
  });
}

function linkAt(written: string, end: number, form: SourceLink['form']): SourceLink {
  return { address: decodeXml(written), span: { start: end - written.length, end }, form };
}
