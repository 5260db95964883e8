import type { Edition, EditionContact, EditionFile } from '../model/edition.ts';
import { defined } from '../model/defined.ts';
import { cleanText } from './markup/clean-text.ts';
import type { Alternate, EditionContext, EditionKind } from './composed/define-edition.ts';
import { creditNews } from './composed/credit.ts';
import { mastheadOf } from './html/page.ts';
import { renderBody } from './html/release.ts';
import { kindLabels } from './composed/kind-labels.ts';
import { layOut, textOfInlines } from './composed/layout.ts';
import { absoluteLink, releasePath } from './composed/paths.ts';
import { textEdition } from './text.ts';

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;

/** News in JSON of the IPTC (ninjs 3.1), for the systems of agencies and editors. It needs the web address of the editions. */
export const ninjsEdition: EditionKind<EditionFile> = {
  id: 'ninjs',
  extension: 'ninjs.json',
  isOptional: true,
  renderRelease,
};

function renderRelease(edition: Edition, context: EditionContext): readonly EditionFile[] {
  const { baseUrl } = context;
  if (baseUrl === undefined) return [];
  const clean = (_key: string, value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);
  const { bodies, ...item } = newsItem(edition, context, baseUrl);
  // The lines of a body are its paragraphs, and it is clean already.
  const text = JSON.stringify({ ...(JSON.parse(JSON.stringify(item, clean)) as object), bodies }, undefined, 1);
  return [{ path: releasePath(edition.locale, edition.release, ninjsEdition.extension), text: `${text}\n` }];
}

function newsItem(edition: Edition, context: EditionContext, baseUrl: string) {
  const { locale, release, settings, kind = 'release' } = edition;
  const layout = layOut(edition, context);
  const uri = absoluteLink(baseUrl, releasePath(locale, release, 'html'));
  const created = edition.date === undefined ? edition.published : `${edition.date}T00:00:00Z`;
  const summaries = layout.decks.map(({ content }) => plain('summary', textOfInlines(content)));
  const others = context.alternates.filter((alternate) => alternate.locale !== locale);
  const name = settings.organisation ?? mastheadOf(settings, context);
  return {
    uri,
    standard,
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    language: locale,
    ...defined({ firstCreated: created, versionCreated: edition.modified ?? created }),
    ...defined({ copyrightNotice: settings.copyright }),
    title: textOfInlines(layout.headline),
    headlines: [plain('main', textOfInlines(layout.headline))],
    ...(summaries.length > 0 && { descriptions: summaries }),
    bodies: [
      body('text', 'text/plain', textEdition.renderRelease(edition, context)[0]?.text ?? ''),
      body('html5', 'text/html', renderBody(edition, layout).html),
    ],
    genres: [{ name: context.t(kindLabels[kind]), literal: kind }],
    ...(edition.credit && creditNews(edition.credit, context)),
    ...about(edition),
    organisations: [{ name, rel: 'publisher' }],
    ...(settings.contacts && { infoSources: settings.contacts.map(infoSource) }),
    ...(others.length > 0 && { associations: others.map((other) => association(other, edition, baseUrl)) }),
  };
}

/** What the metadata say of a release: its place, its subjects, and its number in the files of the press office. */
function about({ stated, reference, place: stateless }: Edition): object {
  const place = stated?.place?.text ?? stateless;
  return {
    ...(place !== undefined && { located: place, places: [{ name: place }] }),
    ...(stated?.subjects && { subjects: stated.subjects.map(({ text }) => ({ name: text })) }),
    ...(reference !== undefined && { altIds: [{ role: 'reference', value: reference }] }),
  };
}

function plain(role: string, value: string): object {
  return { role, contentType: 'text/plain', value };
}

function body(role: string, contentType: string, value: string): object {
  return { role, contentType, charCount: Array.from(value).length, value };
}

function infoSource({ name, telephone, email }: EditionContact): object {
  const contactInfo = [
    ...(telephone === undefined ? [] : [{ type: 'phone', value: telephone }]),
    ...(email === undefined ? [] : [{ type: 'email', value: email }]),
  ];
  return { name, role: 'contact', ...(contactInfo.length > 0 && { contactInfo }) };
}

/** The same release in another language. */
function association(other: Alternate, { sourceLocale }: Edition, baseUrl: string): object {
  return {
    name: other.headline ?? other.autonym,
    uri: absoluteLink(baseUrl, other.path),
    rel: other.locale === sourceLocale ? 'original' : 'translation',
    type: 'text',
    language: other.locale,
  };
}
