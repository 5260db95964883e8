import { readdirSync, readFileSync } from 'node:fs';
import fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { createSegmenter, segment } from '../../src/segment/segment.ts';
import { readSrx } from '../../src/segment/read-srx.ts';

const { cut, rulesDigest } = createSegmenter();
const fixtures = new URL('../fixtures/segment/', import.meta.url);
const sources = new URL('../../source/', import.meta.url);
const trimmed = (parts: readonly string[]): string[] => parts.map((part) => part.replace(/\s+/g, ' ').trim());

/** `¦` stands where a segment starts. */
function expectCuts(locale: string, marked: string): void {
  expect(trimmed(segment(marked.replaceAll('¦', ''), locale))).toEqual(trimmed(marked.split('¦')));
}

describe('the releases of the sample newsroom', () => {
  for (const name of readdirSync(fixtures).filter((file) => file.endsWith('.segments.txt'))) {
    const source = readFileSync(new URL(name.replace('.segments', ''), sources), 'utf8');
    const blocks = readFileSync(new URL(name, fixtures), 'utf8').trimEnd().split('\n\n');
    it.each(blocks)(`${name}: %s`, (block) => {
      const expected = block.split('\n');
      const words = block.split(/\s+/).map((word) => word.replace(/[$()*+.?[\]^{|}\\]/g, '\\$&'));
      const [found] = new RegExp(words.join('\\s+')).exec(source) ?? [];
      // The reader joins a headline that is wrapped over two lines.
      expect(trimmed(segment((found ?? '').replaceAll('\n', ' '), 'en'))).toEqual(expected);
    });
    it(`${name}: covers all of the release`, () => {
      expect(blocks.join('').replace(/\s+/g, '')).toBe(source.replace(/\s+/g, ''));
    });
  }
});

describe('English news', () => {
  it.each([
    'The minister met Mr. J. K. Osei and Dr. Lin.¦ Both agreed.',
    'The U.S. Senate voted.¦ It was in the U.S.¦ The vote was close.',
    'Doors open at 9 a.m. Monday.¦ Talks end at 5 p.m.¦ Delegates then leave.',
    'At 7 a.m. Mayor Ruiz spoke.¦ Few listened.',
    'See No. 5 of the series.¦ No.¦ That is all.',
    'They are 53 %.¦ The rest is 1.5 billion.¦ It cost $4.50.¦ Fine.',
    'BEIJING, 6 November 2010 – Governments met.¦ They agreed.',
    '“We won.¦ We go on,” she said.¦ “Was it hard?” he asked.¦ “Very!” they cried.',
    'He said: "It is late."¦ She left.¦ (No one saw it.)¦ Then it rained.',
    'It was ... well, odd.¦ They waited...¦ Nothing came.',
    'Write to a.b@example.org or see http://example.org/a.b?c=D.E for more.¦ Thank you.',
    'Goals:\n¦• Health\n¦• Schools',
    '1. Meet. ¦2. Agree.',
    'First line\n¦Second line',
    'broken \ninside a sentence',
    'He works for Orbit Inc. and Lumen Ltd. in Fort Lee.¦ She owns Orbit Inc.¦ They met.',
    'Jazz came from you and I.¦ Did Ann I. Brown sing?',
    'It came from the iPhone.¦ iPhone sales rose.',
  ])('%s', (marked) => expectCuts('en', marked));
});

describe('other languages', () => {
  it.each([
    ['de', 'Am 6. November kam Dr. Meyer bzw. seine Frau, z. B. zum 3. Mal.¦ Sie blieb bis Seite 12.¦ Dort endet es.'],
    ['de', '»Wirklich?«¦ „Ja, gut.“¦ Er ging.'],
    ['fr', '« C’est un début », dit M. Roux.¦ « Nous continuons. »¦ Il part.'],
    ['es', '¿Vino la Sra. Paz de EE. UU.?¦ ¡Sí!¦ Llegó en el s. XX.'],
    ['pt', 'O Sr. Melo e a Dra. Reis vieram.¦ Foi bom.'],
    ['it', 'Il dott. Neri e l’ing. Sala parlano.¦ È tardi.'],
    ['nl', 'De heer dr. J. Vos en mevr. Bos zijn er.¦ Mooi.'],
    ['pl', 'Prof. Nowak był w 2010 r. w Pekinie.¦ To było w 2010 r.¦ Potem wyjechał.'],
    ['ru', 'В 2010 г. в г. Пекине прошла встреча, т. е. саммит.¦ Это было в 2010 г.¦ Все довольны.'],
    ['uk', 'Це м. Львів на вул. Зеленій.¦ Добре.'],
    ['zh-Hans', '他说：“我们赢了。”¦然后他走了。¦“太好了。”他说。¦增长3.5%。¦《走吧！孩子》上映。'],
    ['zh-Hant', '「好。」他說。¦他走了！¦真的？'],
    ['ja', '「行きます。」と言った。¦本当ですか？¦はい！'],
    ['ko', '회의가 끝났습니다.¦ 아이들은 행복합니다.'],
    ['hi', 'डॉ. राव मिले।¦ यू.एस. में क्या हुआ?¦ ठीक है।'],
    ['bn', 'সরকার মিলিত হয়েছে।¦ তারা একমত।'],
    ['ar', 'بلغ العدد 1.2 مليار طفل.¦ هل هذا كثير؟¦ نعم.'],
    ['fa', 'دولت‌ها دیدار کردند.¦ چه شد؟¦ خوب.'],
    ['ur', 'حکومتیں ملیں۔¦ وہ متفق ہوئیں۔'],
    ['el', 'Ο Δρ. Νίκου μίλησε.¦ Τι είπε;¦ Τίποτα.'],
    ['he', 'הממשלות נפגשו.¦ מה קרה?¦ טוב.'],
    ['he', 'הם באו מארה"ב.¦ כך בי. בי. סי.¦ טוב.'],
    ['ru', 'Выпало 10 см.¦ Дождя мало, см. Приложение.'],
    ['uk', 'Випало 10 см.¦ Дощу мало, див. вул. Зелену.'],
    ['hy', 'Նա (անգլ․՝ Rae) եկավ :¦ Ժամը 10:30 է:¦ Լավ ։'],
    ['km', 'រដ្ឋាភិបាលបានជួបគ្នា។¦ពួកគេបានយល់ព្រម។'],
    ['my', 'အစိုးရများ၊ တွေ့ဆုံခဲ့သည်။¦သူတို့ သဘောတူခဲ့သည်။'],
    ['hy', 'Կառավարությունները հանդիպեցին։¦ Նրանք համաձայնեցին:¦ Լավ:'],
    ['am', 'መንግሥታት ተገናኙ።¦ ተስማሙ፡፡¦ ጥሩ።'],
    ['am', '“ተስማማን።” ብለዋል ሚኒስትሩ።¦ ለምን? ብላ ጠየቀች።'],
    ['my', '“ဒါကောင်းတယ်။” ဟု သူပြောသည်။¦ သူတို့ သဘောတူခဲ့သည်။'],
    ['ko', '“우리는 합의했습니다.” 장관이 말했다.¦ “좋습니다.”¦ 그는 다음과 같이 말했다.'],
    ['ja', '「合意しました。」大臣は語った。¦「はい。」¦彼は行くと言った。'],
    ['zh-Hans', '“我们赢了。”他说，“很好。”¦他表示，会议将继续。'],
    ['lo', 'ເຈັບ ຄໍ.¦ ດີ.'],
    [
      'pl',
      'Komisja ds. Dzieci dała im. Jana Pawła nagrodę.¦ Nagrodę dała im.¦ To koniec.¦ Więcej na www.przyklad.pl.¦ Koniec.',
    ],
    ['km', '"ពួកគេបានយល់ព្រម។ "'],
    ['th', 'รัฐบาลพบกัน พ.ศ. 2553 ที่ปักกิ่ง พวกเขาเห็นพ้อง'],
    ['ms', 'Encik Lim dan Pn. Siti hadir.¦ Bil. 5 lulus.¦ Tamat.'],
    ['id', 'Tn. Adi dan Ny. Sari hadir di Jl. Merdeka No. 5.¦ Selesai.'],
    ['sv', 'Den 6. november kom dr. Berg, t.ex. hit.¦ Bra.'],
    ['nb', 'Den 6. november kom hr. Holm, f.eks. med Dr. Vik.¦ Fint.'],
    ['da', 'Den 6. November kom hr. Holm til byen, bl.a. hertil.¦ Godt.'],
    ['tr', 'Sn. Kaya 6. Kasım günü geldi.¦ İyi.'],
    ['vi', 'TS. Lan đến TP. Huế.¦ Tốt.'],
    ['sw', 'Bw. Juma alikuja.¦ Vizuri.'],
    ['ta', 'திரு. குமார் வந்தார்.¦ நல்லது.'],
    ['xx', 'One stop.¦ Another one!¦ Done?'],
  ])('%s %s', (locale, marked) => expectCuts(locale, marked));
});

describe('laws', () => {
  const unruly = fc.string({
    unit: fc.constantFrom(
      '.',
      '!',
      '?',
      '"',
      '“',
      '”',
      ' ',
      '\n',
      '\r\n',
      '\uFEFF',
      '\0',
      '\uD800',
      '\uDC00',
      '\u2028',
      'A',
      'b',
      '。',
      '」',
      '1',
      ')',
      '«',
      '\u{1F600}',
      'Mr',
    ),
  });
  const locale = fc.constantFrom('en', 'de', 'fr', 'zh', 'ja', 'ru', 'ar', 'hy', 'th', 'xx', 'not a tag');
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.oneof(unruly, fc.string({ unit: 'binary' })), locale, (text, tag) => {
        expect(segment(text, tag).join('')).toBe(text);
      }),
    );
  });
  it('cuts where segments start, in order, and never into a surrogate pair', () => {
    fc.assert(
      fc.property(unruly, locale, (text, tag) => {
        const cuts = cut(text, tag);
        const lengths = segment(text, tag).map((part) => part.length);
        expect(cuts).toEqual(
          lengths.slice(0, -1).map((_, index) => lengths.slice(0, index + 1).reduce((a, b) => a + b, 0)),
        );
        for (const at of cuts) expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))).toBe(false);
      }),
    );
  });
  it('starts no segment with white space but the first', () => {
    fc.assert(
      fc.property(unruly, locale, (text, tag) => {
        for (const part of segment(text, tag).slice(1)) expect(part).toMatch(/^\S/);
      }),
    );
  });
});

describe('layers', () => {
  const layer = (rules: string): ReturnType<typeof readSrx> =>
    readSrx(
      `<srx version="2.0" xmlns="http://www.lisa.org/srx20"><header segmentsubflows="yes" cascade="yes"/><body>
      <languagerules><languagerule languagerulename="House">${rules}</languagerule></languagerules>
      <maprules><languagemap languagepattern="(?i)en.*" languagerulename="House"/></maprules></body></srx>`,
    );
  const zap = layer('<rule break="no"><beforebreak>\\bZap\\.</beforebreak><afterbreak>\\s</afterbreak></rule>');
  it('come before our rules, for the languages they are mapped to', () => {
    const segmenter = createSegmenter({ layers: [{ document: zap }] });
    expect(segmenter.segment('The Zap. Corp met. It won.', 'en-GB')).toEqual(['The Zap. Corp met. ', 'It won.']);
    expect(segmenter.segment('Zap. Er kam.', 'de')).toEqual(['Zap. ', 'Er kam.']);
  });
  it('can stand alone', () => {
    const document = layer('<rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>');
    const segmenter = createSegmenter({ layers: [{ document }], ours: false });
    expect(segmenter.segment('One. Two; three.', 'en')).toEqual(['One. Two; ', 'three.']);
  });
  it('change the digest of the languages they are mapped to', () => {
    const segmenter = createSegmenter({ layers: [{ document: zap }] });
    expect(segmenter.rulesDigest('de')).toBe(rulesDigest('de'));
    expect(segmenter.rulesDigest('en')).not.toBe(rulesDigest('en'));
    expect(rulesDigest('en-GB')).toBe(rulesDigest('en'));
    expect(rulesDigest('en')).toMatch(/^[0-9a-f]{16}$/);
  });
  it('are refused with the rule and the reason when one could take super-linear time', () => {
    const document = layer('\n<rule break="no"><beforebreak>(?:[A-Za-z]+)*\\.</beforebreak></rule>');
    expect(() => createSegmenter({ layers: [{ document, file: 'house.srx' }] })).toThrow(
      expect.objectContaining({ code: 'srx-pattern-super-linear', file: 'house.srx', line: 3 }),
    );
  });
  it('are refused when they are loaded, whatever language the faulty rule or map is for', () => {
    for (const mapRules of [
      [{ languagePattern: 'sw', languageRuleName: 'House' }],
      [{ languagePattern: '(sw', languageRuleName: 'House' }],
    ]) {
      const faulty = { ...layer('<rule><beforebreak>[.</beforebreak></rule>'), mapRules };
      expect(() => createSegmenter({ layers: [{ document: faulty }] })).toThrow(
        expect.objectContaining({ code: 'srx-pattern-malformed' }),
      );
    }
  });
  it('are found by language codes in either case', () => {
    const document = { ...zap, mapRules: [{ languagePattern: 'EN.*', languageRuleName: 'House' }] };
    expect(createSegmenter({ layers: [{ document }] }).cut('Zap. Corp.', 'en')).toEqual([]);
  });
  it('may have their places behind the space', () => {
    const document = layer(
      '<rule break="no"><beforebreak>\\bZap\\.\\s</beforebreak><afterbreak>\\p{Lu}</afterbreak></rule>',
    );
    const segmenter = createSegmenter({ layers: [{ document }] });
    expect(segmenter.segment('The Zap. Corp met. It won.', 'en')).toEqual(['The Zap. Corp met. ', 'It won.']);
  });
  it('name a rule that a map names and the file lacks', () => {
    const document = { ...zap, languageRules: [] };
    expect(() => createSegmenter({ layers: [{ document }] })).toThrow(
      expect.objectContaining({ code: 'srx-no-such-rule' }),
    );
  });
});

describe('files of other tools', () => {
  it.each([
    ['translation-tool', 'de', 'Es geht um Kinder bzw. Eltern am 6. April.¦ Gut.'],
    ['translation-tool', 'en-GB', 'Dr. Vik saw approx. half of fig. 2 there.¦ It ended.'],
    ['grammar-tool', 'pl', 'To ul. Zielona, tzw. Miejska, w 2010 r. nowa.¦ A teraz nie.'],
    ['grammar-tool', 'en', 'On Sept. 5 Prof. Xu spoke.¦ It ended... and so on.'],
  ])('%s.srx can be laid over our rules: %s %s', (name, locale, marked) => {
    const file = `third-party/${name}.srx`;
    const document = readSrx(readFileSync(new URL(file, fixtures), 'utf8'), file);
    const segmenter = createSegmenter({ layers: [{ document, file }] });
    expect(trimmed(segmenter.segment(marked.replaceAll('¦', ''), locale))).toEqual(trimmed(marked.split('¦')));
  });
});

describe('abbreviations that something follows', () => {
  it.each([
    [
      'it',
      'La legge è stata firmata dal sen. Bianchi e dalla dott.ssa Verdi.¦ Il testo è nella Gazzetta, voll. 3 e 4.',
    ],
    ['it', 'Il prof. Neri vive in loc. Santa Croce, prov. Trento.¦ Risponde al cell. 333.'],
    ['es', 'Vive en la Urb. Los Pinos, Edif. Sol.¦ La Rvda. Madre Ana lo confirmó en los caps. 3 y 4.'],
    ['es', 'Firmó el Almte. Ruiz, de la Univ. Central, según la Res. 45.¦ Entró en vigor ayer.'],
    ['de', 'Die stellv. Vorsitzende kam gem. Satzung mit versch. Gästen.¦ Sie sprach bzgl. Haushalt (Rn. 12).'],
    ['de', 'Abg. Meier nannte mind. Zehntausend, max. 20 davon aus dem Lkr. Fulda.¦ Das war neu.'],
    ['uk', 'Це упоряд. Коваль і відп. Редактор, мкр. Сонячний, кім. 5.¦ Це нове видання.'],
    ['uk', 'Про це сказав секр. Ради в респ. Комі, дод. 12.¦ Усі погодилися.'],
    ['ru', 'Сообщил междунар. Комитет, сост. Иванова, доб. 15.¦ Все согласились.'],
    ['ru', 'Это корр. Агентства из мкр. Южный, каб. 7.¦ Он ждал.'],
    ['kk', 'Оны солт. Америкадан келген доц. Асанов айтты, каб. 7.¦ Бәрі келісті.'],
    ['zh-Hans', '安东尼.雷克今天抵达北京。¦他会见了官员。'],
    ['zh-Hant', '約翰．甘迺迪．史密斯說，兒童需要我們。¦他來自美國。'],
    ['zh-Hans', '会议在日内瓦举行.¦代表们出席了会议.'],
  ])('are no end of a sentence in %s: %s', (locale, marked) => expectCuts(locale, marked));
});

describe('abbreviations of CLDR', () => {
  it.each([
    ['en', 'Misc. Items were sold by Lumen Est. Partners.¦ It was a long day.'],
    ['de', 'Sie traf den Dipl.-Ing. Moser am Hbf. Bern.¦ Er lief den Test.¦ Danach kam die App.¦ Kinder lachten.'],
    ['es', 'El dtor. Paz y la afma. Ana vinieron.¦ Salió el Sol.¦ Niños rieron.'],
    ['fr', 'Voir le bull. Orion, éval. Beta.¦ Ils aiment la mer.¦ Beaucoup nagent.'],
    ['it', 'La sez. Roma vota.¦ È finita.'],
    ['pt', 'A org. Aurora e a fac. Letras vieram.¦ Foi ao Mar.¦ Voltou.'],
    ['ru', 'Это стоит 5 тыс. 200 руб. 50 копеек.¦ Дорого.'],
    ['en', 'Write to www.example.org.¦ Readers answer.'],
  ])('%s %s', (locale, marked) => expectCuts(locale, marked));
});
