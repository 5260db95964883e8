import { formatInstant } from '../../edition/composed/values.ts';
import { markup, type Markup } from '../../edition/markup/markup.ts';
import type { ChangedValue } from '../../model/changed-value.ts';
import { defined } from '../../model/defined.ts';
import type { Waiver } from '../../model/finding.ts';
import type { Dossier } from '../dossier.ts';
import type { BoardRow } from '../board/board.ts';
import type { PageSetting } from './page.ts';
import { readableEvidence } from './readable-value.ts';

/** What identifies a release: its id, its date, and until when it may not go out. */
export function withRelease(
  { release, date, embargo }: Pick<Dossier, 'release' | 'date' | 'embargo'>,
  setting: PageSetting,
): Markup {
  const said = [
    markup`<code dir="ltr">${release}</code>`,
    ...(date === undefined ? [] : [markup`<time datetime="${date}">${readableEvidence(date, setting)}</time>`]),
    ...(embargo === undefined ? [] : [embargoLine(embargo, setting)]),
  ];
  return markup`<p class="about">${said.map((each, at) => (at === 0 ? each : markup` · ${each}`))}</p>`;
}

/** Says until when a release may not go out. */
export function embargoLine(until: string, setting: PageSetting): Markup {
  const say = setting.t('cli.hold.embargo', { until: moment(until, setting) });
  return markup`<strong class="embargo"><time datetime="${until}">${say}</time></strong>`;
}

/** Says who let a finding stand, when, and why. */
export function waiverLine({ by, why, when }: Pick<Waiver, 'by' | 'why' | 'when'>, setting: PageSetting): Markup {
  const said = setting.t('report.waived', { by, why });
  return markup`<span class="waiver">${said} <time datetime="${when}">${moment(when, setting)}</time></span>`;
}

/** So many values are named of what was changed. */
const mostValues = 5;

/** Says what stood there and what stands there now, of the first values that changed. */
export function changeList(values: readonly ChangedValue[]): Markup {
  const changes = values.slice(0, mostValues).map(({ before, now }, at) => {
    const gap = at === 0 ? '' : ' · ';
    return markup`${gap}<bdi>${before || '–'}</bdi> → <bdi>${now || '–'}</bdi>`;
  });
  return markup`${changes}${values.length > mostValues ? ' …' : ''}`;
}

/** What an edition has in the place of what others say: an arrow would be taken for a correction. */
const otherList = (values: readonly ChangedValue[], t: PageSetting['t']): Markup =>
  markup`${values.slice(0, mostValues).map(({ before, now }, at) => markup`${at === 0 ? '' : ' · '}<bdi>${t('dossier.decision.values', { found: now || '–', expected: before || '–' })}</bdi>`)}${values.length > mostValues ? ' …' : ''}`;

/** Says what readers are told otherwise by the page that is out. */
export function contradictionLines(
  { contradictions = [] }: Pick<BoardRow, 'contradictions'>,
  { t }: PageSetting,
): readonly Markup[] {
  return contradictions.map(
    ({ with: other, values }) =>
      markup`${t(`dossier.contradicts.${other}`)} ${other === 'sisters' ? otherList(values, t) : changeList(values)}`,
  );
}

/**
 * An instant to the minute as readers of the page write it, with its zone: the newsroom's, where that is configured, else the
 * one in which it was stated.
 */
export function moment(instant: string, { ui, zone }: Pick<PageSetting, 'ui' | 'zone'>): string {
  return formatInstant(instant, ui, defined({ timeZone: zone }));
}

/** The day of an instant. */
export function day(instant: string): string {
  return instant.slice(0, 10);
}
