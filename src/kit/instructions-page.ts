import type { Translate } from '../model/translate.ts';
import { languageAttributes } from '../edition/markup/language.ts';
import { attributes, lines, markup } from '../edition/markup/markup.ts';

const points = [
  'translate',
  'tables',
  'keep-codes',
  'numbers',
  'plurals',
  'terms',
  'notes',
  'context',
  'states',
  'return',
] as const;

const style = `body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.7 "Noto Sans",system-ui,sans-serif}
li{margin-block:.5rem}code{unicode-bidi:isolate}`;

/** Makes the page that tells a translator what to do, in the translator's language where there are messages in it. */
export function instructionsPage(t: Translate, locale: string, releases: readonly string[]): string {
  const items = lines(points.map((point) => markup`<li>${t(`kit.instructions.${point}`)}</li>`));
  const files = lines(releases.map((release) => markup`<li><code>${release}.xlf</code></li>`));
  const page = markup`<!doctype html>
<html${attributes(languageAttributes(locale))}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${t('kit.title')}</title>
<style>${{ html: style }}</style>
</head>
<body>
<h1>${t('kit.title')}</h1>
<ol>
${items}
</ol>
<h2>${t('kit.files')}</h2>
<ul>
${files}
</ul>
</body>
</html>
`;
  return page.html;
}
