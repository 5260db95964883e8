import { describe, expect, it } from 'vitest';
import { readEmbargo } from '../../src/formats/embargo/read-embargo.ts';

const holds = (text: string, locale: string): boolean =>
  readEmbargo([{ text, line: 1, running: false }], locale).length > 0;

describe('a note that asks nobody, outside running text', () => {
  it.each([
    ['en', 'May be quoted from   9 May 2031, 06:00 (UK)'],
    ['en', 'Permission to publish: Friday 9 May 2031, 6 a.m.'],
    ['en', 'Publication only after 9 May 2031, 06:00 BST'],
    ['de', 'Veröffentlichung erst ab Freitag, 9. Mai 2031, 6 Uhr'],
    ['de', 'Freigabe zur Veröffentlichung: 9. Mai 2031, 6.00 Uhr'],
    ['fr', 'Objet : Réservé à un usage après le 9 mai, 6 h – le port a perdu 900 places'],
    ['fr', 'Autorisation de publication : vendredi 9 mai 2031, 6 heures'],
    ['es', '*** Para difusión únicamente a partir de las 6.00 horas del 9 de mayo de 2031 ***'],
    ['es', 'Publicación autorizada: 9 de mayo de 2031, 6.00 horas'],
    ['pt', 'PARA PUBLICAÇÃO SOMENTE A PARTIR DAS 6H DE 9 DE MAIO DE 2031'],
    ['it', 'Pubblicazione consentita: 9 maggio 2031, ore 6'],
    ['nl', 'Publicatie pas vanaf 9 mei 2031, 06.00 uur'],
    ['sv', 'Publicering tillåten: 9 maj 2031 kl. 6.00'],
    ['pl', 'Publikacja dozwolona: 9 maja 2031 r., godz. 6.00'],
    ['ru', 'Публикация разрешена: 9 мая 2031 года, 6:00'],
    ['uk', 'Оприлюднення лише після 9 травня 2031 року, 06:00'],
    ['tr', 'Yayın izni: 9 Mayıs 2031, saat 06.00'],
    ['id', 'Izin publikasi: 9 Mei 2031, pukul 06.00 WIB'],
    ['vi', 'Kính mong quý báo chờ đến 6 giờ sáng ngày 9 tháng 5 năm 2031 mới đưa tin.'],
    ['ar', 'موعد السماح بالبث: الجمعة 9 مايو 2031، الساعة 6 صباحا'],
    ['it', 'Vi preghiamo di non darne notizia prima delle ore 6 del 9 maggio 2031.'],
    // What may not be quoted, reproduced or told, and a verb that comes last.
    ['nb', 'Kan ikke omtales før mandag 9. mai kl. 06.00.'],
    ['sv', 'Får inte återges före den 9 maj kl. 06.00'],
    ['cs', 'Nelze citovat před pátkem 9. května 6.00 hodin'],
    ['hu', 'Nem idézhető május 9-e, péntek reggel 6 óra előtt'],
    ['fa', 'انتشار این خبر تا جمعه ۱۹ اردیبهشت ساعت ۶ مجاز نیست'],
    ['ko', '5월 9일(금) 오전 6시 이전 인용 불가'],
    ['ms', 'Tidak boleh dipetik sebelum Jumaat, 9 Mei, jam 6.00 pagi'],
    ['fr', 'Merci d’attendre le 9 mai 2031 à 6 heures pour faire état de ces chiffres.'],
  ])('holds a release: %s, %s', (locale, text) => {
    expect(holds(text, locale)).toBe(true);
  });

  it.each([
    ['en', 'Published: 9 May 2031, 06:00'],
    ['es', 'El informe no se publicará antes del 9 de mayo, según el ministro'],
    ['nl', 'De brug mag niet worden gebruikt vóór 9 mei, 06.00 uur'],
    ['ko', '5월 9일 오전 6시 이전 통행 불가'],
    ['en', 'Publication date: 9 May 2031'],
    ['en', 'Tickets can be used from 9 May 2031, 06:00'],
    ['en', 'The new harbour may be used from 9 May 2031, 06:00'],
    ['en', 'Last updated 9 May 2031 after review'],
    ['en', 'Posted on 9 May 2031 at 06:00'],
    ['de', 'Veröffentlicht am 9. Mai 2031, 6.00 Uhr'],
    ['de', 'Anmeldung nur bis 9. Mai 2031, 18 Uhr möglich'],
    ['fr', 'Publié le 9 mai 2031 à 6 heures'],
    ['fr', 'Inscription possible jusqu’au 9 mai 2031 à 18 heures'],
    ['es', 'Publicado el 9 de mayo de 2031 a las 6.00 horas'],
    ['pt', 'Data de publicação: 9 de maio de 2031, 6h'],
    ['it', 'Data di pubblicazione: 9 maggio 2031'],
    ['ru', 'Опубликовано 9 мая 2031 года в 6:00'],
    ['tr', 'Yayın tarihi: 9 Mayıs 2031, 06.00'],
    ['id', 'Tanggal terbit: 9 Mei 2031, pukul 06.00 WIB'],
    ['ar', 'تاريخ النشر: 9 مايو 2031، الساعة 6 صباحا'],
    ['zh-Hans', '发布时间：2031年5月9日 06:00'],
    ['ja', '公開日時：2031年5月9日 6時'],
    ['ko', '게시일: 2031년 5월 9일 06:00'],
  ])('holds none where it tells when something was published or may be used: %s, %s', (locale, text) => {
    expect(holds(text, locale)).toBe(false);
  });
});

describe('a line that another of the release explains', () => {
  const lines = (...texts: readonly string[]): readonly number[] =>
    readEmbargo(
      texts.map((text, at) => ({ text, line: at + 1, running: text.endsWith('.') })),
      'en',
    ).map(({ line }) => line);

  it('is no embargo on news where the release tells of one on arms', () => {
    expect(
      lines('The chiefs noted that the arms embargo was broken.', 'to extend the embargo until 30 June 2035;'),
    ).toEqual([]);
    expect(lines('The chiefs met in May.', 'Statement under embargo until 30 June 2035')).toEqual([2]);
  });

  it('says of the contact below that it is not for publication', () => {
    const contact = 'Press office: Ada Roe, 01632 960 822';
    expect(lines('The kettle is on show.', 'Not for publication', contact)).toEqual([]);
    expect(lines('Not for publication', contact, 'The kettle is on show.')).toEqual([1]);
  });
});
