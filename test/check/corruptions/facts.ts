import { added, dateline, declaration, governments, held, swap, telephone } from './make.ts';
import type { Corruption } from './make.ts';

export const facts: readonly Corruption[] = [
  { name: 'figures turned round', checks: ['numbers'], at: governments, corrupt: swap(['28', '82']) },
  {
    name: 'a magnitude lost',
    checks: ['numbers'],
    at: declaration,
    corrupt: swap({ 'zh-Hans': ['亿', '万'], ms: ['bilion', 'juta'], ar: ['مليار', 'مليون'], th: ['พันล้าน', 'ล้าน'] }),
  },
  {
    name: 'a decimal point moved',
    checks: ['numbers'],
    at: declaration,
    corrupt: swap({ 'zh-Hans': ['12', '1.2'], ms: ['1.2', '12'], ar: ['1.2', '12'], th: ['1.2', '12'] }),
  },
  { name: 'a day changed', checks: ['dates'], at: dateline, corrupt: swap([/6/, '7']) },
  {
    name: 'a month changed',
    checks: ['dates'],
    at: dateline,
    corrupt: swap({
      'zh-Hans': ['11月', '10月'],
      ms: ['November', 'Oktober'],
      ar: ['الثاني/نوفمبر', 'الأول/أكتوبر'],
      th: ['พฤศจิกายน', 'ตุลาคม'],
    }),
  },
  { name: 'a year changed', checks: ['dates'], at: dateline, corrupt: swap(['2010', '2011']) },
  {
    name: 'the end of a range changed',
    checks: ['dates', 'ranges', 'numbers'],
    at: held,
    corrupt: swap({ 'zh-Hans': ['6日', '8日'], ms: ['6 Nov', '8 Nov'], ar: ['إلى 6', 'إلى 8'], th: ['4-6', '4-8'] }),
  },
  {
    name: 'a weekday changed',
    checks: ['weekday'],
    ...added('The office is closed on Monday.', {
      'zh-Hans': '办公室周一关闭。',
      ms: 'Pejabat ditutup pada hari Isnin.',
      ar: 'المكتب مغلق يوم الاثنين.',
      th: 'สำนักงานปิดทำการวันจันทร์',
    }),
    corrupt: swap({
      'zh-Hans': ['周一', '周二'],
      ms: ['Isnin', 'Selasa'],
      ar: ['الاثنين', 'الثلاثاء'],
      th: ['จันทร์', 'อังคาร'],
    }),
  },
  {
    name: 'a percentage changed',
    checks: ['percent'],
    ...added('Some 53 per cent of children live in the region.', {
      'zh-Hans': '约53%的儿童生活在该地区。',
      ms: 'Kira-kira 53 peratus kanak-kanak tinggal di rantau ini.',
      ar: 'يعيش نحو 53 في المائة من الأطفال في المنطقة.',
      th: 'เด็กราวร้อยละ 53 อาศัยอยู่ในภูมิภาคนี้',
    }),
    corrupt: swap(['53', '35']),
  },
  {
    name: 'an amount in another currency',
    checks: ['currency'],
    ...added('The fund will spend 5 million euros.', {
      'zh-Hans': '该基金将支出500万欧元。',
      ms: 'Dana itu akan membelanjakan 5 juta euro.',
      ar: 'سينفق الصندوق 5 ملايين يورو.',
      th: 'กองทุนจะใช้จ่าย 5 ล้านยูโร',
    }),
    corrupt: swap({ 'zh-Hans': ['欧元', '美元'], ms: ['euro', 'dolar'], ar: ['يورو', 'دولار'], th: ['ยูโร', 'บาท'] }),
  },
  {
    name: 'a time in the other half of the day',
    checks: ['times'],
    ...added('The briefing begins at 3 p.m.', {
      'zh-Hans': '通报会下午3时开始。',
      ms: 'Taklimat bermula pada pukul 3 petang.',
      ar: 'تبدأ الإحاطة في الساعة 3 مساءً.',
      th: 'การแถลงข่าวเริ่มเวลา 15.00 น.',
    }),
    corrupt: swap({
      'zh-Hans': ['下午', '上午'],
      ms: ['petang', 'pagi'],
      ar: ['مساءً', 'صباحًا'],
      th: ['15.00', '03.00'],
    }),
  },
  {
    name: 'a measure in another unit',
    checks: ['units'],
    ...added('The village is 5 kilometres away.', {
      'zh-Hans': '村庄在5公里外。',
      ms: 'Kampung itu 5 kilometer jauhnya.',
      ar: 'تقع القرية على بعد 5 كيلومترات.',
      th: 'หมู่บ้านอยู่ห่างออกไป 5 กิโลเมตร',
    }),
    corrupt: swap({
      'zh-Hans': ['公里', '英里'],
      ms: ['kilometer', 'batu'],
      ar: ['كيلومترات', 'أميال'],
      th: ['กิโลเมตร', 'ไมล์'],
    }),
  },
  {
    name: 'digits of a telephone number turned round',
    checks: ['phones'],
    at: telephone,
    corrupt: swap({ 'zh-Hans': ['1097', '1079'], ar: ['1097', '1079'], th: ['1097', '1079'] }),
  },
  {
    name: 'digits of a telephone number turned round, in Malaysia',
    checks: ['phones'],
    at: 'Tel +6012 292 6872',
    corrupt: swap({ ms: ['6872', '6827'] }),
  },
  ...['press@newsroom.example', 'www.newsroom.example', 'A/RES/65/1'].map((value) => ({
    name: `a character of ${value} lost`,
    checks: ['emails', 'urls', 'document-symbols'],
    ...added(`See ${value} for more.`, {
      'zh-Hans': `更多内容见${value}。`,
      ms: `Lihat ${value} untuk maklumat lanjut.`,
      ar: `للمزيد انظر ${value}.`,
      th: `ดูเพิ่มเติมที่ ${value}`,
    }),
    corrupt: swap([/e(?=ss|ws)|(?<=6)5/, '']),
  })),
];
