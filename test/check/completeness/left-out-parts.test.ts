import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/library/check-pair.ts';
import { findingsOf } from '../findings-of.ts';

describe('a member of a list', () => {
  it.each([
    ['fr', 'The museum shows coins, maps and weapons.', 'Le musée expose des pièces et des armes.'],
    ['tr', 'The museum shows coins, maps and weapons.', 'Müzede sikkeler ve silahlar sergileniyor.'],
    ['fi', 'The museum shows coins, maps and weapons.', 'Museossa on esillä kolikoita ja aseita.'],
    ['ja', 'The museum shows coins, maps and weapons.', '博物館は硬貨と武器を展示している。'],
    ['he', 'The museum shows coins, maps and weapons.', 'המוזיאון מציג מטבעות וכלי נשק.'],
    ['sw', 'The shop sells bread, milk and eggs.', 'Duka linauza mkate na mayai.'],
    [
      'es',
      'The plan covers roads, bridges, ports and railways.',
      'El plan abarca carreteras, puertos y ferrocarriles.',
    ],
  ])('that is left out in %s is told: %s', (to, source, target) => {
    expect(findingsOf('left-out', to, source, target)).toHaveLength(1);
  });

  it.each([
    ['tr', 'In the village, schools and shops stayed closed.', 'Köyde okullar ve dükkânlar kapalı kaldı.'],
    ['fi', 'The road was closed, police and witnesses said.', 'Poliisin ja silminnäkijöiden mukaan tie suljettiin.'],
    [
      'hu',
      'The week before the trip, drivers and guides fell ill.',
      'Az utazás előtti héten a sofőrök és a vezetők megbetegedtek.',
    ],
    ['id', 'The president arrived, smiling and waving.', 'Presiden tiba sambil tersenyum dan melambaikan tangan.'],
    ['de', 'The minister left the meeting, angry and tired.', 'Der Minister verließ wütend und müde die Sitzung.'],
    ['ko', 'The bridge links two towns, Ashby and Corley.', '다리는 애슈비와 콜리 두 마을을 잇는다.'],
    ['ar', 'She planted figs, dates and olives.', 'زرعت التين والتمور والزيتون.'],
    ['th', 'The kit has a torch, a whistle and a rope.', 'ชุดอุปกรณ์มีไฟฉาย นกหวีด และเชือก'],
  ])('is not missed in %s where there is no list, or all of it: %s', (to, source, target) => {
    expect(findingsOf('left-out', to, source, target)).toEqual([]);
  });
});

describe('a clause', () => {
  it.each([
    [
      'pt',
      'The court freed the two men and ordered the police to pay their costs.',
      'O tribunal libertou os dois homens.',
    ],
    ['el', 'He denied the charges, although the documents bear his signature.', 'Αρνήθηκε τις κατηγορίες.'],
    [
      'fa',
      'The road was closed after the landslide, and people were moved to a school.',
      'جاده پس از رانش زمین بسته شد.',
    ],
    ['ko', 'The mayor opened the park, but critics say it cost too much.', '시장은 공원을 개장했다.'],
    ['fr', 'The house, which was built by an Italian count, has 14 rooms.', 'La maison compte 14 pièces.'],
    ['zh-Hans', 'The factory employs 450 people, and most of them live in the nearby town.', '该厂有450名员工。'],
  ])('that is left out in %s is told: %s', (to, source, target) => {
    expect(findingsOf('left-out', to, source, target)).toHaveLength(1);
  });

  it.each([
    [
      'de',
      'Each and every one of them will have to pay sooner or later.',
      'Früher oder später wird jeder zahlen müssen.',
    ],
    [
      'vi',
      'As a matter of fact, he was not there at all, his lawyer said.',
      'Luật sư của ông nói thực ra ông không hề có mặt.',
    ],
    ['sv', 'The mill, which was built in 1911, burned down.', 'Kvarnen från 1911 brann ner.'],
    ['lt', 'The mill, which was built in 1911, burned down.', '1911 m. malūnas sudegė.'],
    ['zh-Hans', 'The kitchen is open 24 hours a day, seven days a week.', '厨房全天候开放。'],
    ['ja', 'The bread, which she had baked at home, was sold at the market.', '彼女が家で焼いたパンは市場で売られた。'],
    [
      'zh-Hans',
      'Nearly 1.3 billion children live in the region, and 12 per cent of them do not go to school.',
      '该地区有近13亿儿童，其中12%没有上学。',
    ],
    ['zh-Hant', 'He said he would resign, and that his deputy would take over.', '他表示將辭職，由副手接任。'],
    ['he', 'The town has 8,000 inhabitants, and a quarter of them are over 65.', 'בעיר 8,000 תושבים, רבעם מעל גיל 65.'],
  ])('may be said in one in %s: %s', (to, source, target) => {
    expect(findingsOf('left-out', to, source, target)).toEqual([]);
  });
});

it('takes women and men who are named apart for one', () => {
  const said = (sourceLocale: string, source: string, target: string): readonly string[] =>
    checkPair({ source, target, sourceLocale, targetLocale: 'en' }).map(({ check }) => check);
  expect(said('de', 'Die Lehrerinnen und Lehrer der Schule streiken.', 'The teachers are on strike.')).toEqual([]);
  expect(said('pl', 'Pacjentki i pacjenci szpitala napisali list.', 'Patients wrote a letter.')).toEqual([]);
  expect(said('de', 'Die Lehrerinnen und Hausmeister der Schule streiken.', 'The teachers are on strike.')).toEqual([
    'left-out',
  ]);
});
