/** Translations of the release below, sentence by sentence; `⟨⟩` is the code in it. */
export type Words = readonly string[];

export const releaseSource = `Ferry line opens in Georgetown

GEORGETOWN, 5 November 2010 – The new ferry carries 120 passengers. A ticket costs {cost} today.

The line was closed in 1998. It had served Smith & Sons, the shipyard, for 40 years.

“We are proud of this day,” said Maria Tan, the director. Boats leave at 9:30 a.m.

The company did not raise its prices. More at https://ferry.example.org today.

A second line opens on 12 March 2011. It costs {sum} to build.
`;

export const translations: Readonly<Record<string, Words>> = {
  ms: [
    'Laluan feri dibuka di Georgetown',
    'GEORGETOWN, 5 hb November 2010 –',
    'Feri baharu itu membawa 120 penumpang.',
    'Harga tiket ialah ⟨⟩ hari ini.',
    'Laluan itu ditutup pada tahun 1998.',
    'Ia pernah melayani Smith & Sons, limbungan kapal itu, selama 40 tahun.',
    '“Kami bangga dengan hari ini,” kata Maria Tan, pengarah.',
    'Bot bertolak pada pukul 9:30 pagi.',
    'Syarikat itu tidak menaikkan harganya.',
    'Maklumat lanjut di https://ferry.example.org hari ini.',
    'Laluan kedua dibuka pada 12 Mac 2011.',
    'Pembinaannya menelan belanja ⟨⟩ ringgit.',
  ],
  de: [
    'Fährlinie in Georgetown eröffnet',
    'GEORGETOWN, 5. November 2010 –',
    'Die neue Fähre befördert 120 Fahrgäste.',
    'Eine Fahrkarte kostet heute ⟨⟩ Euro.',
    'Die Linie war 1998 eingestellt worden.',
    'Sie hatte Smith & Sons, der Werft, 40 Jahre lang gedient.',
    '„Wir sind stolz auf diesen Tag“, sagte Maria Tan, die Direktorin.',
    'Die Boote legen um 9.30 Uhr ab.',
    'Das Unternehmen hat seine Preise nicht erhöht.',
    'Mehr heute unter https://ferry.example.org in Kürze.',
    'Eine zweite Linie wird am 12. März 2011 eröffnet.',
    'Ihr Bau kostet ⟨⟩ Euro.',
  ],
  ja: [
    'ジョージタウンでフェリー航路が開通',
    'ジョージタウン、2010年11月5日 –',
    '新しいフェリーは乗客120人を運ぶ。',
    '乗車券は本日⟨⟩となる。',
    'この航路は1998年に廃止された。',
    '造船所のSmith & Sonsに40年間利用されていた。',
    '「この日を誇りに思う」とマリア・タン理事は述べた。',
    '船は午前9時30分に出発する。',
    '同社は値上げを行わなかった。',
    '詳細は本日 https://ferry.example.org へ。',
    '第二の航路は2011年3月12日に開通する。',
    '建設費は⟨⟩である。',
  ],
  ar: [
    'افتتاح خط العبّارات في جورج تاون',
    'جورج تاون، 5 تشرين الثاني/نوفمبر 2010 –',
    'تحمل العبّارة الجديدة 120 راكبا.',
    'ثمن التذكرة ⟨⟩ اليوم.',
    'كان الخط قد أُغلق في عام 1998.',
    'وقد خدم شركة Smith & Sons لبناء السفن طوال 40 عاما.',
    'وقالت المديرة ماريا تان: ”إننا فخورون بهذا اليوم“.',
    'تغادر القوارب في الساعة 9:30 صباحا.',
    'لم ترفع الشركة أسعارها.',
    'للمزيد اليوم زوروا https://ferry.example.org من فضلكم.',
    'يُفتتح خط ثان في 12 آذار/مارس 2011.',
    'يكلف بناؤه ⟨⟩ في المجموع.',
  ],
};
