import type { Translate } from '../edition/define-edition.ts';
import { languageAttributes } from '../edition/language.ts';
import { attributes, lines, markup, type Markup } from '../edition/markup.ts';
import type { Inline } from '../model/content.ts';
import type { Block, Release } from '../model/release.ts';

const style = `body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 "Noto Serif",Georgia,serif}
h1{font-size:1.5rem}table{border-collapse:collapse;inline-size:100%}td{padding:.35rem .75rem;vertical-align:top;border-block-end:1px solid #ccc}
td:first-child,td:nth-child(2){font:.75rem/1.9 ui-monospace,monospace;color:#555;white-space:nowrap}tr.kept td{color:#888}`;

/** The whole source on one page, each block with the id of its unit, so that a translator sees what stands around it. */
export function contextPage(release: Release, t: Translate, locale: string): string {
  const rows = lines(release.blocks.map((block) => row(block, release.locale, t)));
  const page = markup`<!doctype html>
<html${attributes(languageAttributes(locale))}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${release.id}</title>
<style>${{ html: style }}</style>
</head>
<body>
<h1>${release.id}</h1>
<p>${t('kit.context')}</p>
<table>
${rows}
</table>
</body>
</html>
`;
  return page.html;
}

function row(block: Block, sourceLocale: string, t: Translate): Markup {
  const [unit] = block.units;
  const text = unit?.parts.map((part) => part.source.map(shownInline).join('')).join('') ?? '';
  const source = attributes(languageAttributes(sourceLocale));
  const kept = attributes({ class: block.translate ? undefined : 'kept' });
  return markup`<tr${kept}><td>${block.id}</td><td>${t(`kit.role.${block.role}`)}</td><td${source}>${text}</td></tr>`;
}

function shownInline(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'ph') return `{${inline.disp ?? inline.equiv ?? inline.id}}`;
  return '';
}
