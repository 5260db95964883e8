import { dateStyles } from '../../model/date-pattern.ts';
import { defined } from '../../model/defined.ts';
import { engineKinds } from '../../model/engine.ts';
import { pageWordKeys } from '../../model/page-words.ts';
import { states } from '../../model/unit.ts';
import type { KeyKind, Shape } from './shape.ts';

const text = (about: string): Shape => ({ kind: 'text', about });

const severitiesBy = (keys: KeyKind | undefined, about: string): Shape => {
  const severity: Shape = { kind: 'choice', of: ['error', 'warning', 'info', 'off'] };
  const ofChecks: Shape = { kind: 'map', keys: 'check', of: severity };
  if (keys === 'check') return { ...ofChecks, about };
  return { kind: 'map', of: ofChecks, about, ...defined({ keys }) };
};

const contact: Shape = {
  kind: 'object',
  keys: {
    name: text('Name of the contact.'),
    title: text('What the contact is.'),
    organisation: text('Organisation of the contact.'),
    telephone: text('Telephone number, as it is to be printed.'),
    email: text('Address for e-mail.'),
  },
  required: ['name'],
};

const socialLink: Shape = {
  kind: 'object',
  keys: { name: text('What the link is called.'), url: text('Where the link leads.') },
  required: ['name', 'url'],
};

const party = (about: string): Shape => ({
  kind: 'object',
  about,
  keys: { person: text('Name of a person.'), organisation: text('Name of an organisation.') },
});

const localeSettings: Shape = {
  kind: 'object',
  keys: {
    calendar: text('Calendar of dates in editions, such as “buddhist” (BCP 47 “ca”); “gregory” unless set.'),
    numberingSystem: text('Digits in editions, such as “arab” (BCP 47 “nu”); CLDR’s unless set.'),
    timeZone: {
      kind: 'zone',
      about:
        'The time zone of this locale’s readers, such as “Africa/Cairo”; instants are told in the zone in which they were stated unless set.',
    },
    dateFormats: {
      kind: 'object',
      keys: Object.fromEntries(dateStyles.map((style) => [style, { kind: 'datePattern' }])),
      about:
        'How dates are written in the styles of ICU, by patterns in CLDR’s letters, such as “d MMMM y”; CLDR’s way unless set.',
    },
    monthNames: {
      kind: 'list',
      of: { kind: 'name' },
      length: 12,
      about: 'The months as dates in full name them, from the first on; CLDR’s names unless set.',
    },
    quotationMarks: {
      kind: 'list',
      of: { kind: 'text' },
      length: 4,
      about: 'Outer opening and closing, inner opening and closing mark; CLDR’s unless set.',
    },
    masthead: text('The newsroom’s name at the head of the page.'),
    words: {
      kind: 'object',
      keys: Object.fromEntries(pageWordKeys.map((key) => [key, text('Stands on the page in place of ours.')])),
      about: 'Words of the page in place of ours.',
    },
    prevailingNote: text('Says which text prevails; printed under translations.'),
    translator: party('Who translates, where the translators’ files name nobody.'),
    reviewer: party('Who reviews what a machine translated, where the translators’ files name nobody.'),
    organisation: text('Who publishes, at the foot of the page; the masthead unless set.'),
    address: text('Postal address, at the foot of the page.'),
    copyright: text('Copyright or terms of reuse, at the foot of the page.'),
    privacyUrl: { kind: 'url', about: 'Where the notice on privacy is.' },
    accessibilityUrl: { kind: 'url', about: 'Where the statement on accessibility is.' },
    image: { kind: 'url', about: 'Picture that stands for the newsroom where its pages are shared.' },
    logo: { kind: 'url', about: 'The newsroom’s sign, before its name at the head of the page.' },
    socialLinks: { kind: 'list', of: socialLink, about: 'Links at the foot of the page.' },
    contacts: { kind: 'list', of: contact, about: 'The newsroom’s own contacts for this locale.' },
    links: {
      kind: 'map',
      of: text('What stands in its place.'),
      about: 'Where links lead in this locale, by the beginnings of their addresses; counts before “links” of all.',
    },
    exportTag: { kind: 'locale', about: 'The tag that translators’ tools want in place of this one, such as “ms-MY”.' },
  },
};

/**
 * The settings of `dragoman.config.json`, described once: a configuration is checked against them, and the JSON
 * schema for editors is made of them. The check is ours, and not a library's, because it has to name the first fault
 * with its place and the nearest name; valibot 1.5 takes a list for a map and passes over keys such as `constructor`.
 */
export const configSettings: Shape = {
  kind: 'object',
  about: 'Configuration of a Dragoman newsroom.',
  keys: {
    $schema: text('The JSON schema of this file.'),
    sourceLocale: { kind: 'locale', about: 'Language that releases are written in (BCP 47).' },
    targetLocales: { kind: 'list', of: { kind: 'locale' }, about: 'Languages to translate into (BCP 47).' },
    folders: {
      kind: 'object',
      about: 'Where the newsroom’s folders are, relative to its own.',
      keys: {
        source: text('Folder of the releases; “source” unless set.'),
        locales: text('Folder of the translations; “locales” unless set.'),
        out: text('Folder of what is made and never edited; “out” unless set.'),
      },
    },
    locales: { kind: 'map', keys: 'locale', of: localeSettings, about: 'Settings of each locale’s editions, by tag.' },
    checks: severitiesBy('check', 'Severity by check.'),
    localeChecks: severitiesBy('locale', 'Severity by check for one target locale, laid over “checks”.'),
    releaseChecks: severitiesBy(undefined, 'Severity by check for one release, by id, laid over “localeChecks”.'),
    roleChecks: severitiesBy('role', 'Severity by check for units of one role, laid over all others.'),
    minimumState: {
      kind: 'choice',
      of: states,
      about: 'The lowest state that a segment may have in an edition; “translated” unless set.',
    },
    correctionNotices: {
      kind: 'choice',
      of: ['show', 'hide'],
      about:
        'Whether pages tell readers when they last changed, and translations that they are behind their source; “hide” unless set.',
    },
    machineText: {
      kind: 'choice',
      of: ['hold', 'label'],
      about:
        'Whether a machine translation that nobody has reviewed is held back or published with a label that says so; “hold” unless set.',
    },
    credits: {
      kind: 'choice',
      of: ['show', 'hide'],
      about: 'Whether editions say who translated them, and who reviewed what a machine translated; “hide” unless set.',
    },
    baseUrl: { kind: 'url', about: 'Absolute URL under which the editions will be; makes links absolute.' },
    links: {
      kind: 'map',
      of: text('What stands in its place; “{locale}” stands for the tag.'),
      about:
        'Where links of Markdown, HTML, Word documents and tags in JSON lead in other languages, by the beginnings of their addresses.',
    },
    textKeys: {
      kind: 'list',
      of: text('A key.'),
      about:
        'Keys of the metadata in a Markdown or HTML file whose text is for readers; title, subtitle, description and summary unless set.',
    },
    catalogues: {
      kind: 'map',
      of: { kind: 'choice', of: ['i18next', 'icu', 'mf2'] },
      about:
        'How the messages of a JSON catalogue are written, by the name of its file: for i18next, in ICU MessageFormat or in MessageFormat 2; seen from the messages unless set.',
    },
    kitTables: {
      kind: 'list',
      of: { kind: 'choice', of: ['docx', 'csv', 'xlsx'] },
      about: 'Forms of the tables that kits have for translators without a tool; docx and csv unless set.',
    },
    trackedChanges: {
      kind: 'choice',
      of: ['refuse', 'accept'],
      about:
        'Whether a Word document with tracked changes is refused or read as if all of them were accepted; “refuse” unless set.',
    },
    segmentationRules: text('Path of an SRX 2.0 file whose rules are tried before Dragoman’s own.'),
    uiLocale: text('Language of messages on the terminal.'),
    engine: {
      kind: 'object',
      about: 'The engine that “draft” asks; without it no text leaves the newsroom.',
      keys: {
        kind: { kind: 'choice', of: engineKinds, about: 'The interface that it speaks.' },
        url: { kind: 'url', about: 'Where it is; the vendor’s own address unless set.' },
        key: text('The variable of the environment that has its key.'),
        model: text('The model that is asked.'),
        glossary: text('Id of a glossary that DeepL keeps.'),
        tags: { kind: 'map', keys: 'locale', of: text('A tag.'), about: 'The tags that it wants in place of ours.' },
        timeout: { kind: 'count', about: 'Seconds to wait for an answer; 60 unless set.' },
      },
      required: ['kind'],
    },
    memory: {
      kind: 'object',
      about: 'How “export” uses what was translated before.',
      keys: {
        fill: {
          kind: 'choice',
          of: ['same-place', 'off'],
          about: 'Whether sentences that were translated in the same place are filled in; “same-place” unless set.',
        },
        offerFrom: {
          kind: 'percent',
          about:
            'Translations of sentences that are at least so like, in per cent, are offered; 75 unless set, or “off”.',
        },
        postgres: text(
          'The PostgreSQL data base in which newsrooms share their memory: its URL, or the variable of the environment that has it.',
        ),
        bureau: text('What this newsroom is called among those that share the memory; goes with “postgres”.'),
      },
    },
    jobs: {
      kind: 'object',
      about: 'Where “enqueue” leaves work to the machines that run “work”.',
      keys: {
        postgres: text(
          'The PostgreSQL data base: its URL, or the variable of the environment that has it; that of “memory” unless set.',
        ),
        queue: text('What this newsroom is called among those of the data base; the “bureau” of “memory” unless set.'),
        pause: { kind: 'count', about: 'Seconds between the failure of a job and the next try; 30 unless set.' },
      },
    },
  },
  required: ['sourceLocale', 'targetLocales'],
};
