import type { Fact } from '../../model/fact.ts';
import { sourceFacts } from '../facts/source-facts.ts';
import { scriptOf } from '../contract/scripts.ts';
import { spanOf } from '../contract/span.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { SegmentPair, UnitSubject } from '../contract/subject.ts';
import { absentName } from './absent-names.ts';
import { isOfBody } from './body-names.ts';
import { faultOfList } from './compared-lists.ts';
import { compareNames } from './compared-names.ts';
import type { ComparedNames } from './compared-names.ts';
import { lostOfPairs } from './coordinated-names.ts';
import { lostOfLists } from './listed-names.ts';
import type { SourceName, Texts } from './listed-names.ts';
import { leftOutNames } from './left-out-names.ts';
import { lostNames } from './lost-names.ts';
import { lostWithoutCapitals, swappedBySound } from './sounded-names.ts';
import { misspeltContacts } from './misspelt-contacts.ts';
import { respacedNames } from './respaced-names.ts';
import { swappedBodies } from './swapped-bodies.ts';
import { swappedPlaces } from './swapped-places.ts';
import { swappedNames } from './swapped-names.ts';
import type { SwappedName } from './swapped-names.ts';
import { transposedNames } from './transposed-names.ts';

interface NameFault extends Evidence {
  readonly problem: 'missing' | 'changed';
  readonly name: string;
  readonly found: string;
}

/**
 * A name that is missing where others are there, or that became another. Countries are known by CLDR’s names; other names
 * are compared by their letters in Latin script and by how their consonants sound in others.
 */
export const names: Check<'unit'> = defineCheck({
  id: 'names',
  type: 'omission',
  scope: 'unit',
  severity: 'warning',
  find: findNames,
  describe: ({ problem, name, found }) => ({ key: problem, values: { name, found } }),
  examples: [
    right('fr', 'The firms are Airbus, Thales and Safran.', 'Les entreprises sont Airbus, Thales et Safran.'),
    right('es', 'The clinic is run by Oxfam and the Red Cross.', 'La clínica la dirigen Oxfam y la Cruz Roja.'),
    right('ru', 'It helps farmers in Malawi and Zambia.', 'Он помогает фермерам в Малави и Замбии.'),
    right('zh-Hans', 'Experts from Finland and Estonia came.', '来自芬兰和爱沙尼亚的专家来了。'),
    right('ar', 'Experts from Jordan and Lebanon came.', 'جاء خبراء من الأردن ولبنان.'),
    right('fi', 'The Senate and Congress met on Monday and Friday.', 'Senaatti ja kongressi kokoontuivat maanantaina.'),
    right('lt', 'The ferry between Oslo and Kiel stopped.', 'Keltas tarp Oslo ir Kylio sustojo.'),
    right('el', 'Amina Diallo of the Tolbert Institute led it.', 'Ηγήθηκε η Αμίνα Ντιάλο του Ινστιτούτου Τόλμπερτ.'),
    right(
      'es',
      'Pope Francis met Angela Merkel in New York.',
      'El papa Francisco recibió a Angela Merkel en Nueva York.',
    ),
    right('hu', 'Flights between Berlin and Vienna stopped.', 'Leálltak a Berlin és Bécs közötti járatok.'),
    right('fr', 'The ferry between Calais and London was late.', 'Le ferry entre Calais et Londres était en retard.'),
    wrong('it', 'The line from Split to Zagreb and Trieste.', 'La linea da Spalato a Varsavia e Trieste.', 'warning'),
    right('it', 'The line from Split to Zagreb and Trieste.', 'La linea da Spalato a Zagabria e Trieste.'),
    right('lt', 'Thackeray was born in Leicester.', 'Tekerėjus gimė Lesteryje.'),
    wrong(
      'de',
      'The minister, Kaja Lindqvist, and her colleague Imre Tolvay opened the cable station in Paldiski.',
      'Ministerin Kaja Lindqvist und ihr Kollege eröffneten die Kabelstation in Paldiski.',
      'warning',
    ),
    right(
      'de',
      'The minister, Kaja Lindqvist, and her colleague Imre Tolvay opened the cable station in Paldiski.',
      'Die Kabelstation in Paldiski eröffneten Ministerin Kaja Lindqvist und ihr Kollege Imre Tolvay.',
    ),
    wrong('it', 'The fair in Rotterdam was cancelled.', 'La fiera di Eindhoven è stata annullata.', 'warning'),
    right('fr', 'The WHO and the WTO agree.', 'L’OMS et l’OMC sont d’accord.'),
    wrong('fr', 'The WHO closed its office.', 'L’OMC a fermé son bureau.', 'warning'),
    wrong('fr', 'Amina Diallo led the study.', 'Amira Diallo a dirigé l’étude.', 'warning'),
    wrong('nl', 'The ferry between Oslo and Kiel stopped.', 'De veerboot tussen Oslo en Caen stopte.', 'warning'),
    wrong(
      'uk',
      'Marta Lindqvist and Jonas Ekberg opened the library in Umestad.',
      'Марта Ліндквіст відкрила бібліотеку в Уместаді.',
      'warning',
    ),
    right('de', 'Teams from Uruguay and Peru won.', 'Mannschaften aus Uruguay und Peru gewannen.'),
    wrong('ko', 'The minister of Uruguay spoke.', '파라과이 장관이 연설했다.', 'warning'),
    {
      ...right('en', 'El Programa Mundial de Alimentos envió ayuda.', 'The World Food Programme sent aid.'),
      sourceLocale: 'es',
    },
    { ...right('de', 'La Cruz Roja abrió un refugio.', 'Das Rote Kreuz öffnete ein Heim.'), sourceLocale: 'es' },
    {
      ...wrong('fr', 'El Instituto Velarde publicó el estudio.', 'L’institut a publié l’étude.', 'warning'),
      sourceLocale: 'es',
    },
    wrong('fa', 'The Government of Iraq signed.', 'دولت ایران امضا کرد.', 'warning'),
    right('ar', 'The Government of Iraq signed.', 'وقعت الحكومة العراقية.'),
    wrong('cs', 'The factory is in South Korea.', 'Továrna je v Severní Koreji.', 'warning'),
    right('zh-Hans', 'The office in Warsaw opened.', '华沙的办事处开业了。'),
    wrong('zh-Hans', 'The office in Warsaw opened.', '布拉格的办事处开业了。', 'warning'),
    wrong('fr', 'The firms are Airbus, Thales and Safran.', 'Les entreprises sont Airbus et Safran.', 'warning'),
    wrong('pl', 'It helps Malawi, Zambia and Mozambique.', 'Pomaga Malawi i Mozambikowi.', 'warning'),
    wrong('th', 'Volunteers came from Finland and Estonia.', 'อาสาสมัครมาจากฟินแลนด์', 'warning'),
    wrong('ru', 'It helps farmers in Malawi and Zambia.', 'Он помогает фермерам в Малави.', 'warning'),
    wrong('zh-Hans', 'Experts from Finland and Estonia came.', '来自芬兰的专家来了。', 'warning'),
    wrong('ar', 'Experts from Jordan and Lebanon came.', 'جاء خبراء من الأردن.', 'warning'),
    { ...wrong('ms', 'Contact: Juana Tolbert', 'Hubungi: Joana Tolbert', 'warning'), role: 'contact' },
    { ...wrong('zh-Hans', 'Contact: Juana Tolbert', '联系人：Joana Tolbert', 'warning'), role: 'contact' },
    { ...right('zh-Hans', 'Contact: Juana Tolbert', '联系人：Juana Tolbert'), role: 'contact' },
    { ...right('th', 'Contact: Juana Tolbert', 'ติดต่อ ฮวนา ทอลเบิร์ต'), role: 'contact' },
    { ...right('lv', 'Contact: John Tolbert', 'Kontakti: Džons Tolberts'), role: 'contact' },
    { ...wrong('ms', 'Juana Tolbert', 'JuanaT olbert', 'warning'), role: 'contact' },
    wrong('th', 'Nurse Astrid Tolbert won.', 'แอสตริด ทอลเบิร์ต (AstridT olbert) ชนะ', 'warning'),
    wrong('ms', 'Mr. Hans Tolbert came to Malaysia.', 'Encik Hans oTlbert datang ke Malaysia.', 'warning'),
    wrong('fr', 'He came to Malaysia.', 'Il est venu en Maalysia.', 'warning'),
    right('de', 'The Tolbert Theatre opened.', 'Das Tolbert Theater hat eröffnet.'),
    wrong('ms', 'Ada One And Only Big City Park Gate', 'AdaO ne And Only Big City Park Gate', 'warning'),
    { ...right('zh-Hans', 'Anna Lindholms bok kom.', '安娜·林德霍尔姆（Anna Lindholm）的书。'), sourceLocale: 'sv' },
    right('ms', 'Open Power Point now.', 'Buka PowerPoint sekarang.'),
    { ...right('pl', 'Call Anna Tolbert.', 'Zadzwoń do Anny Tolbert.'), role: 'contact' },
    wrong('th', 'Nurse Astrid Tolbert won.', 'แอสตริด ทอลเบิร์ต (Astrid Tolbret) ชนะ', 'warning'),
    right('th', 'Nurse Astrid Tolbert won.', 'แอสตริด ทอลเบิร์ต (Astrid Tolbert) ชนะ'),
    right('mk', 'Nurse Astrid Lundholm won.', 'Победи медицинската сестра Астрид Лундхолм.'),
    wrong('mk', 'Nurse Astrid Lundholm won.', 'Победи медицинската сестра Астрид Берген.', 'warning'),
    wrong('sr', 'Trams run in Gdansk, Brno and Tartu.', 'Трамваји возе у Гдањску, Гдањску и Тартуу.', 'warning'),
    {
      ...wrong(
        'de',
        'Фестиваль пройдёт в Саранске, Пензе и Туапсе.',
        'Das Fest ist in Saransk, Omsk und Tuapse.',
        'warning',
      ),
      sourceLocale: 'ru',
    },
    {
      ...wrong('en', 'افتتح المعرض كريم صباغ ونادية منصور.', 'The exhibition was opened by Karim Sabbagh.', 'warning'),
      sourceLocale: 'ar',
    },
  ],
});

function* findNames(subject: UnitSubject): Generator<NameFault> {
  const { pairs, sourceLocale, targetLocale } = subject;
  let whole: string | undefined;
  for (const [at, pair] of pairs.entries()) {
    if (!isVisible(pair.target) || pair.source.length > longest) continue;
    const isContact = subject.role === 'contact';
    const texts = { source: pair.sourceProse, text: pair.targetProse, sourceLocale, targetLocale };
    whole ??= pairs.map(({ targetProse }) => targetProse).join(' ');
    yield* faultsOf(pair, texts, { whole, isContact }, sourceFacts(subject)[at] ?? []);
  }
}

/** Longer texts are paragraphs, in which names come again as pronouns. */
const longest = 1000;

/** What a segment stands in. */
interface Around {
  /** The target of its unit. */
  readonly whole: string;
  /** Names in it are of those who are to be asked. */
  readonly isContact: boolean;
}

function faultsOf(
  pair: SegmentPair,
  texts: Texts,
  { whole, isContact }: Around,
  facts: readonly Fact[],
): readonly NameFault[] {
  const named = compareNames(texts, whole, facts);
  // Han characters are too few sounds for all but a name of several words.
  const compared = named?.spellsSounds === false ? undefined : named;
  const swapped = swappedIn({ named, compared }, texts, isContact);
  const absent = swapped.length > 0 ? undefined : compared && absentName(compared, texts);
  if (absent?.target) swapped.push({ source: absent.source, target: absent.target });
  const listed = swapped.length > 0 ? undefined : faultOfList(texts);
  if (listed?.target) swapped.push({ source: listed.source, target: listed.target });
  if (swapped.length > 0) return swapped.map((swap) => changedFault(pair, swap));
  const lone = [absent?.source, listed?.source].filter((name) => name !== undefined);
  const lost = [
    ...lostOfLists(texts),
    ...(compared ? [...lostNames(compared, texts), ...lostOfPairs(compared, texts)] : []),
    ...lone,
    ...(named ? leftOutNames(named, texts) : []),
    ...lostWithoutCapitals(texts),
  ];
  const isTranslated = (name: SourceName): boolean => named !== undefined && isOfBody(name, named, texts);
  return onceEach(lost).flatMap((name) => (isTranslated(name) ? [] : [missingFault(pair, name)]));
}

const changedFault = ({ segment, source, target = '' }: SegmentPair, swap: SwappedName): NameFault => ({
  problem: 'changed',
  name: swap.source.text,
  found: swap.target.text,
  certainty: 'likely',
  segment: segment.id,
  source: spanOf(source, swap.source.start, swap.source.end),
  target: spanOf(target, swap.target.start, swap.target.end),
});

const missingFault = ({ segment, source }: SegmentPair, { text, start }: SourceName): NameFault => ({
  problem: 'missing',
  name: text,
  found: '',
  certainty: 'likely',
  segment: segment.id,
  source: spanOf(source, start, start + text.length),
});

/** Each name once, but for what is part of one before it. */
const onceEach = (lost: readonly SourceName[]): readonly SourceName[] =>
  lost.filter((name, at) => !lost.slice(0, at).some((other) => isWithin(name, other)));

const isWithin = (part: SourceName, whole: SourceName): boolean =>
  whole.start <= part.start && part.start + part.text.length <= whole.start + whole.text.length;

const firstOf = <T>(found: readonly T[], otherwise: () => readonly T[]): readonly T[] =>
  found.length > 0 ? found : otherwise();

/** The names of two texts; `compared` has them where both have sounds enough. */
interface Names {
  readonly named: ComparedNames | undefined;
  readonly compared: ComparedNames | undefined;
}

/** Whether names in Latin letters are in the language's own script, which inflects and respells them. */
const isOwnScript = (locale: string): boolean => scriptOf(locale) === 'Latn';

/** The names that became others: the first way to tell that finds some counts. */
function swappedIn({ named, compared }: Names, texts: Texts, isContact: boolean): SwappedName[] {
  const respaced = respacedNames(texts);
  if (respaced.length > 0) return [...respaced];
  const transposed = transposedNames(texts);
  if (transposed.length > 0) return [...transposed];
  // In another script, a name in Latin letters is a copy; elsewhere those of whom to ask are.
  const isCopied = isContact || !isOwnScript(texts.targetLocale);
  const misspelt = named && isCopied ? misspeltContacts(named, texts) : [];
  if (misspelt.length > 0) return [...misspelt];
  const beside = compared ? firstOf(swappedNames(compared, texts), () => swappedBySound(compared, texts)) : [];
  if (beside.length > 0) return [...beside];
  const bodies = swappedBodies(texts);
  return [...(bodies.length > 0 ? bodies : swappedPlaces(texts))];
}
