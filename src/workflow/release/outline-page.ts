import { languageAttributes } from '../../edition/markup/language.ts';
import { attributes, element, markup, type Markup } from '../../edition/markup/markup.ts';
import { doubtful } from '../../model/role.ts';
import type { Role } from '../../model/role.ts';
import type { Translate } from '../../model/translate.ts';
import type { Outlined, OutlinedBlock } from './outlined.ts';

/** Each role has a hue of its own, in degrees; those that are read together lie apart. */
const hues: Readonly<Record<Role, number>> = {
  headline: 260,
  deck: 300,
  dateline: 60,
  paragraph: 230,
  subhead: 330,
  quote: 150,
  'list-item': 190,
  'table-cell': 100,
  contact: 30,
  boilerplate: 280,
  link: 210,
  navigation: 0,
  string: 120,
};

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, 'Noto Sans', sans-serif; --paper: #fff; --ink: #1b1b1b; --faint: #5b5b5b; --rule: #ddd; --tint: 0.955; --chroma: 0.035; --word: 0.36; }
@media (prefers-color-scheme: dark) { :root { --paper: #161616; --ink: #ececec; --faint: #a8a8a8; --rule: #3a3a3a; --tint: 0.27; --chroma: 0.05; --word: 0.86; } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
dl.said { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .75rem 0; }
dl.said dt { color: var(--faint); } dl.said dd { margin: 0; }
ul.legend { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 1rem 0; padding: 0; }
.role { display: inline-block; border-radius: .25rem; padding: 0 .5rem; font-size: .875rem; background: oklch(var(--tint) calc(var(--chroma) * 2) var(--hue)); color: oklch(var(--word) .11 var(--hue)); }
ol.blocks { list-style: none; margin: 0; padding: 0; }
ol.blocks > li { display: grid; grid-template-columns: 3.5rem 13rem minmax(0, 1fr); gap: 0 1rem; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--rule); border-inline-start: .375rem solid oklch(.65 .14 var(--hue)); background: oklch(var(--tint) var(--chroma) var(--hue)); }
ol.blocks > li.left-out { background: none; border-inline-start-style: dotted; }
ol.blocks > li.unsure { outline: .125rem solid oklch(.62 .19 30); outline-offset: -.125rem; }
.line { text-align: end; color: var(--faint); font-variant-numeric: tabular-nums; }
.notes { font-size: .8125rem; color: var(--faint); display: block; }
.notes code { user-select: all; }
.unsure .doubt { color: oklch(var(--word) .16 30); font-weight: 600; }
.text { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
[data-role='headline'] .text { font-size: 1.375rem; font-weight: 700; line-height: 1.3; }
[data-role='deck'] .text { font-size: 1.125rem; } [data-role='subhead'] .text { font-weight: 700; }
[data-role='quote'] .text { font-style: italic; } [data-role='list-item'] .text::before { content: '• '; }
.left-out .text { color: var(--faint); }
@media (max-width: 48rem) { ol.blocks > li { grid-template-columns: 2.5rem minmax(0, 1fr); } .text { grid-column: 2; } }
`;

/**
 * Renders what the reader made of a release as a page of its own: each block beside its role, in the role's colour and
 * in words, with what is left out and what is unsure marked. No script, nothing fetched.
 */
export function outlinePage(outlined: Outlined, t: Translate, locale: string): string {
  const { release, blocks } = outlined;
  const title = t('outline.page.title', { release });
  const head = element('head', {}, [
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${title}</title>`,
    { html: `<style>${style}</style>` },
  ]);
  const body = element('body', {}, [
    element('header', {}, [
      markup`<h1>${title}</h1>`,
      markup`<p>${t('outline.page.summary', { blocks: blocks.length, leftOut: blocks.filter(isLeftOut).length, unsure: blocks.filter(isUnsure).length })}</p>`,
      renderSaid(outlined, t),
      renderLegend(blocks, t),
    ]),
    element('main', {}, [
      element(
        'ol',
        { class: 'blocks' },
        blocks.map((block) => renderBlock(block, outlined.locale, t)),
      ),
    ]),
    markup`<footer><p class="notes">${t('outline.page.correct', { release })}</p></footer>`,
  ]);
  return `<!doctype html>\n${element('html', languageAttributes(locale), [head, body]).html}\n`;
}

const isLeftOut = ({ block }: OutlinedBlock): boolean => block.role === 'navigation';
const isUnsure = ({ block }: OutlinedBlock): boolean => block.confidence < doubtful;

/** What the release says of itself as a whole. */
function renderSaid({ meta }: Pick<Outlined, 'meta'>, t: Translate): Markup {
  const said = {
    date: meta.date,
    place: meta.place,
    embargo: meta.embargo,
    subjects: meta.subjects?.join(', '),
  };
  const rows = Object.entries(said).map(
    ([name, value]) => markup`<dt>${t(`outline.page.${name}`)}</dt><dd>${value ?? t('outline.page.none')}</dd>`,
  );
  return element('dl', { class: 'said' }, rows);
}

function renderLegend(blocks: readonly OutlinedBlock[], t: Translate): Markup {
  const counts = new Map<Role, number>();
  for (const { block } of blocks) counts.set(block.role, (counts.get(block.role) ?? 0) + 1);
  const items = [...counts].map(([role, count]) => markup`<li>${renderRole(role, t)} ${count}</li>`);
  return element('ul', { class: 'legend', 'aria-label': t('outline.page.roles') }, items);
}

function renderRole(role: Role, t: Translate): Markup {
  return markup`<span class="role" style="--hue: ${hues[role]}">${t(`kit.role.${role}`)}</span>`;
}

function renderBlock(outlined: OutlinedBlock, locale: string, t: Translate): Markup {
  const { block, text, line, why } = outlined;
  const names = [...(isLeftOut(outlined) ? ['left-out'] : []), ...(isUnsure(outlined) ? ['unsure'] : [])];
  const sure = t(isUnsure(outlined) ? 'outline.page.unsure' : 'outline.page.sure', {
    percent: Math.round(block.confidence * 100),
    why: t(`outline.why.${why}`),
  });
  const notes = [
    ...(block.field === undefined ? [] : [t(`outline.field.${block.field}`)]),
    ...(block.speaker === undefined ? [] : [t('cli.outline.speaker', { name: block.speaker })]),
    ...(block.localeFilter === undefined
      ? []
      : [t(`cli.outline.${block.localeFilter.type}`, { locales: block.localeFilter.locales.join(', ') })]),
  ];
  const item = attributes({
    id: block.id,
    class: names.length === 0 ? undefined : names.join(' '),
    'data-role': block.role,
    style: `--hue: ${hues[block.role]}`,
  });
  const said = notes.map((note) => markup`<span class="notes">${note}</span>`);
  const { lang, dir } = languageAttributes(locale);
  return markup`<li${item}><span class="line">${line}</span><div>${renderRole(block.role, t)}${said}<span class="notes doubt">${sure}</span><span class="notes"><code>${block.id}</code></span></div><p class="text"${attributes({ lang, dir })}>${text}</p></li>`;
}
