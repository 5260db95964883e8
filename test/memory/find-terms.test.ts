import { describe, expect, it } from 'vitest';
import { termFinder } from '../../src/memory/find-terms.ts';
import type { Term } from '../../src/model/term.ts';

const term = (source: string, status: Term['status'] = 'preferred', target = source): Term => ({
  source,
  locale: 'ms',
  target,
  status,
});

describe('terms in a text', () => {
  const found = (text: string, ...sources: readonly string[]): readonly string[] => foundIn('en', text, ...sources);

  const foundIn = (locale: string, text: string, ...sources: readonly string[]): readonly string[] =>
    termFinder(
      sources.map((source) => term(source)),
      locale,
    )(text).map(({ start, end }) => text.slice(start, end));

  it('are the longest at each place', () => {
    expect(found('UNICEF China and UNICEF', 'UNICEF', 'UNICEF China')).toEqual(['UNICEF China', 'UNICEF']);
    expect(found('an AI of it', 'A', 'AI', 'an AI')).toEqual(['an AI']);
  });

  it('are whole words, whatever stands around them', () => {
    expect(found('rights, birthrights; “Rights” rightś', 'rights')).toEqual(['rights', 'Rights']);
    expect(found('UNICEF’s e-mail', 'UNICEF')).toEqual(['UNICEF']);
  });

  it('are found in other case, but abbreviations only as they are', () => {
    expect(found('Child Rights CHILD RIGHTS', 'child rights')).toEqual(['Child Rights', 'CHILD RIGHTS']);
    expect(found('WHO says who', 'WHO')).toEqual(['WHO']);
  });

  it('are found with other apostrophes, hyphens and spaces', () => {
    expect(found('Children’s\u00A0Fund, south‑south', "Children's Fund", 'South-South')).toEqual([
      'Children’s\u00A0Fund',
      'south‑south',
    ]);
  });

  it('are found where words have no spaces between them', () => {
    expect(found('联合国儿童基金会驻华办事处今天', '儿童基金会')).toEqual(['儿童基金会']);
    expect(found('องค์การยูนิเซฟกล่าว', 'ยูนิเซฟ')).toEqual(['ยูนิเซฟ']);
  });

  it('keep their places where lower case is longer', () => {
    expect(found('İstanbul and UNICEF', 'UNICEF')).toEqual(['UNICEF']);
  });

  it.each<[locale: string, text: string, term: string, found: readonly string[]]>([
    ['en', 'new treaties on water, a treaty', 'treaty', ['treaties', 'treaty']],
    ['en', 'women and men', 'man', ['men']],
    ['en', 'NGOs and an NGO; no ngo', 'NGO', ['NGOs', 'NGO']],
    ['es', 'los tratados de las regiones', 'tratado', ['tratados']],
    ['es', 'las regiones y la región', 'región', ['regiones', 'región']],
    ['es', 'los derechos del niño', 'derechos del niño', ['derechos del niño']],
    ['fr', 'deux journaux, un journal', 'journal', ['journaux', 'journal']],
    ['fr', 'des bureaux régionaux', 'bureau régional', ['bureaux régionaux']],
    ['fr', 'l’accord et les accords', 'accord', ['accord', 'accords']],
    ['de', 'zwei Verträge, des Vertrages; Vertragspartner', 'Vertrag', ['Verträge', 'Vertrages']],
    ['de', 'die EU, nicht eu', 'EU', ['EU']],
    ['ru', 'двумя договорами и договор', 'договор', ['договорами', 'договор']],
    [
      'ru',
      'во Всемирной организации здравоохранения',
      'Всемирная организация здравоохранения',
      ['Всемирной организации здравоохранения'],
    ],
    ['ar', 'وقعوا المعاهدة ومعاهدات', 'معاهدة', ['المعاهدة', 'ومعاهدات']],
    ['ar', 'جاء الطفل', 'طفل', ['الطفل']],
    ['ko', '유니세프는 오늘', '유니세프', ['유니세프']],
    ['zh-Hans', '使用AI技术，AIDS', 'AI技术', ['AI技术']],
    ['en', '在 UNICEF 工作的联合国儿童基金会', '联合国儿童基金会', ['联合国儿童基金会']],
  ])('are found in the forms of their language: %s, %s', (locale, text, source, expected) => {
    expect(foundIn(locale, text, source)).toEqual(expected);
  });

  it('go on over spaces, hyphens and apostrophes, not over other marks', () => {
    expect(found('Ask the World, Health and others: World  Health', 'World Health')).toEqual(['World  Health']);
    expect(found('Health, Education; Health Education', 'Health, Education')).toEqual(['Health, Education']);
  });

  it('are one where they differ in case, but for abbreviations', () => {
    const find = termFinder([term('clinic'), term('Clinic', 'admitted', 'x'), term('WHO'), term('who')], 'en');
    expect(find('clinic WHO who').map(({ entry }) => entry.terms.length)).toEqual([2, 1, 1]);
    expect(find('Clinics').map(({ exact }) => exact)).toEqual([false]);
  });

  it('take time linear in the text', () => {
    const terms = Array.from({ length: 2000 }, (_, number) => term(`aaa ${'a'.repeat(number % 50)}${number}`));
    const find = termFinder(terms, 'en');
    expect(find('aaa '.repeat(50_000))).toEqual([]);
  });
});
