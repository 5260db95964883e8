import { describe, expect, it } from 'vitest';
import { readEmbargo } from '../../src/formats/embargo/read-embargo.ts';

const found = (text: string, locale: string, running: boolean): boolean =>
  readEmbargo([{ text, line: 1, running }], locale).length > 0;

describe('a request to hold a text back, in whatever words', () => {
  it.each([
    ['en', 'We would be grateful if you did not share this material before Thursday, 4 March 2032, 7 a.m.'],
    ['en', 'This text may be quoted only after the president has spoken on 4 March 2032 at 11 a.m.'],
    ['en', 'Editors are kindly asked to wait with publication until 10 a.m. on 4 March.'],
    ['de', 'Wir bitten Sie höflich, diese Meldung nicht vor dem 4. März 2032, 10 Uhr, zu veröffentlichen.'],
    ['de', 'Die Veröffentlichung ist erst ab dem 4. März 2032, 10 Uhr, gestattet.'],
    ['fr', 'Nous vous prions de bien vouloir ne pas publier ce communiqué avant le 4 mars 2032 à 10 heures.'],
    ['fr', 'La publication de ces informations n’est autorisée qu’à partir du 4 mars 2032 à 10 heures.'],
    ['es', 'Les rogamos que no difundan esta nota antes de las 10.00 horas del 4 de marzo de 2032.'],
    ['it', 'Si prega di non diffondere questo comunicato prima delle ore 10 del 4 marzo 2032.'],
    ['pt', 'Pedimos que esta nota não seja divulgada antes das 10h do dia 4 de março de 2032.'],
    ['nl', 'Wij verzoeken u dit bericht niet vóór 4 maart 2032, 10.00 uur, te publiceren.'],
    ['sv', 'Vi ber er vänligen att inte publicera detta före den 4 mars 2032 kl. 10.'],
    ['pl', 'Uprzejmie prosimy o niepublikowanie tego komunikatu przed 4 marca 2032 r., godz. 10.00.'],
    ['ru', 'Просим не публиковать этот материал до 10:00 4 марта 2032 года.'],
    ['tr', 'Bu bültenin 4 Mart 2032 saat 10.00’dan önce yayımlanmamasını rica ederiz.'],
    ['id', 'Mohon agar siaran pers ini tidak dipublikasikan sebelum 4 Maret 2032 pukul 10.00 WIB.'],
    ['ms', 'Kami memohon kerjasama anda supaya berita ini tidak disiarkan sebelum 4 Mac 2032, 10 pagi.'],
    ['zh-Hans', '敬请各媒体在2032年3月4日上午10时之前不要发布本新闻稿。'],
    ['ja', '本資料の内容は2032年3月4日午前10時以降に報道してくださいますようお願いいたします。'],
    ['ko', '이 보도자료는 2032년 3월 4일 오전 10시 이후에 보도하여 주시기 바랍니다.'],
    ['ar', 'نرجو من وسائل الإعلام عدم نشر هذا البيان قبل الساعة العاشرة من صباح 4 مارس 2032.'],
    ['vi', 'Đề nghị quý báo không đăng tải thông tin này trước 10 giờ ngày 4 tháng 3 năm 2032.'],
    ['th', 'ขอความกรุณาสื่อมวลชนงดเผยแพร่ข่าวนี้ก่อนเวลา 10.00 น. วันที่ 4 มีนาคม 2575'],
    ['hi', 'कृपया इस विज्ञप्ति को 4 मार्च 2032 को सुबह 10 बजे से पहले प्रकाशित न करें।'],
    ['da', 'Vi beder venligst om, at oplysningerne ikke offentliggøres før den 12. maj 2031 kl. 10.00.'],
    ['no', 'Vi ber om at innholdet ikke blir offentliggjort før mandag 12. mai 2031 klokken 10.00.'],
    ['fi', 'Pyydämme ystävällisesti, ettette julkaise tiedotetta ennen maanantaita 12.5.2031 kello 10.00.'],
    ['cs', 'Žádáme vás, abyste tuto zprávu nezveřejňovali před 12. květnem 2031 v 10.00 hodin.'],
    ['sk', 'Prosíme vás, aby ste túto správu nezverejňovali pred 12. májom 2031 o 10.00 h.'],
    ['hu', 'Kérjük, hogy a közlemény tartalmát 2031. május 12-én 10 óra előtt ne hozzák nyilvánosságra.'],
    ['ro', 'Vă rugăm să nu publicați aceste informații înainte de 12 mai 2031, ora 10.00.'],
    ['bg', 'Молим тази информация да не се публикува преди 10.00 часа на 12 май 2031 г.'],
    ['uk', 'Просимо не оприлюднювати цю інформацію до 10:00 12 травня 2031 року.'],
    ['el', 'Παρακαλούμε να μη δημοσιοποιηθούν τα στοιχεία πριν από τις 10:00 της 12ης Μαΐου 2031.'],
    ['fa', 'خواهشمند است این خبر پیش از ساعت ۱۰ روز ۱۲ مه ۲۰۳۱ منتشر نشود.'],
    ['ur', 'براہ کرم یہ خبر 12 مئی 2031 صبح 10 بجے سے پہلے شائع نہ کی جائے۔'],
    ['he', 'נבקשכם לא לפרסם את הידיעה לפני יום שני, 12 במאי 2031, בשעה 10:00.'],
    ['bn', 'অনুগ্রহ করে ১২ মে ২০৩১ সকাল ১০টার আগে এই সংবাদ প্রকাশ করবেন না।'],
    ['zh-Hant', '敬請各位記者朋友於5月12日上午10時前暫勿刊登本新聞內容。'],
    ['sw', 'Tunaomba taarifa hii isichapishwe kabla ya saa nne asubuhi, tarehe 12 Mei 2031.'],
    ['fil', 'Hinihiling namin na huwag munang ilathala ang pahayag na ito bago mag-10:00 n.u. ng Mayo 12, 2031.'],
    ['ca', 'Us preguem que no difongueu aquesta informació abans de les 10.00 hores del 12 de maig de 2031.'],
    ['hr', 'Ljubazno vas molimo da ovu obavijest ne objavljujete prije 12. svibnja 2031. u 10 sati.'],
    ['sr', 'Молимо вас да ово саопштење не објављујете пре 12. маја 2031. у 10 часова.'],
    ['sl', 'Vljudno vas prosimo, da informacij ne objavite pred 12. majem 2031 ob 10. uri.'],
    ['et', 'Palume teavet mitte avaldada enne 12. maid 2031 kell 10.00.'],
    ['lv', 'Lūdzam šo informāciju nepublicēt pirms 2031. gada 12. maija plkst. 10.00.'],
    ['lt', 'Prašome šios informacijos neskelbti iki 2031 m. gegužės 12 d. 10.00 val.'],
    ['ta', '12 மே 2031 காலை 10 மணிக்கு முன் இந்தச் செய்தியை வெளியிட வேண்டாம் எனக் கேட்டுக்கொள்கிறோம்.'],
    ['hu', 'A hír legkorábban 2031. június 6-án 12 órakor tehető közzé.'],
    ['fi', 'Toivomme, että uutinen julkaistaan aikaisintaan 6.6.2031 kello 12.'],
    ['tr', 'Bu açıklama ancak 12 Mayıs 2031 saat 10.00’dan sonra yayımlanabilir.'],
  ])('%s: %s', (locale, text) => {
    expect(found(text, locale, false)).toBe(true);
  });
});

describe('running text about publishing and waiting', () => {
  it.each([
    ['en', 'The court asked the newspaper not to publish the names before the trial ended on 4 March 2032.'],
    ['en', 'The report will be published on 4 March 2032, only after the council has met.'],
    ['en', 'Please send your questions before 4 March 2032; answers are published on our site.'],
    ['de', 'Das Ministerium will den Bericht erst nach der Wahl am 4. März 2032 veröffentlichen.'],
    ['fr', 'Le tribunal a demandé de ne pas publier le nom des témoins avant le 4 mars 2032.'],
    ['es', 'El informe no se publicará antes del 4 de marzo de 2032, dijo la ministra.'],
    ['ru', 'Министерство не публиковало данные до 4 марта 2032 года.'],
    ['tr', 'Rapor 4 Mart 2032’den önce yayımlanmadı.'],
    ['id', 'Laporan itu tidak diterbitkan sebelum pemilu pada 4 Maret 2032.'],
    ['zh-Hans', '法院要求该报在2032年3月4日之前不要公布证人姓名。'],
    ['ja', '報告書は2032年3月4日以降に公表される予定です。'],
    ['ar', 'لم تنشر الوزارة التقرير قبل 4 مارس 2032.'],
  ])('%s: %s', (locale, text) => {
    expect(found(text, locale, true)).toBe(false);
  });
});

describe('what readers are told that they may not do', () => {
  it.each([
    ['en', 'As last time, you may not publish anything before 7am tomorrow, Thursday 4 March.'],
    ['fr', 'Vous ne pouvez rien publier avant le 4 mars à 10 heures.'],
    ['es', 'Ustedes no pueden difundir nada antes de las 10.00 del 4 de marzo.'],
    ['it', 'Non potete pubblicare nulla prima delle 10 del 4 marzo.'],
    ['cs', 'Před 4. březnem v 10.00 nesmíte nic zveřejnit.'],
    ['no', 'Dere kan ikke publisere noe før 4. mars kl. 10.'],
    ['id', 'Anda tidak boleh menerbitkan apa pun sebelum 4 Maret pukul 10.00.'],
    ['ro', 'Nu puteți publica nimic înainte de 4 martie, ora 10.'],
  ])('holds a text, also inside a letter: %s %s', (locale, text) => {
    expect(found(text, locale, true)).toBe(true);
  });

  it.each([
    ['en', 'Under the new law, parties may not publish polls before 8 p.m. on Sunday.'],
    ['en', 'The ministry said you cannot register before 4 March at 9 a.m.'],
    ['fr', 'Vous ne pourrez pas vous inscrire avant le 4 mars à 10 heures.'],
    ['it', 'Non potete vedere la mostra prima del 4 marzo.'],
    ['ru', 'До 4 марта партии не могут публиковать опросы.'],
    ['ja', '皆様のご投稿は3月4日まで公開されません。'],
  ])('holds nothing where it is no business of newsrooms: %s %s', (locale, text) => {
    expect(found(text, locale, true)).toBe(false);
  });
});
