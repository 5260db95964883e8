import { readFileSync } from 'node:fs';
import type { EditionContext, Newsroom, PageContext } from '../../src/edition/composed/define-edition.ts';
import { autonym } from '../../src/locale/orthography/autonym.ts';
import type { Edition, EditionBlock, EditionInline } from '../../src/model/edition.ts';
import type { ContactField, Role } from '../../src/model/role.ts';

interface SampleText {
  readonly masthead: string;
  readonly headline: string;
  readonly decks: readonly string[];
  readonly dateline: string;
  readonly lead: string;
  readonly paragraph: string;
  readonly subhead: string;
  readonly second: string;
  readonly quote: string;
  readonly items: readonly string[];
  readonly contactHeading: string;
  readonly contact: readonly [string, string, string];
  readonly boilerplateHeading: string;
  readonly boilerplate: string;
  readonly link: string;
}

const texts = JSON.parse(
  readFileSync(new URL('../fixtures/edition/declaration.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, SampleText>>;

export const sampleLocales: readonly string[] = Object.keys(texts);
export const sampleRelease = '2010-11-06-beijing-declaration';

/** The sample release in one locale, with every role that an edition may meet. */
export function sampleEdition(locale: string): Edition {
  const text = texts[locale];
  if (!text) throw new Error(`no sample in ${locale}`);
  const [name, organisation, telephone] = text.contact;
  return {
    release: sampleRelease,
    locale,
    sourceLocale: 'en',
    date: '2010-11-06',
    blocks: [
      block('navigation', 'Media centre'),
      block('headline', text.headline),
      ...text.decks.map((deck) => block('deck', deck)),
      block('dateline', text.dateline, { runIn: true }),
      block('paragraph', text.lead),
      block('paragraph', text.paragraph),
      ...text.items.map((item) => block('list-item', item)),
      block('quote', text.quote),
      block('subhead', text.subhead),
      block('paragraph', text.second),
      contact('heading', text.contactHeading, 0),
      contact('name', name, 1),
      contact('organisation', organisation, 1),
      contact('telephone', telephone, 1),
      block('subhead', text.boilerplateHeading),
      block('boilerplate', text.boilerplate),
      block('link', text.link),
    ],
    settings: {
      masthead: text.masthead,
      socialLinks: [{ name: 'Weibo', url: 'https://weibo.example/newsroom' }],
      contacts: [{ name: 'Aisyah', telephone: '+60 3 5550 0100', email: 'press@newsroom.example' }],
      ...(locale !== 'en' && { prevailingNote: `${text.boilerplateHeading}.` }),
    },
  };
}

/** An edition with one paragraph of given content. */
export function editionOf(content: readonly EditionInline[], locale = 'en', role: Role = 'paragraph'): Edition {
  return {
    release: 'sample',
    locale,
    sourceLocale: 'en',
    blocks: [block('headline', 'Headline'), { id: 'u1', role, content }],
    settings: {},
  };
}

export function block(role: Role, text: string, more: Partial<EditionBlock> = {}): EditionBlock {
  return { id: `u-${role}`, role, content: [{ kind: 'text', text }], ...more };
}

function contact(field: ContactField, text: string, group: number): EditionBlock {
  return block('contact', text, { field, group });
}

export function contextOf(locale: string, locales: readonly string[] = [locale], baseUrl?: string): EditionContext {
  return {
    ...pageContextOf(locale, baseUrl),
    alternates: locales.map((each) => ({
      locale: each,
      path: `${each}/${sampleRelease}.html`,
      autonym: autonym(each),
      ...(texts[each] && { headline: texts[each].headline }),
    })),
    kinds: ['html', 'text'],
  };
}

export function pageContextOf(locale: string, baseUrl?: string): PageContext {
  const messages = messagesOf(locale);
  return {
    t: (key, values = {}) =>
      (messages[key.replace('edition.', '')] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
        String(values[name]),
      ),
    formatDate: (iso) => iso,
    formatYear: (iso) => ({ text: iso.slice(0, 4), digits: iso.slice(0, 4) }),
    ...(baseUrl !== undefined && { baseUrl }),
  };
}

function messagesOf(locale: string): Readonly<Record<string, string>> {
  const url = new URL(`../../locales/${locale}/messages.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { edition: Record<string, string> }).edition;
}

export function newsroomOf(editions: Newsroom['editions'], locales: readonly string[] = sampleLocales): Newsroom {
  return {
    sourceLocale: 'en',
    locales: locales.map((locale) => ({ locale, autonym: autonym(locale), settings: sampleEdition(locale).settings })),
    editions,
  };
}
