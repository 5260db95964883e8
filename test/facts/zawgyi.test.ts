import { describe, expect, it } from 'vitest';
import { hasCurrencyMark } from '../../src/facts/amounts/marks.ts';
import { recognize } from '../../src/facts/recognize.ts';
import { fromZawgyi, isZawgyi } from '../../src/facts/tokens/zawgyi.ts';

describe('Zawgyi', () => {
  it.each([
    ['ေန႔', 'နေ့'],
    ['ျမန္မာ', 'မြန်မာ'],
    ['ႏွစ္', 'နှစ်'],
    ['ေက်ာင္း', 'ကျောင်း'],
    ['ရာခိုင္ႏႈန္း', 'ရာခိုင်နှုန်း'],
    ['စက္တင္ဘာ', 'စက်တင်ဘာ'],
    ['အေမရိကန္', 'အမေရိကန်'],
    ['၀င္', 'ဝင်'],
    ['၄င္း', '၎င်း'],
    ['၁၀ ေထာင္', '၁၀ ထောင်'],
    ['၇ရက္ေန႔', '၇ရက်နေ့'],
    ['ႏွွစ္', 'နှစ်'],
  ])('%s is %s', (zawgyi, unicode) => {
    expect(isZawgyi(zawgyi) || /^[၀-၉]/.test(zawgyi)).toBe(true);
    expect(fromZawgyi(zawgyi).text).toBe(unicode);
  });

  it('is not seen in Unicode text', () => {
    for (const text of ['မြန်မာနိုင်ငံ', 'သန္တာ ၁၂ ခု', 'ကျောင်းသား ၃၀', 'အင်္ဂလိပ်', '12']) expect(isZawgyi(text)).toBe(false);
  });

  it('is read for the currency that stands apart from its figure', () => {
    const text = 'ေငြ ၅ သန္းကို ေဒၚလာျဖင့္ ေပးခဲ့သည္။';
    expect(hasCurrencyMark(text, 'my', { code: 'USD', from: 'en' })).toBe(true);
    expect(hasCurrencyMark('ေငြ ၅ သန္းကို ေပးခဲ့သည္။', 'my', { code: 'USD', from: 'en' })).toBe(false);
  });

  it('keeps spans in the text as it came', () => {
    const text = '၂၀၁၀ ခုႏွစ္ စက္တင္ဘာလ ၆ ရက္ေန႔ (၁၂) ရာခိုင္ႏႈန္း';
    const facts = recognize(text, 'my');
    expect(facts.map(({ kind, readings }) => [kind, readings[0]])).toEqual([
      ['date', { iso: '2010-09-06' }],
      ['percent', { decimal: '12' }],
    ]);
    for (const fact of facts) expect(fact.text).toBe(text.slice(fact.start, fact.end));
  });
});
