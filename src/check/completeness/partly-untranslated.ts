import { bestMatch } from '../../locale/tags/tags.ts';
import { scriptOf } from '../contract/scripts.ts';
import { defineCheck } from '../contract/define-check.ts';
import type { Certainty, Check, Evidence } from '../contract/define-check.ts';
import { right, wrong } from '../contract/example.ts';
import { isVisible } from '../contract/subject.ts';
import type { UnitSubject } from '../contract/subject.ts';
import { spanOf } from '../contract/span.ts';
import { enclosedSpans } from './enclosed.ts';
import { isSame } from './same-as-source.ts';
import { sourceRuns, wordFinder } from './source-runs.ts';
import type { SourceRun, WordFinder } from './source-runs.ts';

interface PartlyUntranslated extends Evidence {
  readonly counted: 'words' | 'letters';
  /** How many words were left, or letters where words are not parted by spaces. */
  readonly left: number;
}

/**
 * Words of the source that stand in the target one after the other, or one alone in other letters than the target’s.
 * Names, titles, acronyms and addresses are no fault, and what stands in quotation marks, in brackets or beside its own form
 * in the target’s letters is only told; where
 * both languages share a script, a run with several small words of the source language counts, and one word that is of
 * that language by its letters.
 */
export const partlyUntranslated: Check<'unit'> = defineCheck({
  id: 'partly-untranslated',
  type: 'untranslated',
  scope: 'unit',
  severity: 'warning',
  find: findRuns,
  describe: ({ left, counted }) => ({ key: counted, values: { count: left } }),
  examples: [
    right('zh-Hans', 'The novel The Lord of the Rings is on sale.', '小说 The Lord of the Rings 正在出售。'),
    right(
      'ms',
      'She works for Médecins Sans Frontières in the city.',
      'Dia bekerja untuk Médecins Sans Frontières di bandar.',
    ),
    right(
      'ar',
      'Write to press@newsroom.example or see www.newsroom.example/all-about-us.',
      'اكتبوا إلى press@newsroom.example أو زوروا www.newsroom.example/all-about-us.',
    ),
    right('th', 'The World Health Organization (WHO) met.', 'องค์การอนามัยโลก (World Health Organization: WHO) ประชุม'),
    right('ru', 'He drives a Land Rover to the clinic.', 'Он ездит в клинику на Land Rover.'),
    right(
      'fr',
      'The Lord of the Rings is on sale in the shop.',
      'The Lord of the Rings est en vente dans la boutique.',
    ),
    right('es', 'The New York Times wrote about the clinic.', 'The New York Times escribió sobre la clínica.'),
    wrong(
      'zh-Hans',
      'The clinic opens today, and everybody may see a doctor.',
      '诊所今天开门，and everybody may see a doctor。',
      'warning',
    ),
    wrong(
      'ms',
      'The clinic opens today, and everybody who lives nearby may see a doctor.',
      'Klinik itu dibuka hari ini, and everybody who lives nearby may see a doctor.',
      'warning',
    ),
    wrong(
      'ar',
      'The clinic opens today, and everybody may see a doctor.',
      'تفتح العيادة اليوم، and everybody may see a doctor.',
      'warning',
    ),
    wrong(
      'th',
      'The clinic opens today for free checks of all children.',
      'The clinic opens today for การตรวจฟรีสำหรับเด็กทุกคน',
      'warning',
    ),
    wrong(
      'zh-Hans',
      'Governments of the Region Adopt Declaration on Children',
      '今天 Governments of the Region Adopt Declaration on Children',
      'info',
    ),
    wrong('ru', 'The song “all you need is love” was sung.', 'Прозвучала песня “all you need is love”.', 'info'),
    wrong('es', 'The shelters were full by nightfall.', 'Los shelters estaban llenos al anochecer.', 'warning'),
    wrong(
      'it',
      'The bridge was rebuilt with foreign help.',
      'Il bridge è stato ricostruito con aiuti stranieri.',
      'warning',
    ),
    wrong('pl', 'The workers were paid on Friday.', 'Workers zapłacono w piątek.', 'warning'),
    wrong('cs', 'The mushrooms of this forest are unsafe.', 'V tomto lese nejsou mushrooms bezpečné.', 'warning'),
    wrong('fr', 'She said that the school was empty.', 'Elle said que l’école était vide.', 'warning'),
    wrong('sw', 'The school was closed on Friday.', 'Shule closed siku ya Ijumaa.', 'warning'),
    right('da', 'The first frost came in October.', 'Den første frost kom i oktober.'),
    right('nl', 'The water was warm.', 'Het water was warm.'),
    right('hu', 'The show drew thousands.', 'A show ezreket vonzott.'),
    right('es', 'The social and central hospital is local.', 'El hospital social y central es local.'),
    right('de', 'The software of the system is online.', 'Die software des Systems ist online.'),
    right('de', 'The robot stands still.', 'Der Roboter steht still.'),
    right('fr', '{n, plural, =1 {project} other {projects}}', '{n, plural, =1 {projet} other {projets}}'),
    right('ru', 'He has an iPhone and a pdf file.', 'У него iPhone и файл pdf.'),
    wrong('ru', 'The clinic opens today.', 'Клиника opens сегодня.', 'warning'),
    wrong('zh-Hans', 'The clinic opens today.', '诊所今天opens。', 'warning'),
    wrong('ru', 'The clinic has a waiting room for children.', 'В клинике есть waiting room для детей.', 'info'),
    wrong(
      'fr',
      'The clinic opens today, and everybody may see a doctor.',
      'La clinique ouvre, and everybody may see a doctor.',
      'warning',
    ),
    {
      ...wrong(
        'en',
        '诊所今天开门，附近的居民都可以免费看病。',
        'The clinic opens today, 附近的居民都可以免费看病.',
        'warning',
      ),
      sourceLocale: 'zh-Hans',
    },
    { ...wrong('da', '은행은 저리 대출을 제공한다.', 'Banken tilbyder 저리-lån.', 'warning'), sourceLocale: 'ko' },
    { ...wrong('fr', '银行提供低息贷款。', 'La banque propose des prêts 低息.', 'warning'), sourceLocale: 'zh-Hans' },
    { ...wrong('ru', 'הממשלה סגרה את בתי הספר.', 'Правительство закрыло בתי הספר.', 'warning'), sourceLocale: 'he' },
    { ...wrong('de', '银行提供低息贷款。', 'Die Bank vergibt 低息 Kredite.', 'warning'), sourceLocale: 'zh-Hans' },
    { ...wrong('cs', '能登で停電した。', 'Noto 能登 je bez proudu.', 'info'), sourceLocale: 'ja' },
    { ...wrong('pl', '醤油は発酵食品だ。', 'To shoyu 醤油 jest słone.', 'info'), sourceLocale: 'ja' },
    { ...wrong('fr', '한복은 전통 의상이다.', 'Le hanbok 한복 est ancien.', 'info'), sourceLocale: 'ko' },
    { ...right('pl', '王毅会见了外长。', 'Wang Yi spotkał się z ministrem.'), sourceLocale: 'zh-Hans' },
    { ...wrong('es', '能登町で地震があった。', 'Hubo un terremoto en Noto-cho 能登町.', 'info'), sourceLocale: 'ja' },
    {
      ...wrong(
        'fr',
        'Η κλινική δέχεται μόνο επείγοντα περιστατικά.',
        'La clinique ne reçoit que les επείγοντα περιστατικά.',
        'warning',
      ),
      sourceLocale: 'el',
    },
    {
      ...wrong(
        'en',
        'Клиника сегодня открывается, и врач принимает всех.',
        'The clinic opens today, и врач принимает всех.',
        'warning',
      ),
      sourceLocale: 'ru',
    },
  ],
});

function* findRuns(subject: UnitSubject): Generator<PartlyUntranslated> {
  const finder = wordFinder(subject.sourceLocale, subject.targetLocale);
  if (finder === undefined) return;
  for (const { segment, source, target, sourceProse, targetProse } of subject.pairs) {
    if (!isVisible(target)) continue;
    const runs = sourceRuns(sourceProse, targetProse, finder, 1);
    const found = runs.flatMap((run) => {
      const certainty = run.foreign ? 'likely' : runCertainty(run, finder);
      return certainty === undefined || isTerm(target.slice(run.start, run.end), subject) ? [] : [{ run, certainty }];
    });
    if (found.length === 0 || isSame(source, target)) continue;
    const enclosed = enclosedSpans(targetProse);
    for (const { run, certainty } of found) {
      const isQuoted = enclosed.some((quotation) => isMostOf(run, quotation));
      yield {
        counted: finder.spaced ? 'words' : 'letters',
        left: run.words,
        certainty: isQuoted ? 'possible' : certainty,
        segment: segment.id,
        target: spanOf(target, run.start, run.end),
      };
    }
  }
}

/** A title or a motto is most of what marks enclose; in what somebody said a word is a slip. */
const isMostOf = (run: SourceRun, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  start <= run.start && run.end <= end && 2 * (run.end - run.start) >= end - start;

/** So many words are no name and no slip of the pen. */
const sentence = 3;
const phrase = 2;

/** A headline has its words with capitals, but for the small ones; so have long names. */
const headline = 6;

function runCertainty({ words, plain, small, besideName }: SourceRun, finder: WordFinder): Certainty | undefined {
  if (finder.sameScript) return inOneScript({ words, plain, small }, finder.close);
  // Letters of such a script are read by few who read the target’s, so that names come in the target’s too.
  if (!finder.cased) return besideName ? 'possible' : 'likely';
  if (words === 1) return plain === 1 || small === 1 ? 'likely' : undefined;
  if (words >= sentence && (plain >= 2 || (plain === 1 && small >= 2))) return 'likely';
  if (words >= phrase && plain >= 1) return ofPhrase(finder);
  return words >= headline && small >= 1 ? 'possible' : undefined;
}

/** Terms and mottos in Latin letters stand in texts of every script, and hardly those in others. */
const ofPhrase = ({ locales }: WordFinder): Certainty => (scriptOf(locales.source) === 'Latn' ? 'possible' : 'likely');

/** Languages share words, and names hold small ones: both kinds of words must be there, more than a title has. */
function inOneScript(
  { words, plain, small }: Pick<SourceRun, 'words' | 'plain' | 'small'>,
  close: boolean,
): Certainty | undefined {
  if (words === 1) return small === 1 && !close ? 'likely' : undefined;
  if (words < 4 || plain < 1 || small < 1) return undefined;
  if (close) return small >= 3 ? 'likely' : small === 2 ? 'possible' : undefined;
  if (small >= 2 || plain >= 3) return 'likely';
  return plain >= 2 ? 'possible' : undefined;
}

/** The term base has it so, as for a motto that is never translated. */
function isTerm(text: string, { release, targetLocale }: UnitSubject): boolean {
  return release.terms.some(
    ({ source, target, locale, status }) =>
      (status === 'do-not-translate' ? source : status === 'forbidden' ? '' : target).includes(text) &&
      bestMatch(targetLocale, [locale]) !== undefined,
  );
}
