import { jsonEscape } from '../../model/json-escape.ts';
import { cleanText } from './clean-text.ts';

/** A piece of HTML that is safe to put in a page. Only this file makes one out of a string. */
export interface Markup {
  readonly html: string;
}

type MarkupPart = string | number | Markup | undefined | readonly MarkupPart[];

export type AttributeValues = Readonly<Record<string, string | undefined>>;

/**
 * Makes HTML from a template. Strings that are put in are escaped as text, so that nobody can forget to; they suit element
 * content and quoted attribute values alike.
 */
export function markup(template: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  let html = template[0] ?? '';
  for (const [index, part] of parts.entries()) html += render(part) + (template[index + 1] ?? '');
  return { html };
}

/** Writes attributes with a space before each; those without a value are left out. */
export function attributes(values: AttributeValues): Markup {
  let html = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) html += ` ${name}="${escapeHtml(value)}"`;
  }
  return { html };
}

/** Writes an element whose children are on lines of their own. Not for running text, where a line break is a space. */
export function element(name: string, values: AttributeValues, children: readonly (Markup | undefined)[]): Markup {
  return lines([{ html: `<${name}${attributes(values).html}>` }, ...children, { html: `</${name}>` }]);
}

export function lines(parts: readonly (Markup | undefined)[]): Markup {
  const present = parts.filter((part) => part !== undefined);
  return { html: present.map((part) => part.html).join('\n') };
}

/** Writes a data block that no browser runs. `<`, `>` and `&` are written as JSON escapes: nothing in it can end the element. */
export function dataBlock(type: string, data: unknown): Markup {
  const json = JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? cleanText(value) : value));
  const safe = json.replace(/[<>&]/g, jsonEscape);
  return { html: `<script type="${escapeHtml(type)}">${safe}</script>` };
}

/** Writes a style sheet into a page; nothing in it can end the element. */
export function styleBlock(css: string): Markup {
  return { html: `<style>\n${css.replaceAll('</', '<\\/')}</style>` };
}

function escapeHtml(text: string): string {
  const clean = cleanText(text);
  if (!/[&<>"']/.test(clean)) return clean;
  return clean
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function render(part: MarkupPart): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(render).join('');
}
