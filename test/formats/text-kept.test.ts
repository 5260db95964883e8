import fc from '../laws.ts';
import { describe, expect, it, test } from 'vitest';
import { outlineText } from '../../src/formats/text/outlining.ts';

/** A headline and two paragraphs, and sentences of other releases that begin with words of web pages or have them. */
const releases: Readonly<
  Record<string, readonly [head: string, lead: string, second: string, said: readonly string[]]>
> = {
  en: [
    'Lighthouse at Wick Point turns its lamp on again',
    'The lighthouse at Wick Point turned its lamp on again on Monday, two years after the storm.',
    'Six masons worked on the tower all summer, and the keeper’s family moved back in.',
    [
      'Share prices of the two shipyards hardly moved.',
      'Home ports will be asked first.',
      'Copyright in the drawings stays with the architect’s heirs.',
      'The negotiations were confidential until last week.',
      'Print runs of the old charts were small.',
      'Nobody fell.',
      'Step 4 follows in autumn.',
      'This email was sent to the wrong harbour in April.',
      'Listen to the tower, says the new trail guide.',
    ],
  ],
  de: [
    'Leuchtturm am Kap Wiek leuchtet wieder',
    'Der Leuchtturm am Kap Wiek leuchtet seit Montag wieder, zwei Jahre nach dem Sturm.',
    'Sechs Maurer arbeiteten den Sommer über am Turm, und die Familie des Wärters zog wieder ein.',
    [
      'Teilen wollen sich die beiden Häfen die Kosten.',
      'Alle Rechte der Fischer gelten weiter.',
      'Die Verträge sind vertraulich.',
      'Suche und Bergung übernimmt der Hafen.',
      'Sie erhalten diese Karte im Hafenamt.',
    ],
  ],
  es: [
    'El faro de Punta Gris vuelve a encender su luz',
    'El faro de Punta Gris volvió a encender su luz el lunes, dos años después del temporal.',
    'Seis albañiles trabajaron en la torre todo el verano, y la familia del farero regresó.',
    [
      'Compartir los gastos fue idea de los dos puertos.',
      'Imprimir las cartas antiguas resultó caro.',
      'Este mensaje de los pescadores llegó a la capital.',
      'Las reuniones fueron confidenciales hasta mayo.',
      'El puerto recibe este año tres barcos más.',
      'Los pescadores pueden darse de baja hasta mayo.',
    ],
  ],
  ru: [
    'Маяк на мысе Серый снова зажёг огонь',
    'Маяк на мысе Серый в понедельник снова зажёг огонь, через два года после шторма.',
    'Шесть каменщиков работали на башне всё лето, и семья смотрителя вернулась домой.',
    [
      'Поделить расходы решили два порта.',
      'Все права рыбаков сохраняются и дальше.',
      'Поиск подрядчика занял полгода.',
      'Встречи оставались конфиденциальными до мая.',
      'При использовании материалов низкого качества башня снова обрушится.',
      'Данное сообщение поступило спасателям в среду.',
    ],
  ],
  ja: [
    '灰岬の灯台、再び点灯',
    '灰岬の灯台は月曜日、嵐から二年ぶりに再び点灯しました。',
    '六人の石工が夏の間塔で働き、灯台守の家族も戻りました。',
    ['印刷した海図はすぐになくなりました。', '関連する工事は来年終わります。', '会議は五月まで秘密でした。'],
  ],
  ar: [
    'منارة رأس الرمادي تضيء من جديد',
    'أضاءت منارة رأس الرمادي من جديد يوم الاثنين بعد عامين من العاصفة.',
    'عمل ستة بنائين في البرج طوال الصيف وعادت أسرة الحارس إلى بيتها.',
    ['شارك في الأعمال ثلاثون متطوعا.', 'ظلت الاجتماعات سرية حتى شهر مايو.', 'طباعة الخرائط القديمة مكلفة.'],
  ],
  tr: [
    'Boz Burun feneri yeniden yandı',
    'Boz Burun feneri fırtınadan iki yıl sonra pazartesi günü yeniden yandı.',
    'Altı duvarcı bütün yaz kulede çalıştı, fenercinin ailesi de geri döndü.',
    ['Paylaşılan masraflar iki limanı da memnun etti.', 'Arama kurtarma işini liman üstlendi.'],
  ],
};

function releaseIn(locale: string): NonNullable<(typeof releases)[string]> {
  const found = releases[locale];
  if (found === undefined) throw new Error(locale);
  return found;
}

const contact = 'Ada Wick\nada@wick.example\n+44 1632 960 114';

/** Where a sentence may stand below the headline, with what is around it. */
const places: readonly ((lead: string, second: string, said: string) => readonly string[])[] = [
  (lead, second, said) => [said, lead, second],
  (lead, second, said) => [lead, said, second],
  (lead, second, said) => [lead, second, said],
  (lead, second, said) => [lead, second, said, contact],
  (lead, second, said) => [lead, second, contact, said],
  (lead, second, said) => [lead, second, '###', said],
  (lead, second, said) => [lead, `“${second}”`, said, contact],
  (lead, second, said) => [`${lead}\n${said}`, second, contact],
];

const cases = Object.entries(releases).flatMap(([locale, [head, lead, second, said]]) =>
  said.flatMap((sentence) =>
    places.map((place) => ({ locale, sentence, parts: [head, ...place(lead, second, sentence)] })),
  ),
);

describe('what a release says below its headline', () => {
  it('is never taken for the page around it, whatever words a sentence begins with', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), ({ locale, sentence, parts }) => {
        const { blocks } = outlineText(parts.join('\n\n'), locale, new Set());
        const own = blocks.filter(({ text }) => text.includes(sentence));
        expect(own.map(({ role }) => role)).not.toEqual([]);
        expect(own.map(({ role, text }) => `${role}: ${text}`).filter((each) => each.startsWith('navigation'))).toEqual(
          [],
        );
      }),
      { numRuns: 2 * cases.length },
    );
  });

  test.each([
    ['en', ['Phase 1', 'Phase 2', 'Phase 3']],
    ['es', ['Fase 1', 'Fase 2', 'Fase 3']],
    ['ru', ['Этап 1', 'Этап 2', 'Этап 3']],
    ['tr', ['Aşama 1', 'Aşama 2', 'Aşama 3']],
  ])('is kept in %s where a word and a number stand: %s', (locale, lines) => {
    const [head, lead, second] = releaseIn(locale);
    for (const part of [lines.map((line) => `- ${line}`).join('\n'), lines.join(`\n\n${second}\n\n`)]) {
      const { blocks } = outlineText([head, lead, part, second].join('\n\n'), locale, new Set());
      const roles = blocks.filter(({ text }) => lines.includes(text)).map(({ role }) => role);
      expect(roles).toHaveLength(3);
      expect(roles).not.toContain('navigation');
    }
  });

  test('is kept in rows that tell whom to call in which language', () => {
    const rows = 'Ada Wick      +44 1632 960 114      English, Welsh\nMorwen Tal    +44 1632 960 115      Cornish';
    const [head, lead, second] = releaseIn('en');
    const { blocks } = outlineText([head, lead, second, `Press contacts\n${rows}`].join('\n\n'), 'en', new Set());
    expect(blocks.map(({ role }) => role)).not.toContain('navigation');
  });
});

describe('what the page says below a release', () => {
  test.each([
    ['en', 'To unsubscribe from these mailings, click here.'],
    ['de', 'Wenn Sie keine Mitteilungen mehr wünschen, klicken Sie hier.'],
    ['es', 'Antes de imprimir este correo, piense en los árboles.'],
    ['ru', 'Вы получили это письмо, потому что подписаны на новости маяка.'],
    ['ja', 'このメールはご登録の方にお送りしています。'],
    ['ar', 'لإلغاء الاشتراك في النشرة اضغط هنا.'],
    ['tr', 'Bülteni artık almak istemiyorsanız buraya tıklayın.'],
    ['es', 'Noticias relacionadas\n» Así era la torre\n» El puerto, en imágenes'],
    ['tr', 'Etiketler: deniz, fener\nÖnceki haber: Liman açıldı'],
    ['en', 'Page 2 of 3'],
    ['de', 'Seite 2'],
    ['es', 'Escuchar la noticia (2 min)'],
    ['ja', 'この記事を聞く（2分）'],
    ['de', 'Wer aus dem Verteiler möchte, schreibt uns einfach eine Zeile.'],
  ])('is not published in %s: %s', (locale, part) => {
    const [head, lead, second] = releaseIn(locale);
    const { blocks } = outlineText([head, lead, second, contact, part].join('\n\n'), locale, new Set());
    const below = blocks.filter(({ text }) => part.includes(text));
    expect(below.filter(({ role }) => role !== 'navigation')).toEqual([]);
    expect(below).not.toEqual([]);
  });
});
