import { describe, expect, it } from 'vitest';
import { changedValues } from '../../src/match/changed-values.ts';
import { editOf } from '../../src/match/edit.ts';

/** Changes as `before>now`. */
const changes = (before: string, now: string, locale = 'en'): readonly string[] =>
  changedValues(before, now, locale).map((each) => `${each.before}>${each.now}`);

describe('what a sentence says otherwise', () => {
  it.each([
    ['She met Jean-Pierre there.', 'She met Jean-Paul there.', ['Jean-Pierre>Jean-Paul']],
    ['She met O’Neill there.', 'She met O’Brien there.', ['O’Neill>O’Brien']],
    ['She met Anne Lee there.', 'She met Maria Kovacs there.', ['Anne Lee>Maria Kovacs']],
    ['She met old Anne there.', 'She met young Marie there.', ['old Anne>young Marie']],
    ['The “Titan” sank.', 'The “Trident” sank.', ['Titan>Trident']],
    ['He met Anne (Lee).', 'He met Anne (Kim).', ['Lee>Kim']],
    ['Ask Anne or Bea.', 'Ask Carla or Dora.', ['Anne>Carla', 'Bea>Dora']],
    ['Он встретил Ивана.', 'Он встретил Петра.', ['Ивана>Петра']],
    ['She met Mr. Hans there.', 'She met Mr. Jens there.', ['Hans>Jens']],
    ['She met J. Berg there.', 'She met J. Bergh there.', ['Berg>Bergh']],
    ['Она встретила проф. Я. Белых.', 'Она встретила проф. Я. Чёрных.', ['Белых>Чёрных']],
  ])('are names in place of others: %s → %s', (before, now, expected) => {
    expect(changes(before, now)).toEqual(expected);
  });

  it.each([
    ['at the beginning', 'Dupont came.', 'Martin came.'],
    ['after a full stop', 'He came. Dupont went.', 'He came. Martin went.'],
    ['after a full stop and two spaces', 'He came.  Dupont went.', 'He came.  Martin went.'],
    ['after a colon', 'He said: Dupont went.', 'He said: Martin went.'],
    ['after a dash', 'He came — Dupont too.', 'He came — Martin too.'],
    ['in place of another word', 'She met him there.', 'She met Anne there.'],
    ['for which another word stands', 'She met Anne there.', 'She met him there.'],
    ['that is new', 'She came there.', 'She came there with Anne.'],
    ['that is new behind another', 'We met Maria there.', 'We met Maria there with Anne.'],
    ['that is gone', 'She came there with Anne.', 'She came there.'],
    ['that is a title with a slip', 'The Deputy Minsiter came.', 'The Deputy Minister came.'],
    ['with figures in it', 'A B2b car.', 'A B2x car.'],
  ])('are no names %s', (_where, before, now) => {
    expect(changes(before, now)).toEqual([]);
  });

  it.each([
    ['About 12 people came.', 'About people came.', ['12>']],
    ['About people came.', 'About 12 people came.', []],
    ['On 3 May Anne met 12 men.', 'On 4 May Maria met 13 men.', ['3 May>4 May', '12>13', 'Anne>Maria']],
    ['It is 5 km long.', 'It is 5 km long.', []],
    ['It is 5,000 m long.', 'It is 5000 m long.', []],
  ])('are values that changed or are gone, not new ones: %s → %s', (before, now, expected) => {
    expect(changes(before, now)).toEqual(expected);
  });

  it.each([
    ['en', 'They live 30 kilometres away.', 'They live 30 miles away.', ['30 kilometres>30 miles']],
    ['en', 'It has 30 square kilometres.', 'It has 30 square miles.', ['30 square kilometres>30 square miles']],
    ['en', 'It weighs 5 metres.', 'It weighs 5 kilometres.', ['5 metres>5 kilometres']],
    ['en', 'It costs RM 2.5 million now.', 'It costs US$ 2.5 million now.', ['RM 2.5 million>US$ 2.5 million']],
    ['en', 'It costs 30 euros.', 'It costs 40 dollars.', ['30 euros>40 dollars']],
    ['zh', '费用为300万元。', '费用为300万美元。', ['300万元>300万美元']],
    ['ja', '道路は30キロある。', '道路は30マイルある。', ['30キロ>30マイル']],
    ['th', 'ระยะทาง 30 กิโลเมตร จากฝั่ง', 'ระยะทาง 30 ไมล์ จากฝั่ง', ['30 กิโลเมตร>30 ไมล์']],
    ['ar', 'تبلغ الكلفة 30 مليون دولار', 'تبلغ الكلفة 30 مليون يورو', ['30 مليون دولار>30 مليون يورو']],
    ['sw', 'Bei ni dola milioni 5', 'Bei ni euro milioni 5', ['dola milioni 5>euro milioni 5']],
    ['vi', 'Giá là 5 triệu đồng', 'Giá là 5 triệu đô la', ['5 triệu đồng>5 triệu đô la']],
  ])('are figures with what they count, where that changed, in %s: %s → %s', (locale, before, now, expected) => {
    expect(changes(before, now, locale)).toEqual(expected);
  });

  it('are each told once, a date with its month', () => {
    expect(changes('We met on 5 May 2010.', 'We met on 6 June 2011.')).toEqual(['5 May 2010>6 June 2011']);
  });

  it('are no names that were set in capitals', () => {
    expect(changes('Officials Gather in Beijing', 'OFFICIALS GATHER IN BEIJING')).toEqual([]);
  });

  it('are names only in texts of up to 600 words', () => {
    const long = (name: string, words: number): string => `${'tide '.repeat(words - 2)}of ${name}`;
    expect(changes(long('Anne', 600), long('Marie', 600))).toEqual(['Anne>Marie']);
    expect(changes(long('Anne', 601), long('Marie', 600))).toEqual([]);
    expect(changes(long('Anne', 600), long('Marie', 601))).toEqual([]);
  });
});

describe('an edit', () => {
  it.each([
    ['half of a word stays', 'abcd', 'abxy', 'meaning'],
    ['a letter of a long word is another', 'prioritised', 'prioritized', 'wording'],
    ['a letter of a short word is another', 'farm', 'form', 'meaning'],
    ['a long word has a letter more', 'goverment', 'government', 'wording'],
    ['a short word has a letter more', 'pan', 'pain', 'meaning'],
    ['a word has a letter more before it', 'mount', 'amount', 'meaning'],
    ['a word begins otherwise', 'increase', 'decrease', 'meaning'],
    ['two letters change places', 'teh', 'the', 'wording'],
    ['a letter moves on before another', 'pasted', 'parsed', 'meaning'],
    ['a letter moves back and another comes', 'parsed', 'pasted', 'meaning'],
    ['a letter is doubled, twice', 'acomodation', 'accommodation', 'wording'],
    ['a word has an ending', 'transport', 'transportation', 'wording'],
    ['a letter of a short word is doubled', 'of', 'off', 'meaning'],
    ['a word is the beginning of another', 'counter', 'counterintelligence', 'meaning'],
    ['a word has another ending', 'helpful', 'helpless', 'meaning'],
    ['a word has an accent', 'empezo', 'empezó', 'wording'],
    ['a letter with an accent was left out', 'kormny', 'kormány', 'wording'],
    ['a short word has another accent', 'bán', 'bàn', 'meaning'],
    ['a word has a hyphen', 'co-operation', 'cooperation', 'wording'],
    ['only case differs', 'The IMAGE', 'the image', 'wording'],
    ['a figure in a word differs', 'Line B12x', 'Line B13x', 'meaning'],
    ['two words become one', 'the play ground', 'the playground', 'meaning'],
    ['a word alike another takes the place of two', 'they may come', 'they came', 'meaning'],
    ['a mark comes', 'Hello.', 'Hello .', 'wording'],
    ['a word goes at the end', 'They come home', 'They come', 'meaning'],
    ['a word comes at the beginning', 'come', 'Do come', 'meaning'],
    [
      'a word is respelled before one that is replaced',
      'The programe is here',
      'The programme is there now',
      'meaning',
    ],
    [
      'a word is replaced before one that is respelled',
      'Red houses and programe',
      'Blue houses and programme',
      'meaning',
    ],
    ['two words are respelled', 'A programe and colour', 'A programme and color', 'wording'],
  ])('where %s: %s → %s', (_what, before, now, kind) => {
    expect(editOf(before, now, 'tlh').kind).toBe(kind);
  });

  it.each([
    ['en', 'They do NOT come.', 'They do come.', ['not>']],
    ['en', 'They don’t come.', 'They come.', ['don’t>']],
    ['de', 'Es ist kein Problem.', 'Es ist ein Problem.', ['kein>']],
    ['fr', 'Il ne vient pas.', 'Il vient.', ['ne>', 'pas>']],
    ['ja', '行く。', '行かない。', ['>ない']],
    ['en', 'It was not it.', 'It was never it.', ['not>never']],
    ['en', 'It was not mine, never ever.', 'It was not yours, never.', []],
    ['en', 'He made a note.', 'He made a knot.', []],
    ['tlh', 'They do not come.', 'They do come.', []],
    ['tr', 'Okul açılıyor.', 'Okul açılmıyor.', ['>açılmıyor']],
    ['cs', 'Most bude otevřen.', 'Most nebude otevřen.', ['>nebude']],
    ['en', 'They do not come.', 'They don’t come.', []],
    ['en', 'They were not able to come.', 'They were unable to come.', []],
  ])('names words that deny, in %s: %s → %s', (locale, before, now, expected) => {
    expect(editOf(before, now, locale).changes.map((each) => `${each.before}>${each.now}`)).toEqual(expected);
  });

  it.each([
    ['They don’t come.', 'They do not come.', 'wording'],
    ["She's here.", 'She is here.', 'wording'],
    ['She’s here.', 'She was here.', 'meaning'],
    ['They’re here.', 'They were here.', 'meaning'],
    ['Nothing else.', 'Nothing else.', 'markup'],
  ])('that writes a word in full changes its wording, and not its sense: %s → %s', (before, now, kind) => {
    expect(editOf(before, now, 'en').kind).toBe(kind);
  });

  it.each([
    ['de', 'Der Weg ist sicher.', 'Der Weg ist unsicher.'],
    ['pl', 'Szpital jest czynny.', 'Szpital jest nieczynny.'],
    ['ml', 'സ്കൂൾ തുറന്നു.', 'സ്കൂൾ തുറന്നില്ല.'],
    ['fa', 'او به تهران می‌رود.', 'او به تهران نمی‌رود.'],
    ['ar', 'قال سالم إن المدرسة مفتوحة.', 'قال غانم إن المدرسة مفتوحة.'],
  ])(
    'that denies within a word, or has another name, is no matter of wording, in %s: %s → %s',
    (locale, before, now) => {
      expect(editOf(before, now, locale).kind).toBe('meaning');
    },
  );
});
