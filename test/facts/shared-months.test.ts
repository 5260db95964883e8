import { expect, test } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

const disagreementsOf = (locale: string, source: string, target: string): readonly number[] =>
  align(recognize(source, 'en'), recognize(target, locale), { source: 'en', target: locale })
    .disagreements.map(({ certainty }) => certainty)
    .filter((certainty) => certainty >= 0.5);

const days = 'The school is shut from 14 February to 18 February.';
const weekdays = 'The hearing is from Monday, June 2, to Thursday, June 5.';
const months = 'Passports issued between 1 March 2020 and 30 September 2020 are valid.';

test.each([
  ['id', days, 'Sekolah ditutup dari 14 hingga 18 Februari.'],
  ['de', days, 'Die Schule ist vom 14. bis 18. Februar geschlossen.'],
  ['lt', days, 'Mokykla uždaryta vasario 14–18 dienomis.'],
  ['ur', days, 'اسکول 14 سے 18 فروری تک بند ہے۔'],
  ['zh-Hant', 'It is shut from 14 February 2033 to 18 February 2033.', '2033年2月14日至18日關閉。'],
  ['es', weekdays, 'La audiencia será del lunes 2 al jueves 5 de junio.'],
  ['ja', weekdays, '公聴会は6月2日（月）から5日（木）まで開かれる。'],
  ['vi', months, 'Hộ chiếu cấp từ ngày 1 tháng 3 đến ngày 30 tháng 9 năm 2020 có hiệu lực.'],
  ['nl', 'The line is open 3–6 May 2031.', 'De lijn is open van 3 mei 2031 tot 6 mei 2031.'],
  ['fi', 'The rounds are on 4 May, 11 May and 18 May.', 'Kierrokset ovat 4., 11. ja 18. toukokuuta.'],
])('dates may share their month and year: %s %s', (locale, source, target) => {
  expect(disagreementsOf(locale, source, target)).toEqual([]);
});

test.each([
  ['id', days, 'Sekolah ditutup dari 14 hingga 28 Februari.'],
  ['de', days, 'Die Schule ist vom 14. bis 18. März geschlossen.'],
  ['fr', weekdays, "L'audience aura lieu du lundi 2 au jeudi 6 juin."],
  ['vi', months, 'Hộ chiếu cấp từ ngày 1 tháng 3 đến ngày 30 tháng 9 năm 2021 có hiệu lực.'],
  ['de', months, 'Pässe, die vom 1. März bis 30. März 2020 ausgestellt wurden, sind gültig.'],
  ['nl', 'The line is open 3–6 May 2031.', 'De lijn is open van 3 mei 2031 tot 6 juni 2031.'],
])('another day, month or year is told where they are shared: %s %s', (locale, source, target) => {
  expect(disagreementsOf(locale, source, target)).not.toEqual([]);
});

const onSaturday = 'The broadcast begins at 15:00 GMT on Saturday.';

test.each([
  ['ru', onSaturday, 'Трансляция начнётся по московскому времени в субботу в 18:00.'],
  ['tr', onSaturday, "Yayın Türkiye saatiyle cumartesi günü 18.00'de başlayacak."],
  ['vi', onSaturday, 'Chương trình bắt đầu lúc 22 giờ thứ Bảy, giờ Việt Nam.'],
  ['th', onSaturday, 'การถ่ายทอดสดเริ่มวันเสาร์ เวลา 22.00 น. ตามเวลาประเทศไทย'],
  ['zh-Hans', 'It is at 20:00 GMT on Wednesday, May 7.', '将于北京时间5月8日（周四）凌晨4时举行。'],
  ['ja', 'It is at 22:30 GMT on Thursday, June 5.', '日本時間の6月6日（金）午前7時30分に発表される。'],
])('a zone may be told beside the day: %s %s', (locale, source, target) => {
  expect(disagreementsOf(locale, source, target)).toEqual([]);
});

test.each([
  ['ru', onSaturday, 'Трансляция начнётся по московскому времени в субботу в 15:00.'],
  ['fr', onSaturday, 'La diffusion commence à 15 heures samedi, heure de Paris.'],
  ['zh-Hans', 'It is at 20:00 GMT on Wednesday, May 7.', '将于北京时间5月8日（周四）凌晨2时举行。'],
])('a time that is not carried over into the zone is told: %s %s', (locale, source, target) => {
  expect(disagreementsOf(locale, source, target)).not.toEqual([]);
});
