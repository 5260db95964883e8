import { describe, expect, it } from 'vitest';
import { swappedPlaces } from '../../../src/check/completeness/swapped-places.ts';

/** The country of the source and the one in its place, as `Kenya→Uganda`. */
function swapped(sourceLocale: string, source: string, targetLocale: string, text: string): readonly string[] {
  return swappedPlaces({ source, text, sourceLocale, targetLocale }).map(
    (found) =>
      `${source.slice(found.source.start, found.source.end)}→${text.slice(found.target.start, found.target.end)}`,
  );
}

describe('a country in place of another', () => {
  it.each([
    ['Talks were held in Uruguay.', 'es', 'Las conversaciones se celebraron en Paraguay.', 'Uruguay→Paraguay'],
    ['Talks were held in Uruguay and Peru.', 'es', 'Se habló en Paraguay y Perú.', 'Uruguay→Paraguay'],
    ['Talks were held in Kenya.', 'sw', 'Mazungumzo yalifanyika Uganda.', 'Kenya→Uganda'],
    ['Talks were held in Kenya.', 'ar', 'جرت المحادثات في أوغندا.', 'Kenya→أوغندا'],
    ['Talks were held in Kenya.', 'zh-Hans', '会谈在乌干达举行。', 'Kenya→乌干达'],
    ['Talks were held in Kenya.', 'ja', '会談はウガンダで行われた。', 'Kenya→ウガンダ'],
    ['Talks were held in Kenya.', 'ko', '회담은 우간다에서 열렸다.', 'Kenya→우간다에서'],
    ['Talks were held in Kenya.', 'hi', 'वार्ता युगांडा में हुई।', 'Kenya→युगांडा'],
    ['Talks were held in Kenya.', 'tr', 'Görüşmeler Uganda’da yapıldı.', 'Kenya→Uganda’da'],
    ['Talks were held in Kenya.', 'ru', 'Переговоры прошли в Уганде.', 'Kenya→Уганде'],
    ['Talks were held in Austria.', 'de', 'Die Gespräche fanden in Australien statt.', 'Austria→Australien'],
    ['Talks were held in Niger.', 'it', 'I colloqui si sono tenuti in Nigeria.', 'Niger→Nigeria'],
    ['Talks were held in Kenya.', 'fi', 'Neuvottelut käytiin Ugandassa.', 'Kenya→Ugandassa'],
    ['Talks were held in Iraq.', 'fa', 'مذاکرات در ایران برگزار شد.', 'Iraq→ایران'],
    ['Talks were held in Iraq.', 'ar', 'تعود المحادثات لإيران.', 'Iraq→لإيران'],
    ['Talks were held in Iraq.', 'pl', 'Rozmowy odbyły się w Iranie.', 'Iraq→Iranie'],
    ['Talks were held in Mali.', 'vi', 'Các cuộc đàm phán được tổ chức ở Malawi.', 'Mali→Malawi'],
    ['Talks were held in North Korea.', 'fi', 'Neuvottelut käytiin Etelä-Koreassa.', 'North Korea→Etelä-Koreassa'],
    ['A storm hit the Dominican Republic.', 'es', 'Una tormenta azotó Dominica.', 'Dominican Republic→Dominica'],
    ['Talks were held in South Sudan.', 'tr', 'Görüşmeler Sudan’da yapıldı.', 'South Sudan→Sudan’da'],
  ])('is found: %s (%s) %s', (source, locale, text, expected) => {
    expect(swapped('en', source, locale, text)).toEqual([expected]);
  });

  it.each([
    ['the same', 'en', 'Talks were held in Uruguay.', 'es', 'Las conversaciones se celebraron en Uruguay.'],
    ['none', 'en', 'Talks were held in Uruguay.', 'es', 'Las conversaciones se celebraron.'],
    ['one more', 'en', 'Talks were held.', 'fr', 'Les négociations ont eu lieu au Kenya.'],
    ['two others', 'en', 'Talks were held in Uruguay and Peru.', 'es', 'Se habló en Paraguay y Chile.'],
    ['another name of it', 'en', 'Talks were held in Austria.', 'de', 'Die Gespräche fanden in Österreich statt.'],
    ['its case', 'en', 'Talks were held in Kenya.', 'ru', 'Переговоры прошли в Кении.'],
    ['its adjective', 'en', 'Talks were held in Kenya.', 'ru', 'Кенийские переговоры прошли в Уганде.'],
    ['an adjective for it', 'en', 'The Kenyan talks were held in Uganda.', 'ru', 'Переговоры прошли в Кении.'],
    ['letters before it', 'en', 'Talks were held in Kenya.', 'ar', 'وبكينيا جرت المحادثات.'],
    ['its name in Chinese', 'en', 'Talks were held in Kenya.', 'zh-Hans', '会谈在肯尼亚举行。'],
    ['its ending in Korean', 'en', 'Talks were held in Kenya.', 'ko', '회담은 케냐에서 열렸다.'],
    ['its ending in Finnish', 'en', 'Talks were held in Kenya.', 'fi', 'Neuvottelut käytiin Keniassa.'],
    ['both of two that begin alike', 'en', 'He left Austria for Australia.', 'ru', 'Он уехал из Австрии в Австралию.'],
    [
      'an adjective of one that begins alike',
      'en',
      'Nigerian police left Niger.',
      'pl',
      'Policja Nigerii opuściła Niger.',
    ],
    ['another case', 'en', 'Nigerien troops left Nigeria.', 'pl', 'Armia Nigru opuściła Nigerię.'],
    ['a person', 'en', 'Chad Smith plays in Cuba.', 'it', 'Chad Smith suona a Cuba.'],
    ['the case of a short name', 'en', 'Talks were held in Iraq.', 'cs', 'Rozhovory se konaly v Iráku.'],
    ['the case of two words', 'en', 'Talks were held in South Korea.', 'cs', 'Rozhovory se konaly v Jižní Koreji.'],
    ['an article', 'en', 'The US and Iran agreed.', 'fr', 'Les États-Unis et l’Iran se sont mis d’accord.'],
    ['an article that gives way', 'en', 'Aid was sent to Iraq.', 'ar', 'أُرسلت مساعدات للعراق.'],
    ['another name in katakana', 'en', 'Mario visited Peru.', 'ja', 'マリオはペルーを訪れた。'],
    ['an animal', 'en', 'He ate turkey in Kenya.', 'tr', 'Kenya’da hindi yedi.'],
    ['the same in two languages', 'fr', 'Les négociations ont eu lieu au Niger.', 'en', 'Talks were held in Niger.'],
  ])('is not found where there is %s', (_what, sourceLocale, source, locale, text) => {
    expect(swapped(sourceLocale, source, locale, text)).toEqual([]);
  });
});

describe('a city in place of another', () => {
  it.each([
    ['The office in Warsaw opened.', 'zh-Hans', '布拉格的办事处开业了。', 'Warsaw→布拉格'],
    ['The summit in Seoul ended.', 'th', 'การประชุมสุดยอดที่โตเกียวสิ้นสุดลง', 'Seoul→โตเกียว'],
    ['Storms hit Manila.', 'ar', 'ضربت العواصف جاكرتا.', 'Manila→جاكرتا'],
  ])('is found: %s (%s) %s', (source, locale, text, expected) => {
    expect(swapped('en', source, locale, text)).toEqual([expected]);
  });

  it.each([
    ['The envoy flew from Bucharest, Romania, to Rome.', 'zh-Hans', '特使从罗马尼亚布加勒斯特飞往罗马。'],
    ['The minister came to Tokyo on Monday.', 'fa', 'وزیر روز دوشنبه به توکیو آمد.'],
    ['The office in Warsaw opened.', 'zh-Hans', '华沙的办事处开业了。'],
  ])('is no name of a country or a day: %s (%s) %s', (source, locale, text) => {
    expect(swapped('en', source, locale, text)).toEqual([]);
  });
});
