import { languageAttributes } from '../../edition/markup/language.ts';
import { attributes, element, markup, type Markup } from '../../edition/markup/markup.ts';
import { changeNote } from '../../kit/change-notes.ts';
import { renderDifference } from '../../kit/difference-markup.ts';
import type { Translate } from '../../model/translate.ts';
import type { Difference, LocaleWork, RoleChange, WaitingSentence } from './difference.ts';

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, 'Noto Sans', sans-serif; --paper: #fff; --ink: #1b1b1b; --faint: #5b5b5b; --rule: #ddd; --in: #d9f2dd; --out: #fbdcd9; }
@media (prefers-color-scheme: dark) { :root { --paper: #161616; --ink: #ececec; --faint: #a8a8a8; --rule: #3a3a3a; --in: #143d1f; --out: #4d1d1a; } }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--paper); color: var(--ink); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; overflow-wrap: anywhere; } h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
p { margin: 0; } .about { color: var(--faint); font-size: .875rem; } .about code { user-select: all; }
.table { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: .25rem 1.5rem .25rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
ol { list-style: none; margin: 0; padding: 0; } ol > li { border-top: 1px solid var(--rule); padding: .75rem 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; } .text[data-role='headline'] { font-size: 1.25rem; font-weight: 700; }
ins { background: var(--in); text-decoration: underline; } del { background: var(--out); }
ul { margin: .25rem 0 0; padding-inline-start: 1.25rem; }
`;

/** Renders what changed in a release, and what waits for whom, as a page of its own. No script, nothing fetched. */
export function diffPage(result: Difference, t: Translate, locale: string): string {
  const { release, since, sentences, roles, gone, locales } = result;
  const title = t('diff.page.title', { release });
  const head = element('head', {}, [
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${title}</title>`,
    { html: `<style>${style}</style>` },
  ]);
  const when =
    since === undefined ? t('cli.diff.never', { release }) : t('diff.page.since', { when: since.slice(0, 10) });
  const body = element('body', {}, [
    element('header', {}, [markup`<h1>${title}</h1>`, markup`<p class="about">${when}</p>`]),
    element('main', {}, [
      ...roles.map((change) => renderRole(release, change, t)),
      markup`<h2>${t('diff.page.work')}</h2>`,
      renderWork(locales, t),
      markup`<h2>${t('diff.page.sentences')}</h2>`,
      sentences.length === 0
        ? markup`<p>${t('diff.page.nothing')}</p>`
        : element(
            'ol',
            {},
            sentences.map((sentence) => renderSentence(sentence, result.locale, t)),
          ),
      ...(gone.length === 0 ? [] : [markup`<h2>${t('cli.diff.gone')}</h2>`, renderGone(gone, result.locale)]),
    ]),
  ]);
  return `<!doctype html>\n${element('html', languageAttributes(locale), [head, body]).html}\n`;
}

function renderRole(release: string, { before, now, isLeftOut, ...block }: RoleChange, t: Translate): Markup {
  const values = { release, ...block, before: t(`kit.role.${before}`), now: t(`kit.role.${now}`) };
  return markup`<p>${t(isLeftOut ? 'cli.diff.left-out' : 'cli.diff.role', values)}</p>`;
}

function renderWork(locales: readonly LocaleWork[], t: Translate): Markup {
  const columns = ['locale', 'untranslated', 'edited', 'wording-only'].map(
    (column) => markup`<th scope="col">${t(`cli.diff.${column}`)}</th>`,
  );
  const rows = locales.map(({ locale, untranslated, edited, wordingOnly }) => {
    const cells = [untranslated, edited, wordingOnly].map(
      ({ sentences, words }) =>
        markup`<td>${sentences === 0 ? '–' : t('cli.diff.amount', { count: sentences, words: t('cli.diff.words', { count: words }) })}</td>`,
    );
    return element('tr', {}, [markup`<th scope="row">${locale}</th>`, ...cells]);
  });
  const table = element('table', {}, [element('thead', {}, [element('tr', {}, columns)]), element('tbody', {}, rows)]);
  return element('div', { class: 'table', tabindex: '0' }, [table]);
}

function renderSentence(sentence: WaitingSentence, locale: string, t: Translate): Markup {
  const { unit, segment, role, text, edited, locales } = sentence;
  const { lang, dir } = languageAttributes(locale);
  const pieces = edited === undefined ? [{ kind: 'added', text } as const] : edited.pieces;
  const said = edited === undefined ? [] : changesOf(edited, t);
  return element('li', {}, [
    markup`<p class="text"${attributes({ lang, dir, 'data-role': role })}>${renderDifference(pieces)}</p>`,
    ...(said.length === 0
      ? []
      : [
          element(
            'ul',
            {},
            said.map((each) => markup`<li>${each}</li>`),
          ),
        ]),
    markup`<p class="about">${[...(role === undefined ? [] : [t(`kit.role.${role}`)]), locales.join(', ')].join(' · ')} · <code>${unit} ${segment}</code></p>`,
  ]);
}

function changesOf({ kind, changes }: NonNullable<WaitingSentence['edited']>, t: Translate): readonly string[] {
  if (kind !== 'meaning') return [t(`cli.diff.${kind}`)];
  return changes.map((change) => changeNote(change, t));
}

function renderGone(gone: readonly string[], locale: string): Markup {
  const { lang, dir } = languageAttributes(locale);
  return element(
    'ol',
    {},
    gone.map((text) => markup`<li><p class="text"${attributes({ lang, dir })}><del>${text}</del></p></li>`),
  );
}
