import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

/** The target’s locale, an English text, its translation, and what is found. */
type Case = readonly [locale: string, source: string, target: string, found: readonly string[]];

/** Pairs that are hardly right or hardly wrong, by the check that says so. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  'end-punctuation': [
    ['zh-Hans', 'It was said by Prof.', '教授说的', []],
    ['zh-Hans', 'Is it open?', '开了吗', ['warning lost s10 ? 3 ']],
    ['zh-Hans', 'Open it now!', '现在就打开', ['warning lost s11 ! 5 ']],
    ['ms', 'The clinic opened; it is new;', 'Klinik dibuka; ia baharu', ['info lost s28 ; 24 ']],
    ['ms', 'They came:', 'Mereka datang', ['warning lost s9 : 13 ']],
    ['ms', 'They came:', 'Mereka datang.', ['info changed s9 : 13 .']],
    ['ms', 'They came…', 'Mereka datang.', ['info changed s9 … 13 .']],
    ['ms', 'They came.', 'Mereka datang…', ['info changed s9 . 13 …']],
    ['th', 'The clinic opens.', 'คลินิกเปิด', []],
    ['zh-Hans', 'It was said by Mr.', '教授说的', []],
    ['zh-Hans', 'It is the clinic on Main St.', '诊所在大街上', []],
  ],
  names: [
    [
      'vi',
      'Dale Rutstein met Nora Lindqvist.',
      'Dal eRutstein gặp NoraL indqvist.',
      ['warning changed s0 Dale Rutstein 0 Dal eRutstein', 'warning changed s18 Nora Lindqvist 18 NoraL indqvist'],
    ],
    [
      'ms',
      'Dale Rutstein sang, Dale Rutstein danced.',
      'Dale Rutstein menyanyi, DaleR utstein menari.',
      ['warning changed s20 Dale Rutstein 24 DaleR utstein'],
    ],
    ['fr', 'The Sri Lankan team won.', 'Au Sri Lanka n’importe qui gagne.', []],
    ['ms', 'The band played Mac Neil.', 'Kumpulan itu memainkan MacNeil.', []],
  ],
  zawgyi: [
    ['my', 'Children came here today.', 'ေက်ာင္းကို ကလေးများ ဒီနေ့ ရောက်', ['warning misspelt 0 ေက်ာင္းကို']],
    ['my', 'Children came.', 'ကလေးများ', []],
  ],
  printf: [
    ['ms', '%s of %s', '%s daripada %s', []],
    ['ms', '%s of %d', '%d daripada %s', ['error order 0 %d']],
    ['ms', '%1$s of %2$d', '%2$d daripada %1$s', []],
    ['ms', '%s of %s', '%1$s daripada %s', ['error mixed 14 %s']],
    ['ms', '%1$s of %s', '%1$s daripada %s', []],
    ['ms', '%s of %s', '%2$s daripada %1$s', []],
    ['ms', '%s rose 5 % in May', '%s naik 5 % pada Mei', []],
    ['ms', '%s rose 5%', '%s naik 5%%', []],
    ['ms', '%d of %d rose 5% since', '%d daripada %d naik 5% sejak', []],
    ['ms', '%s and %d people', '%s dan % d orang', ['error changed 7 % d → %d']],
    ['ms', '%s of %d rose', '%d daripada %s naik 5 % dan lagi', ['error order 0 %d']],
    ['ms', '%s of %s', '%s daripada', ['error fewer s6 %s']],
    ['ms', '%s of %s', '%s daripada %s %s', ['error more 15 %s']],
    ['ms', '%s of 5', '%d daripada 5', ['error changed 0 %d → %s']],
    ['ms', '%-5s of %d', '%s daripada %d', []],
    ['ms', '% d of %s files', '% d daripada %s fail', []],
    ['ms', '%s of % d files', '%s daripada fail % d', []],
  ],
  numbers: [
    ['cs', 'It is 100 percent sure.', 'Je to úplně jisté.', []],
    ['cs', 'It is 90 percent sure.', 'Je to úplně jisté.', []],
    ['cs', 'Carbon dioxide rose.', 'CO2 vzrostl.', ['info added 2 2']],
    ['cs', 'Carbon dioxide (CO2) rose.', 'CO2 vzrostl.', []],
    ['cs', 'The CO2 rose by 5.', 'Vzrostl o 5.', ['info missing s6 2']],
    ['cs', 'WW1 began there.', 'První světová válka tam začala.', []],
    ['cs', 'WW1 began there.', 'WW tam začala.', ['warning missing s2 1']],
    ['ro', 'The work cost 1.2 billion euros.', 'Lucrarea a costat 1,2 miliarde de euro.', []],
    ['cs', 'The share rose from 1.5 to 2.5 percent.', 'Podíl stoupl z 1,5 na 2,5 procenta.', []],
    ['de', '12 of 15 came.', '12 von 15 kamen.', []],
    ['de', '12 of 15 came.', '15 von 12 kamen.', ['warning swapped s6 15 7 12']],
    ['de', '12,500 came.', '12.500 kamen.', []],
    ['de', '12,500 came.', '12,500 kamen.', ['warning separators s0 12,500 0 12,500']],
    ['de', '12,500 came.', '1.250 kamen.', ['error changed s0 12,500 0 1.250']],
    ['de', 'Twelve came.', 'Elf kamen.', ['warning changed s0 Twelve 0 Elf']],
    ['de', 'Twelve came.', 'Zwölf kamen.', []],
    ['de', 'One came.', 'Er kam.', []],
    ['de', 'The 5 came.', 'Die 5 kamen in 7 Bussen.', ['warning added 15 7']],
  ],
  'same-as-source': [
    ['ms', 'Contact us', 'Contact us', []],
    ['ms', 'Nuvis', 'Nuvis', []],
  ],
  'partly-untranslated': [
    [
      'ms',
      'The clinic opens its doors to every child in the valley today.',
      'Klinik opens its doors to every child di lembah hari ini.',
      ['warning undefined 7 opens its doors to every child'],
    ],
    ['ms', 'The clinic opens its doors.', 'Klinik opens pintunya.', ['warning undefined 7 opens']],
    [
      'ms',
      'The United Nations Development Programme opened it.',
      'United Nations Development Programme membukanya.',
      [],
    ],
    [
      'zh-Hans',
      'The clinic opens its doors to every child in the valley today.',
      '诊所 opens its doors to every child 今天。',
      ['warning undefined 3 opens its doors to every child'],
    ],
  ],
  'punctuation-form': [
    ['fr', 'Is it open?', 'Est-ce ouvert?', ['info space-missing 13  →  ']],
    ['fr', 'Is it open?', 'Est-ce ouvert ?', ['info space-breaks 13   →  ']],
    ['es', 'Is it open?', 'Está abierto?', ['warning not-opened 12 ?']],
    ['es', 'Open it!', 'Ábrelo!', ['warning not-opened 6 !']],
    ['zh-Hans', 'The clinic, new, opens.', '诊所,新的,开了。', ['warning form 2 , → ，', 'warning form 5 , → ，']],
    ['zh-Hans', 'Version 2.5, at 10:30', '版本2.5，10:30', []],
    ['ja', 'Node.js opens.', 'Node.jsが開く。', []],
    ['ar', 'The clinic, new', 'العيادة, جديدة', ['info form 7 , → ،']],
  ],
  whitespace: [
    ['ms', 'One two.', 'Satu  dua.', ['info doubled 4    →  ']],
    ['ms', 'One  two.', 'Satu  dua.', []],
    ['ms', 'One two.', 'Satu dua. ', ['warning end-added 9   → ']],
  ],
  'quotation-marks': [
    ['ms', 'He said “yes”.', 'Dia kata “ya.', ['warning unpaired 9 “']],
    ['ms', 'He said “yes”.', 'Dia kata ya.', ['info number']],
    ['ms', 'It is 5″ wide.', 'Lebarnya 5".', ['info unpaired 10 "']],
    ['de', 'It is 5" wide and "new".', 'Es ist 5" breit und „neu“.', []],
  ],
  'quotation-style': [
    ['de', 'He said “yes”.', 'Er sagte "ja".', ['info ascii 9 "ja" → „ja“']],
    ['de', 'He said “yes”.', 'Er sagte „ja“.', []],
    ['fr', 'He said “yes”.', 'Il dit "oui".', ['info ascii 7 "oui" → « oui »']],
    ['ja', 'He said “yes”.', '彼は「はい」と言った。', []],
    ['ja', 'He said “yes”.', '彼は“はい”と言った。', []],
  ],
  brackets: [
    ['ms', 'One (two).', 'Satu (dua.', ['warning not-closed 5 (']],
    ['ms', 'One (two).', 'Satu dua).', ['warning not-opened 8 )']],
    ['ms', 'One (two).', 'Satu [dua].', []],
  ],
  'capital-start': [
    ['ms', 'The clinic opens.', 'klinik dibuka.', ['warning undefined 0 k → K']],
    ['ms', 'iPhone sales rose.', 'iPhone naik.', []],
    ['de', 'The clinic opens.', 'die Klinik öffnet.', ['warning undefined 0 d → D']],
  ],
  entities: [
    ['ms', 'One &amp; two', 'Satu & dua', ['warning raw 5 & → &amp;']],
    ['ms', 'One & two', 'Satu &amp; dua', ['error added 5 &amp; → &']],
    ['ms', 'One &lt;b&gt;', 'Satu <b>', []],
    ['ms', 'One &nbsp;two', 'Satu &nbspdua', ['error broken 5 &nbsp → &nbsp;']],
    ['ms', 'One &amp; two', 'Satu &amp;amp; dua', ['error double-escaped 5 &amp; → &']],
  ],
  mojibake: [
    ['fr', 'The cafe opens.', 'Le cafÃ© ouvre.', ['error undefined 6 Ã© → é']],
    ['fr', 'The cafe opens.', 'Le café ouvre.', []],
  ],
  'wrong-script': [
    ['ru', 'The clinic opens.', 'Klinika открылась.', []],
    ['ru', 'The clinic opens.', 'Kлиника открылась.', ['error mixed 0 Kлиника → Клиника']],
    ['zh-Hans', 'The clinic opens.', '診所開了。', []],
  ],
  'wrong-language': [
    [
      'ms',
      'The clinic opens today in the valley.',
      'Die Klinik öffnet heute im Tal ihre Türen für alle.',
      ['error undefined 0 Die Klinik öffnet heute im Tal ihre Türen für alle.'],
    ],
  ],
  urls: [
    [
      'ms',
      'See https://un.example/a.',
      'Lihat https://un.example/b.',
      ['error changed s4 https://un.example/a 6 https://un.example/b'],
    ],
  ],
  emails: [
    ['ms', 'Write to a@un.example.', 'Tulis kepada b@un.example.', ['error changed s9 a@un.example 13 b@un.example']],
  ],
  placeholders: [
    ['ms', '{count} files', '{kiraan} fail', ['error changed 0 {kiraan} → {count}']],
    ['ms', '{count} files', 'fail', ['warning literal-missing s0 {count}']],
    ['ms', '{count} files', '{count} fail {count}', ['warning literal-more 13 {count}']],
  ],
  i18next: [
    ['ms', '{{count}} files', '{{ count }} fail', []],
    ['ms', '{{count}} files', '{count} fail', ['error changed 0 {count} → {{count}}']],
    ['ms', '{{count}} files', 'fail', ['error missing s0 {{count}}']],
    ['ms', 'See $t(home)', 'Lihat $t(utama)', ['error changed 6 $t(utama) → $t(home)']],
  ],
  'icu-syntax': [
    ['ms', '{n, plural, one {# file} other {# files}}', '{n, plural, other {# fail}}', []],
    [
      'ms',
      '{n, plural, one {# file} other {# files}}',
      '{n, plural, other {# fail}',
      ['error unclosed 0 {n, plural, other {# fail}'],
    ],
    [
      'ms',
      '{n, plural, one {# file} other {# files}}',
      '{n，plural，other {# fail}}',
      ['error full-width 0 {n，plural，other {# fail}} → {n,plural,other {# fail}}'],
    ],
    [
      'ru',
      '{n, plural, one {# file} other {# files}}',
      '{n, plural, one {# файл} other {# файла}}',
      [
        'error branch 0 {n, plural, one {# файл} other {# файла}}',
        'error branch 0 {n, plural, one {# файл} other {# файла}}',
      ],
    ],
    ['ms', '{n, select, a {One} other {Two}}', '{n, select, b {Satu} other {Dua}}', ['error key-added 12 b → a']],
    ['ms', '{n, select, a {One} other {Two}}', '{n, select, a {Satu}}', ['error no-other 20 }']],
  ],
  dates: [
    ['de', 'It opens on 5 May 2010.', 'Sie öffnet am 5. Mai 2010.', []],
    [
      'de',
      'It opens on 5 May 2010.',
      'Sie öffnet am 6. Mai 2010.',
      ['error changed s12 5 May 2010 14 6. Mai 2010 → 5. Mai 2010'],
    ],
    ['de', 'It opens on 5 May 2010.', 'Sie öffnet am 5. Mai.', ['warning changed s12 5 May 2010 14 5. Mai']],
    ['de', 'It opens on 5 May 2010.', 'Sie öffnet im Mai 2010.', ['warning changed s12 5 May 2010 14 Mai 2010']],
    ['de', 'It opens on 5 May.', 'Sie öffnet am 5. Juni.', ['error changed s12 5 May 14 5. Juni']],
    ['de', 'It opens in May.', 'Sie öffnet im Mai.', []],
    ['de', 'It opens on 4/5/2010.', 'Sie öffnet am 4.5.2010.', []],
  ],
  times: [
    ['de', 'It opens at 5 p.m.', 'Sie öffnet um 17 Uhr.', []],
    ['de', 'It opens at 5 p.m.', 'Sie öffnet um 5 Uhr.', ['error changed s12 5 p.m. 14 5 Uhr']],
    ['de', 'It opens at 5 p.m. GMT.', 'Sie öffnet um 18 Uhr MEZ.', []],
    ['de', 'It opens at 5:30.', 'Sie öffnet um halb sechs.', []],
  ],
  weekday: [
    ['de', 'It opens on Monday.', 'Sie öffnet am Dienstag.', ['warning changed s12 Monday 14 Dienstag']],
    ['de', 'It opens on Monday.', 'Sie öffnet am Montag.', []],
    ['de', 'It opens on Monday.', 'Sie öffnet.', ['info missing s12 Monday']],
  ],
  currency: [
    ['de', 'It cost $5 million.', 'Es kostete 5 Millionen Dollar.', []],
    ['de', 'It cost $5 million.', 'Es kostete 5 Millionen Euro.', ['error unit s9 5 million 11 5 Millionen']],
    ['de', 'It cost $5 million.', 'Es kostete 5 Milliarden Dollar.', ['error changed s9 5 million 11 5 Milliarden']],
    ['de', 'It cost $5 million.', 'Es kostete 5 Millionen.', ['warning currency s9 5 million 11 5 Millionen']],
  ],
  percent: [
    ['de', 'It rose 5 percent.', 'Es stieg um 5 Prozent.', []],
    ['de', 'It rose 5 percent.', 'Es stieg um 6 Prozent.', ['error changed s8 5 12 6 → 5']],
    ['de', 'It rose 5 percent.', 'Es stieg um 5 Prozentpunkte.', ['error points s8 5 12 5']],
    ['de', 'It rose 5 percent.', 'Es stieg um ein Zwanzigstel.', []],
  ],
  units: [
    ['de', 'It is 10 km long.', 'Es ist 10 km lang.', []],
    ['de', 'It is 10 miles long.', 'Es ist 16 km lang.', []],
    ['de', 'It is 10 miles long.', 'Es ist 10 km lang.', ['error unit s6 10 7 10']],
  ],
  ranges: [
    ['de', 'It takes 5 to 10 days.', 'Es dauert 5 bis 10 Tage.', []],
    ['de', 'It takes 5 to 10 days.', 'Es dauert 10 bis 5 Tage.', ['warning swapped s9 5 to 10 10 10 bis 5']],
    ['de', 'It takes 5 to 10 days.', 'Es dauert 5 bis 12 Tage.', ['error changed s14 10 16 12 → 10']],
  ],
  phones: [
    ['de', 'Call +44 20 7946 0123.', 'Rufen Sie +44 20 7946 0123 an.', []],
    [
      'de',
      'Call +44 20 7946 0123.',
      'Rufen Sie +44 20 7946 0132 an.',
      ['error changed s5 +44 20 7946 0123 10 +44 20 7946 0132 → +44 20 7946 0123'],
    ],
    ['de', 'Call 020 7946 0123.', 'Rufen Sie +44 20 7946 0123 an.', []],
  ],
  'document-symbols': [
    ['fr', 'See A/RES/64/292.', 'Voir A/RES/64/292.', []],
    ['fr', 'See A/RES/64/292.', 'Voir A/RES/64/293.', ['error changed s4 A/RES/64/292 5 A/RES/64/293']],
  ],
  'replacement-characters': [['fr', 'One', 'Un�', ['error replaced 2 �']]],
  'bidi-controls': [
    ['ar', 'One', '‫واحد', ['warning not-closed 0 ‫ → ']],
    ['ar', 'One', '‫واحد‬', []],
  ],
  'han-variant': [
    ['zh-Hans', 'The clinic opens.', '診所開門了。', ['error traditional 0 診所開門 → 诊所开门']],
    ['zh-Hant', 'The clinic opens.', '诊所开门了。', ['error simplified 0 诊所开门']],
    ['zh-Hans', 'The clinic opens.', '诊所开门了。', []],
  ],
};

describe.each(Object.entries(cases))('%s', (id, pairs) => {
  it.each(pairs)('%s: %s | %s', (locale, source, target, found) => {
    expect(findingsOf(id, locale, source, target)).toEqual(found);
  });
});
