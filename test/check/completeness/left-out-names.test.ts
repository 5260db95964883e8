import { expect, it } from 'vitest';
import { checkPair } from '../../../src/library/check-pair.ts';

type Row = readonly [source: string, target: string, text: string, right: string, wrong: string, name: string];

it.each<Row>([
  [
    'en',
    'cs',
    'The dictionary was compiled by Henrike Vossler in Jihlava.',
    'Slovník sestavila v Jihlavě Henrike Vosslerová.',
    'Slovník byl sestaven v Jihlavě.',
    'Henrike Vossler',
  ],
  [
    'en',
    'de',
    'The ferry to Ålesund was late because of the storm.',
    'Die Fähre nach Ålesund hatte wegen des Sturms Verspätung.',
    'Die Fähre hatte wegen des Sturms Verspätung.',
    'Ålesund',
  ],
  [
    'en',
    'uk',
    'The mural was painted by Oscar Lindqvist on Tuesday.',
    'Стінопис намалював у вівторок Оскар Ліндквіст.',
    'Стінопис намалювали у вівторок.',
    'Oscar Lindqvist',
  ],
  [
    'en',
    'zh-Hans',
    'The sculptor Margit Albrechtsen lives alone.',
    '雕塑家玛吉特·阿尔布雷希森独自生活。',
    '这位雕塑家独自生活。',
    'Margit Albrechtsen',
  ],
  [
    'en',
    'ja',
    'The sculptor Margit Albrechtsen lives alone.',
    '彫刻家のマルギット・アルブレクトセンは一人で暮らす。',
    '彫刻家は一人で暮らす。',
    'Margit Albrechtsen',
  ],
  [
    'fr',
    'es',
    'La navigatrice Yannick Le Bihan est arrivée à Paimpol avec Solenn Guivarc.',
    'La navegante Yannick Le Bihan llegó a Paimpol con Solenn Guivarc.',
    'La navegante Yannick Le Bihan llegó a Paimpol.',
    'Solenn Guivarc',
  ],
  [
    'ru',
    'en',
    'Хореограф Геннадий Мальцев живёт в Твери.',
    'The choreographer Gennady Maltsev lives in Tver.',
    'The choreographer lives in Tver.',
    'Геннадий Мальцев',
  ],
  [
    'pl',
    'de',
    'Pisarz Mikołaj Kowalik mieszka w Sandomierzu.',
    'Der Schriftsteller Mikołaj Kowalik wohnt in Sandomierz.',
    'Der Schriftsteller wohnt in Sandomierz.',
    'Mikołaj Kowalik',
  ],
])('tells of a name that is left out, %s to %s', (sourceLocale, targetLocale, source, right, wrong, name) => {
  const namesIn = (target: string): readonly string[] =>
    checkPair({ source, target, sourceLocale, targetLocale })
      .filter(({ check }) => check === 'names')
      .map((finding) => finding.source?.text ?? '');
  expect(namesIn(right)).toEqual([]);
  expect(namesIn(wrong)).toEqual([name]);
});

it.each<readonly [string, string, string, string]>([
  ['en', 'es', 'Barbara Frank of Southern University spoke.', 'Habló Barbara Frank, de la Universidad del Sur.'],
  ['en', 'ja', 'The mayor of Osaka met Hiroshi Tanaka.', '大阪市長は田中博氏と会談した。'],
  ['en', 'zh-Hans', 'She wrote for Der Spiegel.', '她为《明镜》周刊撰稿。'],
  ['ru', 'de', 'Министр Юрий Морской выступил в Думе.', 'Minister Juri Morskoi sprach in der Duma.'],
  ['tr', 'en', 'Dışişleri Bakanlığı açıklama yaptı.', 'The foreign ministry made a statement.'],
  ['de', 'fr', 'Die Künstler zeigen Bilder Großer Meister.', 'Les artistes montrent des tableaux de grands maîtres.'],
  ['en', 'ru', 'The plant in Newport closed.', 'Ньюпортский завод закрылся.'],
  ['en', 'it', 'The Slavic languages are taught here.', 'Qui si insegnano le lingue slave.'],
  ['fi', 'sv', 'Kuvataiteilija Pirkko Saari puhui.', 'Konstnären Pirkko Saari talade.'],
  ['en', 'tr', 'Beekeepers met in Bursa.', 'Arıcılar Bursa’da buluştu.'],
  ['en', 'pt', 'Paramedics treated two people in Faro.', 'Os socorristas assistiram duas pessoas em Faro.'],
  ['en', 'ja', 'Coach Hajime Moriyasu named the squad.', '森保監督が代表メンバーを発表した。'],
])('takes no translated word for a name, %s to %s', (sourceLocale, targetLocale, source, target) => {
  const found = checkPair({ source, target, sourceLocale, targetLocale });
  expect(found.filter(({ check }) => check === 'names')).toEqual([]);
});
