import { likelyTag, parseTag } from '../../../locale/tags/tags.ts';
import { headerOf } from './messages.ts';
import type { PoEntry } from './parse-po.ts';
import { pluralFormsOf } from './plural-forms.ts';
import { writeText, type PoLayout } from './po-layout.ts';

/** Writes the header of a new file: the source's, with its comments, for another language. */
export function headerFor(po: string, entries: readonly PoEntry[], locale: string, layout: PoLayout): string {
  const entry = entries.find(({ id }) => id.text === '');
  const comments =
    entry === undefined
      ? []
      : po
          .slice(entry.start, (entry.context ?? entry.id).start)
          .split('\n')
          .map((line) => line.trimEnd())
          .filter((line) => line !== '' && !line.startsWith('#,'));
  const fields = new Map<string, string>();
  for (const line of headerOf(entries).split('\n')) {
    const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name, value);
  }
  fields.set('Language', gettextLocale(locale));
  fields.set('MIME-Version', '1.0');
  fields.set('Content-Type', 'text/plain; charset=UTF-8');
  fields.set('Content-Transfer-Encoding', '8bit');
  fields.set('Plural-Forms', pluralFormsOf(locale).header);
  const text = [...fields].map(([name, value]) => `${name}: ${value}\n`).join('');
  return [...comments, 'msgid ""', writeText('msgstr', text, { ...layout, width: undefined }), ''].join(layout.newline);
}

const MODIFIERS: Readonly<Record<string, string>> = {
  Arab: 'arabic',
  Cyrl: 'cyrillic',
  Deva: 'devanagari',
  Hebr: 'hebrew',
  Latn: 'latin',
};

/** Writes a tag as gettext names locales: `pt_BR`, `zh_CN` for `zh-Hans`, `sr@latin`. */
export function gettextLocale(locale: string): string {
  const { language = locale, script, region } = parseTag(locale) ?? {};
  if (script === undefined) return region === undefined ? language : `${language}_${region}`;
  const home = region ?? likelyTag(`${language}-${script}`)?.region;
  // A place says the script where the language is written so there.
  if (home !== undefined && likelyTag(`${language}-${home}`)?.script === script) return `${language}_${home}`;
  return `${language}${region === undefined ? '' : `_${region}`}@${MODIFIERS[script] ?? script.toLowerCase()}`;
}
