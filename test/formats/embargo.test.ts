import { describe, expect, it } from 'vitest';
import { embargoWords } from '../../src/locale/embargo/embargo-words.ts';
import { readEmbargo } from '../../src/formats/embargo/read-embargo.ts';
import { textFormat } from '../../src/formats/text/text-format.ts';

const notice = (text: string, locale: string) => readEmbargo([{ text, line: 1, running: false }], locale)[0];

describe('a line outside running text holds the release', () => {
  it.each([
    ['en', 'STRICT EMBARGO – not for use before 06:00 BST, Friday 9 May 2031'],
    ['en', '>>> Media embargo: 9 May 2031'],
    ['en', 'E M B A R G O E D   UNTIL DELIVERY'],
    ['en', 'FOR RELEASE: 9 May 2031, 9 a.m. EDT'],
    ['en', 'Fwd: EMBARGO – Harbour report'],
    ['en', '| Embargo | 9 May 2031 |'],
    ['fr', 'NE PAS DIFFUSER AVANT LE 9 MAI 2031, 6 HEURES'],
    ['de', '+++ SPERRFRIST +++ Freitag, 9. Mai 2031, 6.00 Uhr +++'],
    ['es', 'Información bajo embargo hasta las 06.00 horas del viernes'],
    ['pt', 'EMBARGADO ATÉ 9 DE MAIO DE 2031'],
    ['it', 'Da non pubblicare prima delle ore 6 del 9 maggio 2031'],
    ['ru', 'Не для публикации до 9 мая 2031 года'],
    ['ar', '(محظور النشر حتى الساعة السادسة)'],
    ['zh-Hans', '【禁发】2031年5月9日上午6时前请勿报道'],
    ['ja', '【解禁日時】2031年5月9日（金）午前6時'],
    ['ko', '엠바고: 2031년 5월 9일 06:00'],
    ['ms', 'TIDAK BOLEH DISIARKAN SEBELUM 9 MEI 2031'],
    ['th', 'ห้ามเผยแพร่ก่อนวันที่ 9 พฤษภาคม 2574 เวลา 06.00 น.'],
    ['hi', '9 मई 2031 से पहले प्रकाशित न करें'],
    ['tr', '9 Mayıs 2031 tarihine kadar ambargoludur'],
    ['en', 'Sperrfrist: 9. Mai 2031, 6 Uhr'],
  ])('%s: %s', (locale, text) => {
    expect(notice(text, locale)).toMatchObject({ line: 1, text });
  });
});

describe('what is no embargo on news holds nothing', () => {
  it.each([
    ['en', 'FOR IMMEDIATE RELEASE'],
    ['en', 'No embargo'],
    ['en', 'Council extends arms embargo until 31 May 2032'],
    ['en', 'Embargo on grain exports lifted after eleven weeks'],
    ['en', 'Embargoed oil returned to port'],
    ['en', 'Embargo lifted'],
    ['es', 'Sin embargo, la cosecha creció'],
    ['fr', 'L’embargo sur les armes prolongé d’un an'],
    ['de', 'Waffenembargo gegen Taland verlängert'],
    ['de', 'Keine Sperrfrist'],
    ['ru', 'Эмбарго на поставки зерна продлено'],
    ['zh-Hans', '安理会延长武器禁运'],
    ['zh-Hans', '即时发布'],
    ['ko', '배포 즉시 보도 가능'],
  ])('%s: %s', (locale, text) => {
    expect(notice(text, locale)).toBeUndefined();
  });

  it('nor does running text about an embargo', () => {
    const text = 'The minister said that the arms embargo, imposed on 9 May 2029, would be kept until the autumn.';
    expect(readEmbargo([{ text, line: 4, running: true }], 'en')).toEqual([]);
  });

  it('while a sentence that speaks of this text holds it', () => {
    const text = 'This press release is under strict embargo and may not be quoted before 6 a.m. on 9 May 2031.';
    expect(readEmbargo([{ text, line: 2, running: true }], 'en')).toHaveLength(1);
  });
});

describe('words that only sometimes mean an embargo on news', () => {
  it.each([
    ['en', 'Harbour town marks ten years under embargo'],
    ['en', 'Police seize embargoed timber at the border'],
    ['en', 'New film “Embargo” opens in four cities'],
    ['de', 'Brücke bis 12. Mai 2031 gesperrt'],
    ['en', 'Do not travel before 12 May, ministry says'],
    ['ja', '5月12日まで外出をお控えください'],
    ['zh-Hans', '教育部：学校不得公开学生成绩'],
    ['fi', 'Vapaa julkaistavaksi heti'],
    ['ko', '보도시점: 배포 즉시'],
  ])('%s: %s', (locale, text) => {
    expect(notice(text, locale)).toBeUndefined();
  });

  it.each([
    ['zh-Hant', '請勿於5月12日上午11時前發布'],
    ['zh-Hans', '不得早于5月12日上午11时发布'],
    ['ja', '5月12日午後2時まで報道をお控えください'],
    ['fi', 'Julkaisuvapaa 12.5.2031 klo 10.00'],
    ['ko', '보도시점: 2031. 5. 12.(월) 12:00 이후'],
  ])('hold with a time, %s: %s', (locale, text) => {
    expect(notice(text, locale)).toBeDefined();
  });

  it.each([
    ['hu', 'Ez a közlemény 2031. május 12-én 10 óráig embargó alatt áll.'],
    ['ko', '본 자료는 5월 12일 오전 10시까지 엠바고입니다.'],
    ['ar', 'هذا البيان محظور النشر حتى الساعة العاشرة من صباح 12 مايو 2031.'],
    ['el', 'Το παρόν δελτίο τύπου τελεί υπό εμπάργκο έως τις 12 Μαΐου 2031, 10:00.'],
  ])('hold in a sentence about this text, %s: %s', (locale, text) => {
    expect(readEmbargo([{ text, line: 1, running: true }], locale)).toHaveLength(1);
  });

  it('leave a court’s ban on reports alone', () => {
    const text = 'The court said that the names must not be published before 12 May 2031.';
    expect(readEmbargo([{ text, line: 1, running: true }], 'en')).toEqual([]);
  });
});

it('every phrase of the table is found where it begins a line with a date', () => {
  const unfound = Object.entries(embargoWords()).flatMap(([language, { embargoed = [], notBefore = [] }]) =>
    [...embargoed, ...notBefore]
      .map((phrase) => `${phrase.replace('…', ' 12.5.2031 ')} – 12.5.2031`)
      .filter((text) => notice(text, language) === undefined),
  );
  expect(unfound).toEqual([]);
});

describe('the end of an embargo', () => {
  it('is an instant where date, time and zone are stated once', () => {
    expect(notice('Embargoed until 00:01 GMT on Friday, 9 May 2031', 'en')).toMatchObject({
      until: '2031-05-09T00:01:00Z',
    });
    expect(notice('SOUS EMBARGO JUSQU’AU 9 MAI 2031, 00H01 GMT', 'fr')).toMatchObject({
      until: '2031-05-09T00:01:00Z',
    });
  });

  it.each([
    ['the zone is missing', 'Embargoed until 6 a.m. on 9 May 2031'],
    ['morning or evening is not said', 'Embargoed until 7:00 GMT on 9 May 2031'],
    ['two times are stated', 'Embargoed until 6:00 GMT (7:00 BST) on 9 May 2031'],
  ])('is only known to be past at the end of the day everywhere where %s', (_, text) => {
    expect(notice(text, 'en')).toMatchObject({ latest: '2031-05-10T12:00:00Z' });
    expect(notice(text, 'en')).not.toHaveProperty('until');
  });

  it('is not known where the weekday contradicts the date, or there is no date', () => {
    expect(notice('Embargoed until 00:01 GMT on Monday, 9 May 2031', 'en')).not.toHaveProperty('latest');
    expect(notice('Embargoed until delivery', 'en')).not.toHaveProperty('latest');
  });
});

it('an embargo line is not joined to the headline below it', () => {
  const text =
    'EMBARGOED UNTIL 9 MAY 2031\nHARBOUR OPENS ITS NEW PIER TO FERRIES\n\nTALAND, 9 May 2031 – The port of Taland opened its new pier to ferries on Friday, the harbour office said.\n';
  const document = textFormat.read(new TextEncoder().encode(text), { path: 'a.txt', locale: 'en', names: new Set() });
  expect(document.embargo.map(({ line }) => line)).toEqual([1]);
  expect(document.blocks.map(({ role, text: words }) => [role, words.slice(0, 14)]).slice(0, 2)).toEqual([
    ['navigation', 'EMBARGOED UNTI'],
    ['headline', 'HARBOUR OPENS '],
  ]);
});

describe('a legend that forbids by country alone holds nothing', () => {
  it.each([
    [
      'en',
      'NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION, DIRECTLY OR INDIRECTLY, IN OR INTO THE UNITED STATES OR JAPAN',
    ],
    ['en', 'Not for distribution to U.S. newswire services or dissemination in the United States'],
    ['de', 'NICHT ZUR VERÖFFENTLICHUNG ODER VERTEILUNG IN DEN USA, KANADA ODER JAPAN'],
    ['fr', 'NE PAS PUBLIER NI DIFFUSER, DIRECTEMENT OU INDIRECTEMENT, AUX ÉTATS-UNIS OU AU CANADA'],
    ['sv', 'EJ FÖR PUBLICERING, DIREKT ELLER INDIREKT, I ELLER TILL USA, KANADA ELLER JAPAN'],
    ['fi', 'EI JULKAISTAVAKSI YHDYSVALLOISSA, KANADASSA TAI JAPANISSA'],
    ['pl', 'NIE DO PUBLIKACJI, BEZPOŚREDNIO LUB POŚREDNIO, W STANACH ZJEDNOCZONYCH ANI W KANADZIE'],
    ['zh-Hans', '不得直接或间接在美国或加拿大境内发布'],
    ['ko', '미국, 캐나다 또는 일본에서 배포 금지'],
  ])('%s: %s', (locale, text) => {
    expect(notice(text, locale)).toBeUndefined();
  });

  it.each([
    ['en', 'NOT FOR RELEASE IN THE UNITED STATES BEFORE 6 MAY, 12:00'],
    ['en', 'Not for publication in any jurisdiction until the minister has spoken'],
    ['en', 'NOT FOR RELEASE'],
    ['de', 'Nicht zur Veröffentlichung bestimmt, bevor die Sitzung in den USA beendet ist'],
    ['fr', 'Ne pas publier avant la clôture de la séance, y compris aux États-Unis'],
    ['sv', 'Ej för publicering förrän mötet är slut i USA'],
    ['pl', 'Nie do publikacji przed końcem konferencji w Stanach Zjednoczonych'],
    ['zh-Hans', '在美国发布会结束前不得发布'],
    ['ja', '米国での発表まで公表禁止'],
  ])('while one that waits for something does, %s: %s', (locale, text) => {
    expect(notice(text, locale)).toBeDefined();
  });

  it('also where it waits on the next line', () => {
    const lines = ['NOT FOR PUBLICATION IN THE UNITED STATES', 'UNTIL 9:00 A.M. ON 7 MAY 2031'];
    const read = readEmbargo(
      lines.map((text, at) => ({ text, line: at + 1, running: false })),
      'en',
    );
    expect(read).toHaveLength(1);
  });
});

describe('a release is held by notices in any dress, and by nothing else', () => {
  it.each([
    ['en', 'Kindly do not publish before 18:00 on Thursday 4 September 2031.'],
    ['fr', 'Merci de ne pas diffuser avant le 4 septembre 2031 à 18 h.'],
    ['de', 'Bitte nicht vor dem 4. September 2031, 18 Uhr, veröffentlichen.'],
    ['es', 'Rogamos no publicar antes de las 18.00 horas del 4 de septiembre de 2031.'],
    ['pt', 'Não divulgar antes das 18h00 de 4 de setembro de 2031'],
    ['nl', 'Onder embargo tot donderdag 4 september 2031, 18.00 uur'],
    ['sv', 'Embargo till torsdag 4 september 2031 kl. 18.00'],
    ['ja', '【新聞・テレビ　9月4日（木）午後6時】より解禁'],
    ['zh-Hant', '請於2031年9月4日下午6時前勿發布'],
    ['id', 'Dilarang menyiarkan sebelum 4 September 2031 pukul 18.00 WIB'],
    ['zh-Hant', '（本稿限9月4日下午6時後刊登）'],
    ['zh-Hant', '請勿於9月4日下午6時前發佈'],
    ['zh-Hans', '请于9月4日18时后报道'],
    ['en', 'For release on delivery, 6.00 p.m., 4 September 2031'],
  ])('held, %s: %s', (locale, text) => {
    expect(notice(text, locale) ?? readEmbargo([{ text, line: 1, running: true }], locale)[0]).toMatchObject({ text });
  });

  it.each([
    ['en', 'Note to editors, not for publication'],
    ['nl', 'Noot voor de redactie, niet voor publicatie'],
    ['en', 'Duty desk: 020 7946 0511 (not for publication)'],
    ['fr', 'Mme Roux, 01 99 00 45 12 (ne pas publier)'],
    ['de', 'Lagezentrum 030 5550 144 (nicht zur Veröffentlichung)'],
    ['zh-Hant', '新手機將於九月開賣'],
    ['zh-Hans', '电影定档9月4日，点映后口碑发酵'],
    ['de', 'Hinweis für die Redaktionen – nicht zur Veröffentlichung'],
    ['fr', 'Levée de l’embargo sur les exportations de bois'],
    ['es', 'Embargo de cuentas bancarias: qué hacer'],
    ['it', 'Embargo petrolifero, il porto riapre'],
    ['sv', 'Inget embargo'],
    ['ja', 'アユ漁、6月1日に解禁'],
    ['zh-Hans', '两国解除贸易禁运'],
    ['id', 'Embargo senjata diperpanjang setahun'],
  ])('not held, %s: %s', (locale, text) => {
    expect(notice(text, locale)).toBeUndefined();
  });
});
