import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.ts';

describe('where something is', () => {
  it.each([
    ['ru', 'The stop is opposite the town hall.', 'Остановка находится позади ратуши.'],
    ['de', 'The stop is opposite the town hall.', 'Die Haltestelle liegt hinter dem Rathaus.'],
    ['fr', 'Parking is available behind the school.', 'Un parking est disponible devant l’école.'],
    ['es', 'The tent is behind the stadium.', 'La carpa está delante del estadio.'],
    ['zh-Hans', 'The clinic is opposite the bank.', '诊所就在银行旁边。'],
    ['it', 'Meet in front of the museum.', 'L’incontro è dietro il museo.'],
    ['tr', 'Meet in front of the museum.', 'Müzenin arkasında buluşulacak.'],
    ['ar', 'Meet in front of the museum.', 'اللقاء خلف المتحف.'],
    ['fi', 'Meet behind the museum.', 'Tapaaminen on museon edessä.'],
    ['sv', 'Meet behind the museum.', 'Samling framför museet.'],
  ])('is told where a text in %s puts it elsewhere: %s', (to, source, target) => {
    expect(findingsOf('opposites', to, source, target)).not.toEqual([]);
  });

  it.each([
    [
      'ru',
      'Thousands gathered in front of parliament to vote for peace.',
      'Тысячи человек собрались у парламента, чтобы проголосовать за мир.',
    ],
    ['pl', 'The museum next to the station reopens in two years.', 'Muzeum koło dworca zostanie otwarte za dwa lata.'],
    [
      'ru',
      'The clinic behind the church treats some 50 patients a day.',
      'Клиника за церковью принимает около 50 пациентов в день.',
    ],
    [
      'sr',
      'The office opposite the station is open until 5 p.m.',
      'Канцеларија преко пута станице отворена је до 17 часова.',
    ],
    [
      'de',
      'The kiosk behind the station closed two years ago.',
      'Der Kiosk auf der Rückseite des Bahnhofs wurde vor den Wahlen geschlossen.',
    ],
    ['ja', 'The march ended peacefully in front of the city hall.', '行進は市庁舎前で平和裏に終了した。'],
    ['ja', 'The booth next to the entrance opens before the match.', '入口脇の売店は試合の前に開く。'],
    ['hu', 'The stand behind the school was built during the war.', 'Az iskola mögötti lelátó a háború alatt épült.'],
    ['he', 'The kiosk next to the station closed a year ago.', 'הקיוסק הסמוך לתחנה נסגר לפני שנה.'],
    [
      'es',
      'The hall behind the church drew more visitors, compared with 300 last year.',
      'La sala situada a espaldas de la iglesia atrajo más visitantes frente a los 300 del año pasado.',
    ],
    ['th', 'The shop next to the hotel reopens next month.', 'ร้านค้าติดกับโรงแรมจะเปิดอีกครั้งในเดือนหน้า'],
    [
      'id',
      'The post next to the bridge lies to the east of the river.',
      'Pos di dekat jembatan itu terletak di sebelah timur sungai.',
    ],
    ['zh-Hans', 'Vendors behind the market must register first.', '市场内的摊贩登记后方可营业。'],
    ['zh-Hans', 'The two sides met next to the court.', '双方在法院附近面对面会谈。'],
    [
      'tr',
      'The kiosk next to the station reopens in the coming week.',
      'İstasyondaki büfe önümüzdeki hafta yeniden açılıyor.',
    ],
    ['ar', 'The hall next to the park opens to the public.', 'تفتح القاعة القريبة من المتنزه أبوابها أمام الجمهور.'],
  ])('is not read from words that mean something else, in %s: %s', (to, source, target) => {
    expect(findingsOf('opposites', to, source, target)).toEqual([]);
  });
});
