import type { SourceLink } from '../source/source-link.ts';
import { valueSpan } from './attributes.ts';
import { readTokens, type Tag } from './tokens.ts';

/** Lists the links of a page, those of its navigation too. */
export function linksIn(text: string): readonly SourceLink[] {
  const links: SourceLink[] = [];
  const startTag = ({ name, attributes }: Tag): void => {
    const href = name === 'a' || name === 'area' ? attributes.get('href') : undefined;
    if (href === undefined || href.value.trim() === '') return;
    const { span, quote } = valueSpan(text, href.span);
    links.push({ address: href.value.trim(), span, form: quote });
  };
  readTokens(text, { startTag });
  return links;
}
