import { expect, test } from 'vitest';
import { align } from '../../src/facts/align/align.ts';
import { recognize } from '../../src/facts/recognize.ts';

const disagreementsOf = (locale: string, source: string, target: string): readonly number[] =>
  align(recognize(source, 'en'), recognize(target, locale), { source: 'en', target: locale })
    .disagreements.map(({ certainty }) => certainty)
    .filter((certainty) => certainty >= 0.5);

test.each([
  // The day of a time in another zone, with the zone before the date.
  ['ja', 'The feed starts at 9 p.m. EST on 30 June.', '配信は日本時間7月1日午前11時に始まる。'],
  ['zh-Hans', 'Doors open at 19:00 GMT on Sunday.', '大门将于北京时间周一凌晨3点打开。'],
  // Rain by its depth and by its volume, and large measures of volume.
  ['es', 'The storm brought 35 mm of rain.', 'La tormenta dejó 35 litros por metro cuadrado.'],
  ['tr', 'The storm brought 35 mm of rain.', 'Fırtına metrekareye 35 litre yağmur getirdi.'],
  ['de', 'The cellar holds 40,000 litres of wine.', 'Der Keller fasst 400 Hektoliter Wein.'],
  ['ja', 'Some 3,000 litres leaked.', '約3キロリットルが漏れた。'],
  // Around the clock, with figures and without.
  ['fr', 'The 24-hour line is free.', 'La ligne, ouverte 24 h/24 et 7 j/7, est gratuite.'],
  ['it', 'The line is staffed around the clock.', 'La linea è attiva 24 ore su 24.'],
  ['vi', 'The 24-hour line is free.', 'Đường dây nóng hoạt động 24/24 giờ và miễn phí.'],
  ['pl', 'The 24-hour line is free.', 'Całodobowa infolinia jest bezpłatna.'],
  ['zh-Hans', 'The desk is staffed round the clock.', '服务台24小时有人值守。'],
  ['tr', 'The desk is staffed 24/7.', 'Masa gece gündüz açıktır.'],
  ['de', 'The desk is open 7 days a week.', 'Der Schalter ist 7 Tage die Woche geöffnet.'],
  ['fr', 'The desk closes on 24 July.', 'Le guichet ferme le 24/7.'],
  ['vi', 'All 24 of the 24 provinces voted.', 'Tất cả 24/24 tỉnh đã bỏ phiếu.'],
  // A quarter and half of an hour in minutes, of a game too.
  ['es', 'He hit the post on the quarter-hour mark.', 'Estrelló el balón en el poste en el minuto 15.'],
  ['ko', 'The train was a quarter of an hour late.', '기차는 15분 연착했다.'],
  ['zh-Hans', 'The train was 15 minutes late.', '火车晚点一刻钟。'],
  ['de', 'He scored after half an hour.', 'Er traf in der 30. Minute.'],
  // What an article or half counts, converted.
  ['fr', 'The body was found about a mile away.', 'Le corps a été retrouvé à environ 1,6 km.'],
  ['pl', 'The shop is half a mile from the station.', 'Sklep leży 800 metrów od dworca.'],
  ['fi', 'An inch of rain fell.', 'Vettä satoi 25 millimetriä.'],
  // Days that are counted with the first and the last.
  ['fr', 'The strike lasted two weeks.', 'La grève a duré quinze jours.'],
  ['es', 'The talks resume in two weeks.', 'Las negociaciones se reanudan dentro de 15 días.'],
  ['de', 'She is back in one week.', 'Sie ist in acht Tagen zurück.'],
  ['fr', 'The strike lasted a fortnight.', 'La grève a duré quinze jours.'],
  // The sign of a temperature in a word that stands anywhere in its clause.
  ['fi', 'It was −31 °C in Kuusamo.', 'Kuusamossa pakkanen kiristyi 31 asteeseen.'],
  ['fi', 'There were 15 degrees of frost.', 'Pakkasta oli 15 astetta.'],
  ['de', 'It was minus 15 degrees.', 'Es herrschten 15 Grad Kälte.'],
  ['nl', 'It was minus 10 degrees.', 'Het vroor 10 graden.'],
  ['ru', 'It was minus 15 degrees overnight.', 'Ночью ударил 15-градусный мороз.'],
  ['uk', 'It was −15 °C in Kharkiv.', 'У Харкові мороз сягнув 15 градусів.'],
  ['et', 'It was minus 15 degrees overnight.', 'Öösel oli 15-kraadine pakane.'],
  ['bn', 'It was −5 °C.', 'তাপমাত্রা ছিল হিমাঙ্কের 5 ডিগ্রি নিচে।'],
  ['fa', 'It was minus 10 degrees.', 'دما به 10 درجه زیر صفر رسید.'],
  ['sv', 'It was 5 degrees, and cold.', 'Det var 5 grader och kallt.'],
  ['ru', 'It was minus 30 degrees.', 'Ударил мороз: 30 градусов.'],
  // Frost that is over at so many degrees, or that there is none of.
  ['de', 'At 3 degrees the frost is over.', 'Bei 3 Grad ist der Frost vorbei.'],
  ['de', 'At 4 degrees the frost thawed.', 'Bei plus 4 Grad taute der Frost.'],
  ['da', 'It reached 6 degrees after frost.', 'Det blev 6 grader efter frost.'],
  ['pl', 'It rose to 7 degrees despite frost.', 'Było 7 stopni mimo mrozu nad ranem.'],
  ['hr', 'At 4 degrees the frost melted.', 'Na 4 stupnja mraz se otopio.'],
  ['uk', 'At 5 degrees frost is no danger.', 'За 5 градусів мороз уже не страшний.'],
  ['lv', 'It was 28 degrees on the island.', 'Termometrs rādīja 28 grādus salā.'],
  // Shares of a percentage point.
  ['th', 'The bank cut its rate by a quarter of a percentage point.', 'ธนาคารลดดอกเบี้ยลง 0.25 จุดเปอร์เซ็นต์'],
  ['zh-Hans', 'The bank raised rates by half a percentage point.', '央行将利率上调0.5个百分点。'],
  // Full years of an age, which are no ten thousand.
  ['ko', 'Children aged 12 and over may apply.', '만 12세 이상 어린이는 신청할 수 있다.'],
  // The year of another calendar, named as that.
  ['ne', 'It is shut on 14 April 2025, when 2082 begins.', 'वि.सं. २०८२ सुरु हुने सन् २०२५ अप्रिल १४ मा बन्द रहन्छ।'],
  ['fa', 'It is shut on 21 March 2025, when 1404 begins.', 'روز ۲۱ مارس ۲۰۲۵ و آغاز سال ۱۴۰۴ خورشیدی تعطیل است.'],
  ['ar', 'The year 1447 begins on 26 June 2025.', 'يبدأ عام 1447 هـ في 26 يونيو 2025.'],
  // Days of a month of another calendar.
  ['fa', 'The show runs from 5 to 12 October 2024.', 'این نمایش از ۱۴ تا ۲۱ مهر ۱۴۰۳ برپاست.'],
  ['fa', 'The show runs from 21 March to 20 April 2025.', 'این نمایش از ۱ تا ۳۱ فروردین ۱۴۰۴ برپاست.'],
  // Less than nothing by a noun.
  ['da', 'It was minus nine degrees.', 'Det var ni graders frost.'],
  ['mk', 'It was −9°C.', 'Беше минус 9 степени.'],
  // The compass.
  ['ru', 'The wreck is at 5°N, 12°W.', 'Судно лежит на 5° с. ш., 12° з. д.'],
  ['fr', 'The wreck is at 5°N, 12°W.', 'L’épave repose par 5° N, 12° O.'],
  ['de', 'The wreck is at 5°S, 12°E.', 'Das Wrack liegt bei 5° S, 12° O.'],
  // Money of other countries, and hundredths of it.
  ['fr', 'It costs 60 Danish kroner.', 'Cela coûte 60 couronnes danoises.'],
  ['sv', 'It costs 60 kroner.', 'Det kostar 60 danska kronor.'],
  ['de', 'It costs 60 US cents.', 'Es kostet 0,60 US-Dollar.'],
  // Ranks before a superlative, one of a span of time, half a million in one word.
  ['da', 'It is the second-oldest mill.', 'Det er den næstældste mølle.'],
  ['nl', 'It is the third-oldest mill.', 'Het is de op twee na oudste molen.'],
  ['fr', 'He left an hour later.', 'Il est parti une heure plus tard.'],
  ['it', 'They paid $15 an hour for three weeks.', 'Hanno pagato 15 dollari l’ora per tre settimane.'],
  ['pl', 'The session lasted half an hour.', 'Posiedzenie trwało pół godziny.'],
  ['ms', 'The session lasted half an hour.', 'Sesi itu berlangsung selama setengah jam.'],
  ['it', 'The price rose by 35 cents.', 'Il prezzo è aumentato di 35 centesimi.'],
  ['it', 'She won by 35 hundredths of a second.', 'Ha vinto per 35 centesimi di secondo.'],
  ['ru', 'It cost half a million dollars.', 'Это стоило полмиллиона долларов.'],
])('one value said otherwise is the same: %s %s', (locale, source, target) => {
  expect(disagreementsOf(locale, source, target)).toEqual([]);
});

test.each([
  ['ja', 'The feed starts at 9 p.m. EST on 30 June.', '配信は日本時間7月2日午前11時に始まる。'],
  ['zh-Hans', 'Doors open at 19:00 GMT on Sunday.', '大门将于北京时间周二凌晨3点打开。'],
  ['es', 'The storm brought 35 mm of rain.', 'La tormenta dejó 53 litros por metro cuadrado.'],
  ['cs', 'The tank holds 30 litres.', 'Nádrž má 30 hl.'],
  ['da', 'It was minus nine degrees.', 'Det var ni grader.'],
  ['de', 'It was 20 degrees.', 'Es waren 20 Grad Frost.'],
  ['pl', 'It was 12 degrees.', 'Było 12 stopni mrozu.'],
  ['de', 'At minus 4 degrees the frost thawed.', 'Bei plus 4 Grad taute der Frost.'],
  ['ru', 'The wreck is at 5°N, 12°W.', 'Судно лежит на 5° ю. ш., 12° з. д.'],
  ['fr', 'The wreck is at 5°N, 12°W.', 'L’épave repose par 5° N, 12° E.'],
  ['ja', 'The wreck is at 5°N, 12°W.', '沈没船は北緯5度、東経12度にある。'],
  ['vi', 'It costs 60 Swedish kronor.', 'Giá là 60 krone Na Uy.'],
  ['ru', 'It costs 60 Swedish kronor.', 'Это стоит 60 датских крон.'],
  ['zh-Hans', 'It costs 60 US cents.', '售价60美元。'],
  ['de', 'It is the fourth-oldest mill.', 'Es ist die drittälteste Mühle.'],
  ['nl', 'It is the third-oldest mill.', 'Het is de op een na oudste molen.'],
  ['hu', 'It is the third-largest bank.', 'Ez a második legnagyobb bank.'],
  ['fr', 'He left an hour later.', 'Il est parti trois heures plus tard.'],
  ['ms', 'The session lasted half an hour.', 'Sesi itu berlangsung selama satu jam.'],
  ['ru', 'The fire burned for half an hour.', 'Пожар горел один час.'],
  ['it', 'The price rose by 35 cents.', 'Il prezzo è aumentato di 53 centesimi.'],
  ['ru', 'It cost one and a half million dollars.', 'Это стоило полмиллиона долларов.'],
])('another value is told: %s %s', (locale, source, target) => {
  expect(disagreementsOf(locale, source, target)).not.toEqual([]);
});

test.each([
  ['fa', 'The show runs from 5 to 12 October 2024.', 'این نمایش از ۱۳ تا ۲۱ مهر ۱۴۰۳ برپاست.'],
  ['fa', 'The show runs from 5 to 12 October 2024.', 'این نمایش از ۱۴ تا ۲۲ مهر ۱۴۰۳ برپاست.'],
  ['ar', 'The year 1447 begins on 26 June 2025.', 'يبدأ عام 1446 هـ في 26 يونيو 2025.'],
  ['th', 'The year 2025 was dry.', 'พ.ศ. 2025 เป็นปีที่แห้งแล้ง'],
  ['zh-Hans', 'The bank raised rates by half a percentage point.', '央行将利率上调0.25个百分点。'],
  ['ko', 'Children aged 12 and over may apply.', '만 13세 이상 어린이는 신청할 수 있다.'],
  ['pl', 'The train was a quarter of an hour late.', 'Pociąg spóźnił się o 50 minut.'],
  ['sv', 'The snow was a foot deep.', 'Snön var 90 cm djup.'],
  ['fr', 'The strike lasted 14 days.', 'La grève a duré quinze jours.'],
  ['fr', 'The strike lasted fourteen days.', 'La grève a duré quinze jours.'],
  ['ru', 'The strike lasted two weeks.', 'Забастовка длилась пятнадцать дней.'],
  ['ru', 'It was −15 °C.', 'Мороз достигал 24 градусов.'],
  ['fr', 'The 12-hour line is free.', 'La ligne, ouverte 10 heures par jour, est gratuite.'],
])('another value is told: %s %s', (locale, source, target) => {
  expect(disagreementsOf(locale, source, target)).not.toEqual([]);
});

test.each([
  ['de', 'In vierzehn Tagen öffnet das Bad.', 'es', 'La piscina abrirá en quince días.'],
  ['nl', 'De staking duurt veertien dagen.', 'it', 'Lo sciopero dura quindici giorni.'],
  ['fr', 'La grève a duré quinze jours.', 'ar', 'استمر الإضراب أسبوعين.'],
])('two weeks are so many days to each language: %s %s', (from, source, to, target) => {
  expect(align(recognize(source, from), recognize(target, to), { source: from, target: to }).disagreements).toEqual([]);
});
