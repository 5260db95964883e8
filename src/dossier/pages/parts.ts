import { markup, type Markup } from '../../edition/markup/markup.ts';
import type { Waiver } from '../../model/finding.ts';
import type { Dossier } from '../dossier.ts';
import type { PageSetting } from './page.ts';

/** What identifies a release: its id, its date, and until when it may not go out. */
export function withRelease(
  { release, date, embargo }: Pick<Dossier, 'release' | 'date' | 'embargo'>,
  { t }: PageSetting,
): Markup {
  const said = [
    markup`<code dir="ltr">${release}</code>`,
    ...(date === undefined ? [] : [markup`<time datetime="${date}">${date}</time>`]),
    ...(embargo === undefined
      ? []
      : [markup`<strong class="embargo">${t('cli.hold.embargo', { until: embargo })}</strong>`]),
  ];
  return markup`<p class="about">${said.map((each, at) => (at === 0 ? each : markup` · ${each}`))}</p>`;
}

/** Says who let a finding stand, when, and why. */
export function waiverLine({ by, why, when }: Pick<Waiver, 'by' | 'why' | 'when'>, { t }: PageSetting): Markup {
  return markup`<span class="waiver">${t('report.waived', { by, why })} <time datetime="${when}">${moment(when)}</time></span>`;
}

/** An instant to the minute, in coordinated universal time: `2026-11-29 17:59 UTC`. */
export function moment(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** The day of an instant. */
export function day(instant: string): string {
  return instant.slice(0, 10);
}
