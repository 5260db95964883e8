import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import { textOrigins } from '../../model/origin.ts';
import {
  inLanguage,
  localeName,
  readersName,
  reportPage,
  scrollable,
  type PageSetting,
  type ReportPage,
} from '../pages/page.ts';
import { day, moment, waiverLine, withRelease } from '../pages/parts.ts';
import type { RecordCredit, RecordEdition, RecordEvent, RecordFinding, ReviewRecord } from './record.ts';

/** Renders a record as a page that an auditor reads: who made what, what was checked, who let what stand. */
export function recordPage(record: ReviewRecord, path: string, setting: PageSetting): ReportPage {
  const { t } = setting;
  const { title, sourceLocale, files, checks, editions } = record;
  return reportPage(
    {
      path,
      title: t('dossier.record.title'),
      of: title,
      isAlone: true,
      lead: [inLanguage('p', sourceLocale, title, 'headline'), withRelease(record, setting)],
      main: [
        ...editions.map((edition) => renderEdition(edition, setting)),
        element('section', {}, [
          markup`<h2>${t('dossier.record.checked')} <span class="count">${checks.length}</span></h2>`,
          markup`<p class="about">${checks.map((check) => t(`check.${check}.title`)).join(t('report.list-separator'))}</p>`,
        ]),
        element('section', {}, [
          markup`<h2>${t('dossier.record.files')}</h2>`,
          markup`<p class="about">${t('dossier.record.verify')}</p>`,
          table(
            t('dossier.record.files'),
            [t('dossier.record.file'), 'SHA-256'],
            files.map(({ path: file, sha256 }) => [code(file), code(sha256)]),
          ),
        ]),
      ],
    },
    setting,
  );
}

function renderEdition(edition: RecordEdition, setting: PageSetting): Markup {
  const { t } = setting;
  const { locale, segments, states, origins, unreviewedMachine, agents, credit, holds, findings, history } = edition;
  const made = textOrigins.flatMap((origin) => {
    const count = origins[origin];
    return count === undefined ? [] : [markup`<dt>${t(`dossier.origin.${origin}`)}</dt><dd>${count}</dd>`];
  });
  const done = Object.entries(states).map(
    ([state, count]) => markup`<dt>${t(`dossier.record.state.${state}`)}</dt><dd>${count}</dd>`,
  );
  const named = agents.map(({ as, name }) => markup`<dt>${t(`dossier.agent.${as}`)}</dt><dd><bdi>${name}</bdi></dd>`);
  const waived = findings.filter((finding) => finding.waived !== undefined);
  const open = findings.filter((finding) => finding.waived === undefined);
  return element('section', { class: 'record' }, [
    markup`<h2>${localeName(locale, setting)}</h2>`,
    markup`<p class="verdict ${holds.length === 0 ? 'calm' : 'open'}">${holds.length === 0 ? t('dossier.record.free') : t('dossier.record.held', { why: holds.map((hold) => t(`dossier.hold.${hold}`)).join(t('report.list-separator')) })}</p>`,
    unreviewedMachine === 0
      ? undefined
      : markup`<p class="verdict open">${t('dossier.record.unreviewed', { count: unreviewedMachine })}</p>`,
    renderCredit(credit, locale, setting),
    markup`<h3>${t('dossier.record.made', { segments })}</h3>`,
    element('dl', { class: 'counts' }, [...made, ...done, ...named]),
    renderFindings(t('dossier.record.waived'), waived, { locale, setting }),
    renderFindings(t('dossier.record.open'), open, { locale, setting }),
    markup`<h3>${t('dossier.record.history')}</h3>`,
    history.length === 0
      ? markup`<p>${t('dossier.record.nothing')}</p>`
      : table(
          labelled(locale, t('dossier.record.history'), setting),
          ['when', 'what', 'by', 'why'].map((name) => t(`dossier.decision.${name}`)),
          history.map((event) => renderEvent(event, setting)),
        ),
  ]);
}

/** Says what the edition says of itself, or that it says nothing. */
function renderCredit(credit: RecordCredit | undefined, locale: string, { t }: PageSetting): Markup {
  if (credit?.told === undefined) return markup`<p class="about">${t('dossier.record.untold')}</p>`;
  const [before = '', after = ''] = t('dossier.record.told', { text: '\0' }).split('\0');
  return markup`<p class="about">${before}${inLanguage('bdi', locale, credit.told)}${after}</p>`;
}

function renderEvent(
  { event, when, by, why, signedFor, waiver }: RecordEvent,
  setting: PageSetting,
): readonly Markup[] {
  const { t } = setting;
  const signed =
    signedFor === undefined ? undefined : markup` – ${t('dossier.decision.sign-off', { count: signedFor.length })}`;
  return [
    markup`<time datetime="${when}">${moment(when, setting)}</time>`,
    markup`${t(`dossier.event.${event}`)}${signed}${waiver && markup` <code dir="ltr">${waiver.finding}</code> <span class="about">${waiverLine(waiver, setting)}</span>`}`,
    markup`${by === undefined ? '–' : markup`<bdi>${by}</bdi>`}`,
    markup`${why === undefined ? '–' : markup`<bdi>${why}</bdi>`}`,
  ];
}

function renderFindings(
  title: string,
  findings: readonly RecordFinding[],
  { locale, setting }: { readonly locale: string; readonly setting: PageSetting },
): Markup | undefined {
  const { t } = setting;
  if (findings.length === 0) return undefined;
  const rows = findings.map(({ severity, message, target, waived }) => [
    markup`${t(`report.severity.${severity}`)}`,
    markup`${message}${target === undefined ? undefined : markup` <span class="about">${inLanguage('bdi', locale, target)}</span>`}`,
    waived === undefined
      ? markup`–`
      : markup`<bdi>${waived.by}</bdi>, <time datetime="${waived.when}">${day(waived.when)}</time>: <bdi>${waived.why}</bdi>`,
  ]);
  const columns = [t('dossier.record.severity'), t('dossier.record.finding'), t('dossier.record.decided')];
  return element('div', {}, [
    markup`<h3>${title} <span class="count">${findings.length}</span></h3>`,
    table(labelled(locale, title, setting), columns, rows),
  ]);
}

/** Each edition has tables of the same names: who hears them is told which is whose. */
function labelled(locale: string, title: string, { ui }: PageSetting): string {
  return `${readersName(locale, ui) ?? locale}: ${title}`;
}

function table(label: string, columns: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  return scrollable(
    label,
    element('table', {}, [
      element('thead', {}, [
        element(
          'tr',
          {},
          columns.map((name) => markup`<th scope="col">${name}</th>`),
        ),
      ]),
      element(
        'tbody',
        {},
        rows.map((cells) =>
          element(
            'tr',
            {},
            cells.map((cell) => markup`<td>${cell}</td>`),
          ),
        ),
      ),
    ]),
  );
}

function code(text: string): Markup {
  return markup`<code dir="ltr">${text}</code>`;
}
