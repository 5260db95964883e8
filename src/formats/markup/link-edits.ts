import type { SourceBlock } from '../source/define-format.ts';
import type { SourceLink } from '../source/source-link.ts';

/** The form of a block that is written as it is. */
export const verbatim = 'verbatim';

/** Gives the links that lead elsewhere as blocks, so that they are written with the others, also inside of them. */
export function linkEdits(links: readonly SourceLink[], leadsTo: (address: string) => string): readonly SourceBlock[] {
  return links.flatMap(({ address, span, form }) => {
    const target = leadsTo(address);
    if (target === address) return [];
    return [
      {
        role: 'string',
        confidence: 1,
        why: 'markup',
        spans: [span],
        text: written(target, form),
        translate: false,
        line: 1,
        form: verbatim,
      } satisfies SourceBlock,
    ];
  });
}

function written(address: string, form: SourceLink['form']): string {
  if (form === 'angle') return address.replace(/[<>\n\r]/gu, percentCode);
  if (form === 'plain') return address.replace(isBalanced(address) ? /[\s<>]/gu : /[\s()<>]/gu, percentCode);
  const escaped = address.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (form === 'single') return escaped.replaceAll("'", '&#39;');
  const quoted = escaped.replaceAll('"', '&quot;');
  return form === 'bare' ? `"${quoted}"` : quoted;
}

function percentCode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
}

/** Tells whether every bracket of an address is closed in it: then none of them ends the link (CommonMark 0.31, section 6.3). */
function isBalanced(address: string): boolean {
  let open = 0;
  for (const character of address) {
    open += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}
