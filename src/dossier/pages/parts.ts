import { formatInstant } from '../../edition/composed/values.ts';
import { markup, type Markup } from '../../edition/markup/markup.ts';
import { defined } from '../../model/defined.ts';
import type { Waiver } from '../../model/finding.ts';
import type { Dossier } from '../dossier.ts';
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
