import { right, wrong } from '../contract/example.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { spanOf } from '../contract/span.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { isUnstopped } from '../../locale/scripts.ts';
import { sideAgainst } from '../../facts/align/vote-swaps.ts';
import { isAffirmed } from './affirmed.ts';
import { negationIn, saysWith } from './count-negations.ts';
import type { Negation } from './count-negations.ts';
import { denialIn, turnedDenial } from './denials.ts';
import type { SaidDenial } from './denials.ts';
import { exceptionIn, isRestated, maySayExcept } from './restated.ts';
import { contrastPairs, saysBut, sentencePairs } from './sentence-pairs.ts';
import type { SentencePair } from './sentence-pairs.ts';
import { isBoundTurned } from './turned-bound.ts';

interface NegationFault extends Evidence {
  readonly problem: 'lost' | 'added';
  readonly word: string;
}

/** A sentence that says no must not say yes in the translation, nor the other way round. */
export const negation: Check<'unit'> = defineCheck({
  id: 'negation',
  type: 'mistranslation',
  scope: 'unit',
  severity: 'warning',
  find: ({ pairs, sourceLocale, targetLocale }: UnitSubject) =>
    pairs.flatMap((pair) => {
      const faults = isVisible(pair.target) ? faultsOf(pair, { sourceLocale, targetLocale }) : [];
      // Not more than two days, and two days at most: the bound says the no.
      const isSaid =
        faults.length > 0 &&
        isBoundTurned(
          { text: pair.sourceProse, locale: sourceLocale },
          { text: pair.targetProse, locale: targetLocale },
        );
      return isSaid ? [] : faults;
    }),
  describe: ({ problem, word }) =>
    problem === 'lost' ? { key: 'lost', values: { expected: word } } : { key: 'added', values: { found: word } },
  examples: [
    right('zh-Hans', 'The road will not be closed.', '道路不会关闭。'),
    right('ms', 'Nobody was hurt.', 'Tiada sesiapa yang cedera.'),
    right('ar', 'The talks have not begun.', 'لم تبدأ المحادثات.'),
    right('ru', 'Not only schools but also hospitals take part.', 'Участвуют и школы, и больницы.'),
    right('hi', 'The bridge is not open.', 'पुल खुला नहीं है।'),
    right('ja', 'It is a fine day, isn’t it?', '良い天気ですね。'),
    right('de', 'The figures are unavailable.', 'Die Zahlen sind nicht verfügbar.'),
    right('fi', 'In all 62 voted no on Monday.', 'Kaikkiaan 62 äänesti maanantaina vastaan.'),
    wrong('fi', 'In all 62 voted no on Monday.', 'Kaikkiaan 62 äänesti maanantaina puolesta.', 'warning'),
    right('de', 'The strike will not last more than two days.', 'Der Streik dauert höchstens zwei Tage.'),
    wrong('fr', 'More than 40 ships have not returned.', 'Au moins 40 navires sont rentrés.', 'warning'),
    wrong('zh-Hans', 'The road will not be closed.', '道路将会关闭。', 'warning'),
    wrong('ms', 'Nobody was hurt.', 'Ada orang yang cedera.', 'warning'),
    wrong('ar', 'The talks have not begun.', 'بدأت المحادثات.', 'warning'),
    wrong('ru', 'The company sponsors the race.', 'Компания не спонсирует забег.', 'warning'),
    wrong('hi', 'The bridge is open.', 'पुल खुला नहीं है।', 'warning'),
    wrong('de', 'The board recommends the plan.', 'Der Vorstand empfiehlt den Plan nicht.', 'warning'),
    right('de', 'The firm has not ruled out layoffs.', 'Die Firma hält Entlassungen für möglich.'),
    right('cs', 'Police have not ruled out arson.', 'Policie žhářství nevyloučila.'),
    right('fr', 'The rain did not stop the festival.', 'Le festival a eu lieu malgré la pluie.'),
    wrong('de', 'The firm has not ruled out layoffs.', 'Die Firma schloss Entlassungen aus.', 'warning'),
    wrong('zh-Hans', 'The minister has not ruled out tariffs.', '部长排除了加征关税的可能。', 'warning'),
    wrong('es', 'The club denied the rumours.', 'El club no desmintió los rumores.', 'warning'),
    wrong('fr', 'The rain did not stop the festival.', 'La pluie a empêché le festival.', 'warning'),
    right('fr', 'The bank kept its rate on hold.', 'La banque n’a pas modifié son taux.'),
    right('hu', 'The road did not reopen until Sunday.', 'Az utat csak vasárnap nyitották meg.'),
    right('nb', 'The bank will no longer charge a fee.', 'Banken slutter å ta gebyr.'),
    wrong('pl', 'The firm changed its logo.', 'Firma nie zmieniła logo.', 'warning'),
    right('de', 'All schools but two are open.', 'Bis auf zwei sind alle Schulen offen.'),
    wrong('es', 'All the shops except two were open.', 'Todas las tiendas estaban abiertas.', 'warning'),
    right('de', 'You may go home, but the school stays closed.', 'Sie dürfen heim, aber die Schule bleibt zu.'),
    wrong(
      'de',
      'You may go home, but the school stays closed.',
      'Sie dürfen nicht heim, aber die Schule bleibt zu.',
      'warning',
    ),
    right(
      'it',
      'The driver was not drunk. Two passengers were slightly hurt.',
      'Il conducente non era ubriaco. Due passeggeri sono rimasti leggermente feriti.',
    ),
    wrong(
      'it',
      'The driver was not drunk. Two passengers were slightly hurt.',
      'Il conducente era ubriaco. Due passeggeri sono rimasti leggermente feriti.',
      'info',
    ),
    right(
      'fr',
      'The bridge was not opened. Cars had to turn back.',
      'Le pont est resté fermé. Les voitures ont dû faire demi-tour.',
    ),
    wrong(
      'fr',
      'The bridge was not opened. Cars had to turn back.',
      'Le pont a été ouvert. Les voitures ont dû faire demi-tour.',
      'warning',
    ),
  ],
});

/** A longer sentence may say no in any of many ways, and a translation of it too. */
const longest = { lost: 240, added: 160 };

/**
 * Tells whether a text is one sentence of prose. Titles, labels and messages with variables are put freely: nothing holds it
 * back is ready to go out.
 */
function isSentence(text: string): boolean {
  if (text.length > longest.lost || /[{}<>|$%=]/.test(text)) return false;
  if (!/^[^\p{L}]*(?:\p{Lu}|\p{Lo})/u.test(text)) return false;
  if (!endOfSentence.test(text) && !isUnstopped(text.codePointAt(0) ?? 0)) return false;
  return !/\p{Ll}[.!?]["'”’»]?\s+\p{Lu}|[。！？।؟۔።].*[。！？।؟۔።]/su.test(text);
}

const endOfSentence = /[.!?。！？।؟۔።։]["'”’»」）)]{0,4}\s*$/u;

/** A question may say no for politeness or for assent: “isn’t it?”, “¿no?”. */
const question = /[?？؟]["'”’»」）)]{0,4}\s*$/u;

type Locales = Pick<UnitSubject, 'sourceLocale' | 'targetLocale'>;

/**
 * Compares sentence by sentence. One of several lost its no where its counterpart has nothing that may say it, and no other
 * sentence has it: writers of longer texts move it, say it once for two clauses, and add it in other words. They say it by
 * its opposite, too, closed for not open, so that a lost one is
 * no more than possible, unless the target says the very word without it.
 */
function faultsOf(pair: SegmentPair, locales: Locales): readonly NegationFault[] {
  const sentences = sentencePairs(pair);
  if (sentences.length === 0) return faultsOfSentence(pair, locales);
  const [there, here] = negationsOf(pair, locales);
  if (!there || !here) return [];
  if (there.clauses <= here.sure && !(there.lacking !== undefined && here.most === 0)) return [];
  return sentences.flatMap((sentence) =>
    faultsOfSentence(sentence.pair, locales)
      .filter(({ problem }) => problem === 'lost' && negationsOf(sentence.pair, locales)[1]?.most === 0)
      .map((fault) => moved({ ...fault, certainty: certaintyOf(sentence.pair, locales) }, sentence)),
  );
}

/** Likely where the target says the very word that no is said to, without a no. */
function certaintyOf(
  { sourceProse: source, targetProse: target }: SegmentPair,
  locales: Locales,
): 'likely' | 'possible' {
  const said = negationIn(source, locales.sourceLocale);
  return said?.first && said.most === 1 && isAffirmed({ source, target, ...locales }, said.first)
    ? 'likely'
    : 'possible';
}

const moved = ({ source, target, ...fault }: NegationFault, from: SentencePair): NegationFault => ({
  ...fault,
  ...(source && { source: { ...source, start: source.start + from.sourceStart, end: source.end + from.sourceStart } }),
  ...(target && { target: { ...target, start: target.start + from.targetStart, end: target.end + from.targetStart } }),
});

const negationsOf = (
  { sourceProse, targetProse }: SegmentPair,
  { sourceLocale, targetLocale }: Locales,
): readonly [Negation | undefined, Negation | undefined] => [
  negationIn(sourceProse, sourceLocale),
  negationIn(targetProse, targetLocale),
];

const isStatement = ({ source, target = '' }: SegmentPair): boolean =>
  isSentence(source) && !question.test(source) && !question.test(target);

function faultsOfSentence(pair: SegmentPair, locales: Locales): readonly NegationFault[] {
  if (!isStatement(pair)) return [];
  const [there, here] = negationsOf(pair, locales);
  if (!there || !here) return [];
  const found = faultsOfClauses(pair, [there, here], locales);
  if (found.length > 0 || there.most + here.most < 2) return found;
  // What may say no in one clause hides what does in the other: not allowed back, but the school stays closed.
  return contrastPairs(pair, locales).flatMap((clause) =>
    faultsOfContrast(clause.pair, locales).map((fault) => moved(fault, clause)),
  );
}

function faultsOfContrast(pair: SegmentPair, locales: Locales): readonly NegationFault[] {
  const [there, here] = negationsOf(pair, locales);
  if (!there || !here || there.most > 0 === here.most > 0) return [];
  return faultsOfClauses(pair, [there, here], locales);
}

function faultsOfClauses(
  pair: SegmentPair,
  [there, here]: readonly [Negation, Negation],
  locales: Locales,
): readonly NegationFault[] {
  if (isSaidOtherwise(pair, [there, here], locales)) return [];
  return faultsOfDenials(pair, [there, here], locales) ?? faultsOfCounts(pair, [there, here], locales);
}

function faultsOfCounts(
  pair: SegmentPair,
  [there, here]: readonly [Negation, Negation],
  locales: Locales,
): readonly NegationFault[] {
  const { segment, source, target = '', sourceProse } = pair;
  if (there.clauses > here.most && there.first && !(there.sure === 1 && isVote(pair, there.first, locales))) {
    const span = spanOf(source, there.first.start, there.first.end);
    return [{ problem: 'lost', word: span.text, certainty: 'likely', segment: segment.id, source: span }];
  }
  if (here.clauses > there.most && here.first && sourceProse.length <= longest.added) {
    const span = spanOf(target, here.first.start, here.first.end);
    return [{ problem: 'added', word: span.text, certainty: 'likely', segment: segment.id, target: span }];
  }
  if (sourceProse.length > longest.added) return [];
  const lost = here.most === 0 ? lostException(pair, locales) : undefined;
  return lost ? [lost] : lackOnOneSide(pair, [there, here], locales);
}

/** All except Beirut, and all: nothing in the target takes anything out, nor may it say no. */
function lostException(
  { segment, source, sourceProse, targetProse }: SegmentPair,
  { sourceLocale, targetLocale }: Locales,
): NegationFault | undefined {
  const exception = exceptionIn({ text: sourceProse, locale: sourceLocale });
  if (!exception || maySayExcept({ text: targetProse, locale: targetLocale })) return undefined;
  if (saysBut(targetProse, targetLocale)) return undefined;
  const span = spanOf(source, exception.start, exception.end);
  return { problem: 'lost', word: span.text, certainty: 'likely', segment: segment.id, source: span };
}

/**
 * Compares what the sentences say of one verb of denying: ruled out, and not ruled out. Not ruled out is possible, too, so
 * that a no beside such a verb is not missed where the other side has neither. Undefined where nothing is known of it.
 */
function faultsOfDenials(
  pair: SegmentPair,
  [negated, counterpart]: readonly [Negation, Negation],
  { sourceLocale, targetLocale }: Locales,
): readonly NegationFault[] | undefined {
  const there = denialIn(pair.sourceProse, sourceLocale);
  const here = denialIn(pair.targetProse, targetLocale);
  const turned = there && here && turnedDenial(there, here);
  if (turned === 'lost') return [lostOfDenial(pair, there!, negated)];
  if (turned === 'added') return [addedToDenial(pair, here!)];
  return (there?.isNegated && counterpart.sure === 0) || (here?.isNegated && negated.sure === 0) ? [] : undefined;
}

function lostOfDenial({ segment, source }: SegmentPair, { word }: SaidDenial, { first }: Negation): NegationFault {
  const span = spanOf(source, word.start, word.end);
  const no = first ? spanOf(source, first.start, first.end) : span;
  return { problem: 'lost', word: no.text, certainty: 'likely', segment: segment.id, source: span };
}

function addedToDenial({ segment, target = '' }: SegmentPair, { word }: SaidDenial): NegationFault {
  const span = spanOf(target, word.start, word.end);
  return { problem: 'added', word: span.text, certainty: 'likely', segment: segment.id, target: span };
}

/** Not changed is kept, and kept not changed: one side alone says no, and the other what that comes to. */
function isSaidOtherwise(
  { sourceProse, targetProse }: SegmentPair,
  [there, here]: readonly [Negation, Negation],
  { sourceLocale, targetLocale }: Locales,
): boolean {
  const source = { text: sourceProse, locale: sourceLocale };
  const target = { text: targetProse, locale: targetLocale };
  if (there.clauses === 1 && here.sure === 0) return isRestated(source, target);
  return here.clauses === 1 && there.sure === 0 && isRestated(target, source);
}

/** Unable on one side, where nothing on the other may say no; without, where the other says with. */
function lackOnOneSide(
  { segment, source, target = '', sourceProse, targetProse }: SegmentPair,
  [there, here]: readonly [Negation, Negation],
  { sourceLocale, targetLocale }: Locales,
): readonly NegationFault[] {
  if (there.lacking && here.most === 0 && (!there.isWithout || saysWith(targetProse, targetLocale))) {
    const span = spanOf(source, there.lacking.start, there.lacking.end);
    return [{ problem: 'lost', word: span.text, certainty: 'likely', segment: segment.id, source: span }];
  }
  if (here.lacking && there.most === 0 && (!here.isWithout || saysWith(sourceProse, sourceLocale))) {
    const span = spanOf(target, here.lacking.start, here.lacking.end);
    return [{ problem: 'added', word: span.text, certainty: 'likely', segment: segment.id, target: span }];
  }
  return [];
}

/** 62 voted no, and 62 vastaan: a figure of those who said no, or a no at the end, where the target names their side. */
function isVote(
  { sourceProse, targetProse }: SegmentPair,
  { start, end }: { readonly start: number; readonly end: number },
  { sourceLocale, targetLocale }: { readonly sourceLocale: string; readonly targetLocale: string },
): boolean {
  const hasFigure = /\p{Nd}[\p{L} ]{1,20} $/u.test(sourceProse.slice(Math.max(0, start - 24), start));
  return (
    (hasFigure || /^[.!"'”’»)]*\s*$/u.test(sourceProse.slice(end))) &&
    sideAgainst(sourceProse, sourceLocale).some((side) => side.start === start) &&
    sideAgainst(targetProse, targetLocale).length > 0
  );
}
