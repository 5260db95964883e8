import { element, markup, type Markup } from '../../edition/markup/markup.ts';
import {
  decisionsPath,
  editionPath,
  inLanguage,
  link,
  linkTo,
  readersName,
  reportPage,
  scrollable,
  valueIn,
  withCommand,
  type PageSetting,
  type ReportPage,
} from './page.ts';
import { autonym } from '../../locale/orthography/autonym.ts';
import { moment, waiverLine } from './parts.ts';
import { readableEvidence } from './readable-value.ts';
import type { Decided } from './decided.ts';

/** Renders who let what stand, and who signed for what: the newest first. */
export function decisionsPage(decisions: readonly Decided[], sourceLocale: string, setting: PageSetting): ReportPage {
  const { t } = setting;
  const title = t('dossier.decisions');
  const columns = ['when', 'kind', 'release', 'locale', 'what', 'by', 'why'].map(
    (name) => markup`<th scope="col">${t(`dossier.decision.${name}`)}</th>`,
  );
  const rows = decisions
    .toSorted((one, other) => (one.when < other.when ? 1 : one.when > other.when ? -1 : 0))
    .map((decided) => renderDecided(decided, sourceLocale, setting));
  const table = element('table', {}, [element('thead', {}, [element('tr', {}, columns)]), element('tbody', {}, rows)]);
  const main = rows.length === 0 ? markup`<p>${t('dossier.decision.none')}</p>` : scrollable(title, table);
  const absent = (['waiver', 'sign-off'] as const).filter((kind) => !decisions.some((each) => each.kind === kind));
  const none = absent.map((kind) => markup`<p>${t(`dossier.decision.no-${kind}`)}</p>`);
  return reportPage(
    {
      path: decisionsPath,
      title,
      lead: [markup`<p class="about">${t('dossier.decision.about')}</p>`, ...(rows.length === 0 ? [] : none)],
      main: [main],
    },
    setting,
  );
}

function renderDecided(decided: Decided, sourceLocale: string, setting: PageSetting): Markup {
  const { t } = setting;
  const { kind, release, locale, by, why, when, check, finding, found, expected, waiver, count = 0 } = decided;
  const href = linkTo(decisionsPath, editionPath(release, locale), finding);
  const [is, asked] = [found, expected].map((value) => value && readableEvidence(value, setting));
  const both = is === undefined || asked === undefined ? undefined : { found: is, expected: asked };
  const said = both === undefined ? (asked ?? is) : t('dossier.decision.values', both);
  const values = said === undefined ? undefined : markup`: <bdi>${said}</bdi>`;
  const what =
    waiver !== undefined
      ? markup`${t(`check.${check}.title`)} <code dir="ltr">${finding}</code><p class="about">${waiverLine(waiver, setting)}</p>`
      : kind === 'waiver'
        ? markup`${link(href, t(`check.${check}.title`))}${values} <code dir="ltr">${finding}</code>${renderPlace(decided, sourceLocale, setting)}<p class="about">${withCommand(t('report.unwaive', { finding: finding ?? '' }))}</p>`
        : markup`${t('dossier.decision.sign-off', { count })}`;
  return element('tr', {}, [
    markup`<td><time datetime="${when}">${moment(when, setting)}</time></td>`,
    markup`<td>${t(`dossier.decision.${kind}-row`)}</td>`,
    markup`<th scope="row"><code dir="ltr">${release}</code></th>`,
    markup`<td>${link(linkTo(decisionsPath, editionPath(release, locale)), locale)}</td>`,
    markup`<td>${what}</td>`,
    markup`<td><bdi>${by}</bdi></td>`,
    markup`<td><bdi>${why}</bdi></td>`,
  ]);
}

/** Shows what stands there: the sentence on both sides, what is odd in it by itself, and what other languages say. */
function renderPlace(
  { locale, sentence, others = [], backwards }: Decided,
  sourceLocale: string,
  setting: PageSetting,
): Markup {
  const { t, ui } = setting;
  const said = others.map(
    (other, at) =>
      markup`${at === 0 ? '' : ' · '}${readersName(other.locale, ui) ?? autonym(other.locale)}: ${valueIn(other.locale, other.text)}${other.isDoubtful && markup` <span class="warn">${t('dossier.decision.doubtful')}</span>`}`,
  );
  const [before = '', after = ''] = t('dossier.decision.others', { said: '\0' }).split('\0');
  return markup`${backwards && markup`<span class="about bad">${t('dossier.facts.backwards')}</span>`}${sentence && markup`${inLanguage('p', sourceLocale, sentence.source)}${inLanguage('p', locale, sentence.target)}`}${said.length === 0 ? undefined : markup`<p class="about">${before}${said}${after}</p>`}`;
}
