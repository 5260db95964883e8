import type { Example } from '../model/check-page.ts';
import type { Content } from '../model/content.ts';

/** The target's locale, and the source's where it is not the usual English. */
export function localesOf({ sourceLocale, locale }: Example): string {
  return sourceLocale === undefined ? locale : `${sourceLocale} → ${locale}`;
}

/** The two sides of an example's first or only segment, or of all of them, with its codes as a reader should see them. */
export function sidesOf({ segments, originalData }: Example): { source: string; target: string } {
  const shown = (side: string | Content | undefined): string =>
    showContent(side ?? '', originalData ?? {}) || (segments.length > 1 ? '∅' : '');
  return {
    source: segments.map(({ source }) => shown(source)).join(' | '),
    target: segments.map(({ target }) => shown(target)).join(' | '),
  };
}

function showContent(content: string | Content, originalData: Readonly<Record<string, string>>): string {
  if (typeof content === 'string') return content;
  const pieces = content.map((inline) => {
    if (inline.kind === 'text') return inline.text;
    if (inline.kind === 'sm' || inline.kind === 'em') return '';
    const data = inline.dataRef === undefined ? undefined : originalData[inline.dataRef];
    const id = inline.kind === 'ec' ? `/${inline.startRef ?? inline.id ?? ''}` : inline.id;
    return data ?? inline.disp ?? inline.equiv ?? `<${id}>`;
  });
  return pieces.join('');
}

/** What switches a check off in `dragoman.config.json`: everywhere, and for one locale. */
export function offSettings(id: string): readonly string[] {
  return [`"checks": { "${id}": "off" }`, `"localeChecks": { "ar": { "${id}": "off" } }`];
}
