import { languageAttributes } from '../../edition/markup/language.ts';
import { attributes, element, markup, type Markup } from '../../edition/markup/markup.ts';
import type { Finding } from '../../model/finding.ts';
import { describeFinding } from '../../report/describe.ts';
import { isWaivable } from '../../report/summary.ts';
import { valueIn, withCommand, type PageSetting } from './page.ts';
import { waiverLine } from './parts.ts';
import { readableEvidence } from './readable-value.ts';

/** The languages of the two texts that a finding is about. */
export interface Sides {
  readonly sourceLocale: string;
  readonly locale: string;
  readonly setting: PageSetting;
}

/**
 * Renders a finding: what is wrong, the values on both sides, and the command that lets it stand.
 *
 * @param place leads to where it is in the text, `ask` says what to correct instead of waiving; `anchor` is its id on the page
 */
export function renderFinding(
  finding: Finding,
  { locale, sourceLocale, setting }: Sides,
  {
    place,
    ask,
    anchor = finding.id,
  }: { readonly place?: Markup; readonly ask?: Markup; readonly anchor?: string } = {},
): Markup {
  const { t } = setting;
  const { id, check, severity, evidence, fix, waived, source, target } = finding;
  const values: readonly (readonly [string, string, string])[] = [
    [t('report.expected'), stated(evidence['expected'], source?.text, setting), sourceLocale],
    [t('report.found'), stated(evidence['found'], target?.text, setting), locale],
    [t('report.fix'), waived === undefined ? (fix ?? '') : '', locale],
  ];
  const rows = values
    .filter(([, value]) => value !== '')
    .map(([name, value, language]) => markup`<dt>${name}</dt><dd>${valueIn(language, value)}</dd>`);
  const { lang } = languageAttributes(setting.ui);
  return element('article', { id: anchor, class: `finding ${waived === undefined ? severity : 'waived'}`, lang }, [
    markup`<h3><span class="badge">${waived === undefined ? t(`report.severity.${severity}`) : t('dossier.waived')}</span> ${describeFinding(finding, t)}</h3>`,
    rows.length === 0 ? undefined : element('dl', {}, rows),
    waived === undefined ? undefined : markup`<p>${waiverLine(waived, setting)}</p>`,
    markup`<p class="about"><span${attributes({ class: 'check' })}>${t(`check.${check}.title`)}</span> · <code dir="ltr">${id}</code>${place && markup` · ${place}`}</p>`,
    ask,
    isWaivable(finding) ? command(t('dossier.waive', { finding: id })) : undefined,
    waived === undefined ? undefined : command(t('report.unwaive', { finding: id })),
  ]);
}

function command(say: string): Markup {
  return markup`<p class="about">${withCommand(say)}</p>`;
}

/** The gravest comes first, what somebody let stand last, else they are in the order of the text. */
const ranks = { error: 0, warning: 1, info: 2 } as const;
const rankOf = ({ severity, waived }: Finding): number => (waived === undefined ? ranks[severity] : ranks.info + 1);

/** Puts findings in the order in which a person should look at them. */
export function byUrgency(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** What a finding states, else the words that it points to. */
function stated(value: unknown, other: string | undefined, setting: PageSetting): string {
  if (typeof value !== 'string' && typeof value !== 'number') return other ?? '';
  return value === other ? value : readableEvidence(String(value), setting);
}
