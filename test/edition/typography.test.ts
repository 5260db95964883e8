import * as fc from '../laws.ts';
import { describe, expect, it } from 'vitest';
import { setQuotationMarks, setSpaces, valueCharacter } from '../../src/edition/composed/typography.ts';

const english = ['“', '”', '‘', '’'] as const;
const french = ['«', '»', '‹', '›'] as const;
const taiwan = ['「', '」', '『', '』'] as const;

describe('white space in an edition', () => {
  it.each([
    ['  three key themes:  namely  ', 'three key themes: namely'],
    ['www.example.org.\u00a0\u00a0\u00a0 ', 'www.example.org.'],
    ['one\u00a0 \u00a0two', 'one two'],
    ['a\nb\tc', 'a b c'],
    ['or 53 % of all', 'or 53\u00a0% of all'],
    ['or 53\u00a0% of all', 'or 53\u00a0% of all'],
    ['or 53\u202f% of all', 'or 53\u00a0% of all'],
    [`or ${valueCharacter} % of all`, `or ${valueCharacter}\u00a0% of all`],
    ['٥٣ ٪', '٥٣\u00a0٪'],
    ['1\u202f200 kr\u00a0!', '1\u202f200 kr\u00a0!'],
    ['\u3000王　明', '王　明'],
  ])('%j', (text, set) => {
    expect(setSpaces(text)).toBe(set);
  });
});

const withoutMarks = (text: string): string => text.replaceAll(/["'“”‘’]/gu, '|');

describe('quotation marks in an edition', () => {
  it.each([
    ['"Yes," she said. "No."', '“Yes,” she said. “No.”'],
    [
      '"These talks are a start,” said Mr Lund. “It is my hope."',
      '“These talks are a start,” said Mr Lund. “It is my hope.”',
    ],
    ["the world's children's rights", 'the world’s children’s rights'],
    ["in the '90s, 'twas", 'in the ’90s, ’twas'],
    ["'Yes,' she said.", '‘Yes,’ she said.'],
    ['"He said \'no\' twice," she said.', '“He said ‘no’ twice,” she said.'],
    [`"One 'two "three" two' one," she said.`, '“One ‘two “three” two’ one,” she said.'],
    ["the governments' plans", 'the governments’ plans'],
    ['a 5" pipe and 6\' of rope', 'a 5" pipe and 6\' of rope'],
    ['(the "big" bridge)', '(the “big” bridge)'],
    ['"Quoted"', '“Quoted”'],
    ['no marks', 'no marks'],
    ['“Read it out loud," she said.', '“Read it out loud,” she said.'],
    ["‘Read it out loud,' she said.", '‘Read it out loud,’ she said.'],
    ["“Read the governments' plans out loud,” she said.", '“Read the governments’ plans out loud,” she said.'],
    ["‹Read it,' she said.", '‹Read it,› she said.'],
    ['‘Read it,\' she said. "Why?"', '‘Read it,’ she said. “Why?”'],
    ['They left" and went', 'They left” and went'],
    ['‘A 5" pipe,’ he said.', '‘A 5" pipe,’ he said.'],
    ['‹A 5" pipe,› he said.', '‹A 5" pipe,› he said.'],
    ['„A 5" pipe,“ he said.', '„A 5“ pipe,“ he said.'],
    [`"He said 'never," she wrote, 'or so.' "Well."`, '“He said ‘never,” she wrote, ‘or so.’ “Well.”'],
  ])('in English: %s', (text, set) => {
    expect(setQuotationMarks(text, english)).toBe(set);
  });

  it.each([
    ['« Oui », dit "elle"', '« Oui », dit «elle»', french],
    ['"Il a dit \'non\'", dit-elle', '«Il a dit ‹non›», dit-elle', french],
    ['"Oui” dit-elle. "Non."', '«Oui» dit-elle. «Non.»', french],
    ['"Oui» dit-elle. "Non."', '«Oui» dit-elle. «Non.»', french],
    ["\"Il a dit 'non’ deux fois\", dit-elle. 'Oui.'", '«Il a dit ‹non› deux fois», dit-elle. ‹Oui.›', french],
    ['他说"你好"然后走了。', '他说「你好」然后走了。', taiwan],
    ['他说："你好。"', '他说：「你好。」', taiwan],
    ['他说"yes"然后走了。', '他说「yes」然后走了。', taiwan],
    ['צה"ל', 'צה"ל', english],
    [`"a 'b 'c d' e' f"`, '«a ‹b «c d» e› f»', french],
    ['共有5"希望"号', '共有5「希望」号', taiwan],
    ['una tubería de 5" y "más"', 'una tubería de 5" y «más»', french],
  ] as const)('elsewhere: %s', (text, set, marks) => {
    expect(setQuotationMarks(text, marks)).toBe(set);
  });

  it('leaves text without straight marks as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '“', '”', '’', '‘', '«', '»', '.', '好') }), (text) => {
        expect(setQuotationMarks(text, french)).toBe(text);
      }),
    );
  });

  it('changes nothing but marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '5', '(', '—', '.', '“', '”', '’') }),
        (text) => {
          expect(withoutMarks(setQuotationMarks(text, english))).toBe(withoutMarks(text));
        },
      ),
    );
  });
});
