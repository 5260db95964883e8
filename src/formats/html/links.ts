import type { SourceLink } from '../source/source-link.ts';
import { valueSpan } from './attributes.ts';
import { readTokens, type Tag } from './tokens.ts';

/** Lists the links of a page, those of its navigation too, or of a text with tags; their addresses as browsers read them. */
export function linksIn(text: string): readonly SourceLink[] {
  const links: SourceLink[] = [];
  if (!/\bhref\b/iu.test(text)) return links;
  const startTag = ({ name, attributes }: Tag): void => {
    const href = name === 'a' || name === 'area' ? attributes.get('href') : undefined;
    if (href === undefined || href.value.trim() === '') return;
    const { span, quote } = valueSpan(text, href.span);
    links.push({ address: href.value.trim(), span, form: quote });
  };
  readTokens(text, { startTag });
  return links;
}
