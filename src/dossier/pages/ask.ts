import { markup, type Markup } from '../../edition/markup/markup.ts';
import { respellsNames } from '../../locale/orthography/latin-sounds.ts';
import { distance, foldName } from '../../check/names/name-forms.ts';
import { autonym } from '../../locale/orthography/autonym.ts';
import type { Finding } from '../../model/finding.ts';
import { writeCsvRow } from '../../model/csv.ts';
import type { FactCell, FactRow, FactsSheet, SourceDoubt } from '../sheet/facts-sheet.ts';
import { personIn } from '../sheet/name-rows.ts';
import { readersName, withCommand, type PageSetting } from './page.ts';
import { readableEvidence } from './readable-value.ts';

/** Says, of a finding about a value, whether the translation or rather the source is to be corrected before anybody waives it. */
export function correctionAsked(
  { id, waived }: Pick<Finding, 'id' | 'waived'>,
  { facts, locale }: { readonly facts: FactsSheet; readonly locale: string },
  setting: PageSetting,
): Markup | undefined {
  const row = waived === undefined ? facts.rows.find(({ cells }) => cells[locale]?.finding === id) : undefined;
  if (row?.source === undefined) return undefined;
  const { sourceDoubt, kind } = row;
  if ((kind === 'speaker' || kind === 'contact') && row.cells[locale]?.state === 'unconfirmed') {
    const [said] = row.cells[locale].said;
    const [advice] =
      said === undefined ? [] : renderName(personIn(row.source.text), said.text, { locale, setting, isTold: true });
    return advice;
  }
  if (sourceDoubt?.locales.includes(locale) === true) {
    return line(setting.t('dossier.ask.source', { ...doubtWords(sourceDoubt, setting), release: facts.release }));
  }
  const others = Object.entries(row.cells).filter(([other]) => other !== locale);
  const agrees = others.some(([, { state }]) => state === 'same' || state === 'converted');
  return line(setting.t(agrees ? 'dossier.ask.translation' : 'dossier.ask.unknown'));
}

/** What a person does about a cell of the facts sheet that is to be looked at: what to correct, what lets it stand, how a name becomes known. */
export function actionsOn(
  { state, severity, finding, waived, said: [said] }: FactCell,
  {
    row: { kind, source },
    facts,
    locale,
  }: { readonly row: FactRow; readonly facts: FactsSheet; readonly locale: string },
  setting: PageSetting,
): readonly Markup[] {
  if (waived !== undefined) return [];
  const { t } = setting;
  const isName = kind === 'speaker' || kind === 'contact';
  const isNamed = isName && state === 'unconfirmed' && said !== undefined && said.text !== '' && source !== undefined;
  const isTold = finding !== undefined && (severity === 'error' || severity === 'warning');
  const advice = isNamed ? renderName(personIn(source.text), said.text, { locale, setting, isTold }) : [];
  // Of a name nothing but its own advice is told: the one that holds for all languages alike.
  const correction = isTold && !isNamed ? correctionAsked({ id: finding }, { facts, locale }, setting) : undefined;
  const waiving = isTold ? line(t('dossier.waive', { finding })) : undefined;
  return [...advice, correction, waiving].filter((each) => each !== undefined);
}

/**
 * A name in another script, or in a language that writes names by their sounds, may be right, or a slip; where names are
 * written as in the source what is near it, or what a check tells of, is a slip: a press desk is translated.
 */
function renderName(
  name: string,
  said: string,
  { locale, setting, isTold }: { readonly locale: string; readonly setting: PageSetting; readonly isTold: boolean },
): readonly Markup[] {
  const { t } = setting;
  const isCopied = isLatin.test(name) && isLatin.test(said) && !respellsNames(locale);
  if (isCopied && (isTold || isNear(name, said))) return [line(t('dossier.ask.name-copied'))];
  const term = writeCsvRow([name, locale, said, 'preferred', '']);
  return [
    markup`<p class="about">${t('dossier.ask.name')} <code dir="ltr">${term}</code></p>`,
    line(t('dossier.ask.name-slip')),
  ];
}

/** Of a name so much may be another in a slip, from 0 to 1. */
const mostOfSlip = 0.4;
const isNear = (name: string, said: string): boolean => distance(foldName(name), foldName(said)) <= mostOfSlip;
const isLatin = /\p{sc=Latin}/u;

/** The languages that disagree with the source alike, and what they say. */
export function doubtWords({ locales, value }: SourceDoubt, setting: PageSetting): { locales: string; found: string } {
  const { ui } = setting;
  const names = locales.map((locale) => readersName(locale, ui) ?? autonym(locale));
  const list = new Intl.ListFormat(ui, { type: 'conjunction' });
  return { locales: list.format(names), found: readableEvidence(value, setting) };
}

function line(sentence: string): Markup {
  return markup`<p class="about">${withCommand(sentence)}</p>`;
}
