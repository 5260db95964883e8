import type { SourceLink } from '../source/source-link.ts';
import { partsIn } from './package.ts';
import { decodeXml } from './xml.ts';

const relation = /<(?:[\w.-]+:)?Relationship\s[^<>]*>/gu;
const target = /\sTarget\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/u;
const isLink = /\sType\s*=\s*["'][^"']*\/hyperlink["']/u;
const isOutside = /\sTargetMode\s*=\s*["']External["']/u;

/** The instruction of a field that is a link, in an element or an attribute (ISO/IEC 29500-1, 17.16.5.25). */
const field =
  /(?:<w:instrText(?:\s[^<>]*)?>|\sw:instr\s*=\s*["'])\s*HYPERLINK\s+(?:"|&quot;)(?<address>[^"<&]+(?:&amp;[^"<&]*)*)/giu;

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
  return Array.from(xml.matchAll(field), ({ 0: all, index, groups = {} }) =>
    linkAt(groups['address'] ?? '', from + index + all.length, 'double'),
  );
}

function linkAt(written: string, end: number, form: SourceLink['form']): SourceLink {
  return { address: decodeXml(written), span: { start: end - written.length, end }, form };
}
