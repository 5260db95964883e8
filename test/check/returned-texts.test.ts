import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import { readTranslations } from '../../src/xliff/translations.ts';

/** A pair of languages, and what stands in `<source>` and `<target>`. */
type Case = readonly [locales: string, source: string, target: string];

/** What is said of a unit as another tool wrote it, infos left aside. */
function said([locales, source, target]: Case, version: '1.2' | '2.0', space = ''): readonly string[] {
  const [from = '', to = ''] = locales.split('>');
  const pair = `<source${space}>${source}</source><target${space}>${target}</target>`;
  const xml =
    version === '1.2'
      ? `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="${from}" target-language="${to}" datatype="plaintext"><body><trans-unit id="u">${pair}</trans-unit></body></file></xliff>`
      : `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${from}" trgLang="${to}"><file id="f"><unit id="u"><segment>${pair}</segment></unit></file></xliff>`;
  const [translation] = readTranslations(new TextEncoder().encode(xml));
  return runChecks(translation!)
    .filter(({ severity }) => severity !== 'info')
    .map(({ check, target: found }) => `${check} ${found?.text ?? ''}`);
}

const bold = (text: string, id = 1): string => `<bpt id="${id}">&lt;b&gt;</bpt>${text}<ept id="${id}">&lt;/b&gt;</ept>`;
const line = '<x id="9" ctype="lb"/>';

describe('an address that a code ends', () => {
  it.each<Case>([
    ['en>fr', `Voir https://example.org/${line}You may ask.`, `Voir https://example.org/${line}Vous pouvez demander.`],
    ['en>es', `${bold('www.example.org')}Open daily`, `${bold('www.example.org')}Abierto a diario`],
    ['en>pl', `${bold('press@example.org')}Ask us.`, `${bold('press@example.org')}Pytaj nas.`],
    [
      'de>en',
      `https://example.org/presse${line}Montags geschlossen`,
      `https://example.org/presse${line}Closed on Mondays`,
    ],
    ['en>ms', `Follow @example_news${line}Today`, `Ikuti @example_news${line}Hari ini`],
    ['en>it', `Contact:${line}press@example.org${line}Opening`, `Contatto:${line}press@example.org${line}Apertura`],
    ['fr>nl', `Ouvert${line}https://example.org/a/b${line}Fermé`, `Open${line}https://example.org/a/b${line}Gesloten`],
    ['en>sv', `example.org/data${line}and more`, `example.org/data${line}och mer`],
    ['en>id', `A/RES/70/1${line}Agenda`, `A/RES/70/1${line}Acara`],
    ['en>tr', `Read more${line}www.example.org/x?y=1${line}now`, `Devamı${line}www.example.org/x?y=1${line}şimdi`],
    ['en>de', `See www.${bold('example')}.org/page now`, `Siehe jetzt www.${bold('example')}.org/page`],
  ])('%s %s', (...each) => expect(said(each, '1.2')).toEqual([]));

  it.each<Case>([
    ['en>fr', `Voir https://example.org/${line}You`, `Voir https://example.com/${line}Vous`],
    ['en>pl', `${bold('press@example.org')}Ask us.`, `${bold('presse@example.org')}Pytaj nas.`],
  ])('is compared all the same: %s %s', (...each) => expect(said(each, '1.2')).toHaveLength(1));
});

describe('a version', () => {
  it.each<Case>([
    ['en>de', 'Works with 2.11.x and newer', 'Läuft mit 2.11.x und neuer'],
    ['en>de', 'Version 4.2.b is out', 'Version 4.2.b ist da'],
    ['en>cs', 'Branch 3.10.x is closed', 'Větev 3.10.x je uzavřena'],
    ['en>fi', 'Use Node 18.1.* here', 'Käytä tässä Nodea 18.1.*'],
    ['en>pl', 'Kernel 5.4.y is old', 'Jądro 5.4.y jest stare'],
    ['en>da', 'From 1.12.rc on', 'Fra 1.12.rc'],
    ['en>sk', 'Series 7.8.X only', 'Len rad 7.8.X'],
    ['en>nb', 'Runs on v2.6.x', 'Kjører på v2.6.x'],
    ['en>hu', 'Python 3.7.x is needed', 'Python 3.7.x szükséges'],
    ['en>ru', 'Server 1.3.x on Unix', 'Сервер 1.3.x под Unix'],
  ])('is no date: %s %s', (...each) => expect(said(each, '1.2')).toEqual([]));

  it('is no reason to overlook a date', () => {
    expect(said(['en>de', 'It opens on March 1.', 'Es öffnet am 2.3. um zwölf.'], '1.2')).not.toEqual([]);
  });
});

describe('a span of time in words that may tell the time', () => {
  it.each<Case>([
    ['en>vi', 'It lasted 2 hours and 45 minutes.', 'Nó kéo dài 2 giờ 45 phút.'],
    ['en>fr', 'The trip took 3 hours and 20 minutes.', 'Le voyage a duré 3 heures 20 minutes.'],
    ['en>es', 'The flight takes 5 hours 10 minutes.', 'El vuelo dura 5 horas 10 minutos.'],
    ['en>ru', 'The match lasted 4 hours and 5 minutes.', 'Матч длился 4 часа 5 минут.'],
    ['en>pt', 'The film is 2 hours 30 minutes long.', 'O filme dura 2 horas 30 minutos.'],
    ['en>my', 'The journey took 3 hours 20 minutes.', 'ခရီးသည် ၃ နာရီ ၂၀ မိနစ် ကြာသည်။'],
    ['en>mn', 'The trip took 3 hours and 20 minutes.', 'Аялал 3 цаг 20 минут үргэлжилсэн.'],
    ['en>ms', 'The trip took 3 hours and 20 minutes.', 'Perjalanan mengambil masa 3 jam 20 minit.'],
    ['en>tr', 'The trip took 3 hours 20 minutes.', 'Yolculuk 3 saat 20 dakika sürdü.'],
    ['en>id', 'The trip took 6 hours 15 minutes.', 'Perjalanan itu memakan waktu 6 jam 15 menit.'],
    ['en>uz', 'The trip took 3 hours 20 minutes.', 'Safar 3 soat 20 daqiqa davom etdi.'],
    ['vi>en', 'Chuyến bay mất 7 giờ 5 phút.', 'The flight took 7 hours and 5 minutes.'],
    ['en>km', 'The trip took 3 hours 20 minutes.', 'ការធ្វើដំណើរចំណាយពេល 3 ម៉ោង 20 នាទី។'],
  ])('agrees: %s %s', (...each) => expect(said(each, '1.2')).toEqual([]));

  it.each<Case>([
    ['en>vi', 'It lasted 2 hours and 45 minutes.', 'Nó kéo dài 2 giờ 35 phút.'],
    ['en>ms', 'The trip took 3 hours and 20 minutes.', 'Perjalanan mengambil masa 4 jam 20 minit.'],
    ['en>vi', 'The meeting begins at 3:20 p.m.', 'Cuộc họp bắt đầu lúc 4 giờ 20 phút chiều.'],
  ])('disagrees: %s %s', (...each) => expect(said(each, '1.2')).not.toEqual([]));
});

describe('a stop that is an abbreviation’s, before the bracket that ends a line', () => {
  it.each<Case>([
    ['en>bn', 'The state of the work (new, done, etc.)', 'কাজের অবস্থা (নতুন, সম্পন্ন ইত্যাদি)'],
    ['en>zh-Hans', 'Kinds of clinics (open, closed, etc.)', '诊所类型（开放、关闭等）'],
    ['de>en', 'Zustand der Arbeit (neu, fertig usw.)', 'State of the work (new, done and so on)'],
    ['en>ar', 'Types of file (text, image, etc.)', 'أنواع الملفات (نص، صورة، إلخ)'],
    ['fr>ja', 'Types de fichiers (texte, image, etc.)', 'ファイルの種類（文書、画像など）'],
    ['ru>en', 'Виды работ (новые, старые и т. д.)', 'Kinds of work (new, old and others)'],
    ['en>ne', 'Members [chair, deputy, etc.]', 'सदस्यहरू [अध्यक्ष, उपाध्यक्ष आदि]'],
    ['es>ko', 'Datos (nombre, edad, etc.)', '자료 (이름, 나이 등)'],
    ['en>th', 'Sizes (small, large, approx.)', 'ขนาด (เล็ก ใหญ่ โดยประมาณ)'],
    ['nl>ur', 'Soorten (nieuw, oud, enz.)', 'اقسام (نیا، پرانا وغیرہ)'],
  ])('is not asked for: %s %s', (...each) => expect(said(each, '1.2')).toEqual([]));

  it.each<Case>([
    ['en>hi', 'The clinic opens today (it is free).', 'क्लिनिक आज खुल रहा है (यह मुफ़्त है)'],
    ['en>hi', 'The clinic opens today. (It is free.)', 'क्लिनिक आज खुल रहा है। (यह मुफ़्त है)'],
  ])('is asked for where it is the sentence’s: %s %s', (...each) =>
    expect(said(each, '1.2')).toEqual([expect.stringContaining('end-punctuation') as unknown]),
  );
});

describe('lines that a tool broke and indented', () => {
  const cases: readonly Case[] = [
    ['en>de', 'Press office', '\n      Pressestelle\n    '],
    ['en>ms', 'Press office', '\r\n\t\tPejabat akhbar\r\n\t'],
    ['en>zh-Hans', 'Press office', '\n  新闻办公室\n'],
    ['en>ar', '\n  Press office\n', 'المكتب الصحفي'],
    ['en>th', '\n    Press office\n    ', '\n      สำนักงานข่าว'],
    ['en>ru', 'The clinic opens today.', 'Клиника\n          открывается сегодня.'],
    ['en>fr', 'The clinic opens today.', 'La clinique ouvre\n    aujourd’hui.\n'],
    ['en>he', 'Read more', '\n קרא עוד\n'],
    ['en>ja', 'The clinic opens today.', '\n      診療所は\n      今日開きます。\n    '],
    ['en>hi', 'The clinic opens today.', '\n\n   क्लिनिक आज खुलता है।\n\n'],
  ];

  it.each(cases)('is no fault: %s %s', (...each) => {
    expect(said(each, '1.2')).toEqual([]);
    expect(said(each, '2.0')).toEqual([]);
  });

  it.each(cases)('is one where white space is to be preserved: %s %s', (...each) => {
    expect(said(each, '1.2', ' xml:space="preserve"').join(' ')).toContain('whitespace');
    expect(said(each, '2.0', ' xml:space="preserve"').join(' ')).toContain('whitespace');
  });

  it('does not hide what else is wrong with white space', () => {
    expect(said(['en>ms', 'Read\n  this', 'Baca  ini. '], '1.2').join(' ')).toContain('whitespace');
  });
});

describe('the name of a program or file', () => {
  it.each<Case>([
    ['en>hi', 'Install the-merge-tool-kit first.', 'पहले the-merge-tool-kit स्थापित करें।'],
    ['en>ru', 'Set read_only_after_close to zero.', 'Задайте read_only_after_close равным нулю.'],
    ['en>zh-Hans', 'The option no-more-than-one is new.', '选项 no-more-than-one 是新的。'],
    ['en>ar', 'Open the-best-of-the-year in a browser.', 'افتح the-best-of-the-year في المتصفح.'],
    ['en>ja', 'Run make-all-the-docs now.', '今すぐ make-all-the-docs を実行してください。'],
    ['en>th', 'Use --with-all-of-them here.', 'ใช้ --with-all-of-them ที่นี่'],
    ['en>el', 'The field last_name_of_child is empty.', 'Το πεδίο last_name_of_child είναι κενό.'],
    ['en>fr', 'Use to-be-or-not-to-be as the name.', 'Utilisez to-be-or-not-to-be comme nom.'],
    ['de>zh-Hans', 'Die Datei daten-von-und-mit-kindern fehlt.', '文件 daten-von-und-mit-kindern 缺失。'],
    ['en>ko', 'The class is_it_in_the_list failed.', '클래스 is_it_in_the_list 가 실패했습니다.'],
  ])('is left as it is: %s %s', (...each) => expect(said(each, '1.2')).toEqual([]));

  it.each<Case>([
    ['en>hi', 'Use the merge tool kit for this.', 'इसके लिए the merge tool kit का उपयोग करें।'],
    ['en>ru', 'A well-known doctor came to them today.', 'Сегодня пришел well-known doctor came to them.'],
  ])('is not taken for words that were forgotten: %s %s', (...each) =>
    expect(said(each, '1.2').join(' ')).toContain('partly-untranslated'),
  );
});
