import { describe, expect, it } from 'vitest';
import { formChecks } from '../../../src/check/form/form-checks.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { contentOf } from '../../../src/model/content.ts';
import type { Content } from '../../../src/model/content.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { segment, translation, unit } from '../make.ts';

/** What the form checks say of a unit whose segments are pairs of source and target. */
function said(locale: string, ...pairs: (readonly [string, string])[]): readonly string[] {
  const segments = pairs.map(([source, target], index) => segment(`s${index + 1}`, source, target));
  return describeAll(runChecks(translation(locale, [unit('u1', segments)]), { checks: formChecks }));
}

const describeAll = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ message, severity, target }) => `${message.key.slice(6)} ${severity} ${target?.text ?? ''}`.trim());

function saidOfContent(locale: string, source: Content, target: Content): readonly string[] {
  const bare = segment('s1');
  return describeAll(
    runChecks(translation(locale, [unit('u1', [{ ...bare, source, target }])]), { checks: formChecks }),
  );
}

const code = { kind: 'ph', id: '1' } as const;

describe('the end of a segment', () => {
  it('is not looked for before a placeholder that ends it', () => {
    const content = [...contentOf('Call us, '), code];
    expect(saidOfContent('ms', content, [...contentOf('Hubungi kami di '), code])).toEqual([]);
  });

  it('is looked for after a placeholder', () => {
    const source = [...contentOf('Call '), code, ...contentOf('.')];
    expect(saidOfContent('ms', source, [...contentOf('Hubungi '), code])).toEqual(['end-punctuation.lost warning']);
  });

  it('is no fault where the source’s stop may be an abbreviation’s', () => {
    expect(said('zh-Hans', ['Clinics of the U.S.', '美国的诊所'])).toEqual([]);
  });

  it('is only told of where the next segment goes on with the sentence', () => {
    expect(said('ms', ['It opens. ', 'Ia dibuka, '], ['All may come.', 'dan semua boleh datang.'])).toEqual([
      'end-punctuation.changed info ,',
    ]);
  });

  it('takes no full stop of the source in Thai or Lao, and Amharic’s doubled colon for its own', () => {
    expect(said('th', ['It opens today.', 'เปิดวันนี้'])).toEqual([]);
    expect(said('lo', ['It opens today.', 'ເປີດມື້ນີ້.'])).toEqual([]);
    expect(said('am', ['It opens today.', 'ዛሬ ይከፈታል::'])).toEqual([]);
  });
});

describe('a form that professionals tolerate', () => {
  const own = ['Doctors, nurses', 'أطباء، وممرضات'] as const;
  const latin = ['Nurses, doctors', 'ممرضات, وأطباء'] as const;

  it('is a slip in a translation that keeps to the locale’s own', () => {
    expect(said('ar', own, own, own, latin)).toEqual(['punctuation-form.form warning ,']);
  });

  it('is the house’s style where nothing else is written', () => {
    expect(said('ar', latin, latin)).toEqual(['punctuation-form.form info ,', 'punctuation-form.form info ,']);
  });
});

describe('pairs', () => {
  it('may open in one segment and close in the next', () => {
    const pairs = [
      ['“It opens. All may come,” he said.', '“Ia dibuka.'],
      ['(He said so. Twice.)', 'Semua boleh datang,” katanya (dua kali).'],
    ] as const;
    expect(said('ms', ...pairs)).toEqual([]);
  });

  it('are not asked for where the source has none', () => {
    expect(said('ms', ['“It opens.', '“Ia dibuka.'])).toEqual([]);
    expect(said('ms', ['(It opens.', '(Ia dibuka.'])).toEqual([]);
    expect(said('it', ["He said: 'It opens.", 'Ha detto: “Apre.'])).toEqual([]);
  });

  it('of Hebrew initials are no quotation, whatever mark is typed', () => {
    expect(said('he', ['The US met the UN.', 'ארה“ב נפגשה עם האו"ם.'])).toEqual([]);
    expect(said('he', ['He said “the US is here.”', 'הוא אמר ש“ארה“ב כאן.”'])).toEqual([]);
  });
});

describe('capitals', () => {
  it('are those of the locale', () => {
    const [found] = runChecks(translation('tr', [unit('u1', [segment('s1', 'The work is done.', 'iş bitti.')])]), {
      checks: formChecks,
    });
    expect([found?.target?.text, found?.fix]).toEqual(['i', 'İ']);
  });

  it('are not asked for within a sentence that was made of two', () => {
    expect(said('ms', ['It opens: ', 'Ia dibuka, '], ['All may come.', 'semua boleh datang.'])).not.toContain(
      'capital-start.small warning s',
    );
  });
});

describe('French spaces', () => {
  it('are those of France, of Canada, or nobody’s business', () => {
    const pair = ['Note: it opens!', 'Note\u00a0: elle ouvre!'] as const;
    expect(said('fr', pair)).toEqual(['punctuation-form.space-missing info']);
    expect(said('fr-CA', pair)).toEqual([]);
    expect(said('fr-CH', ['It opens!', 'Elle ouvre !'])).toEqual([]);
    expect(said('fr', ['“It opens.”', '«\u202fElle ouvre. »'])).toEqual(['punctuation-form.space-breaks info']);
  });
});

it('words that are spelt with a comma are left alone', () => {
  expect(said('el', ['That is what it is.', 'Είναι ό,τι είναι.'])).toEqual([]);
});

describe('codes that are typed as text', () => {
  it.each([
    ['a bracket in an attribute', 'ms', '<b class="note (a">Read</b> this.', '<b class="note">Baca</b> ini.'],
    [
      'marks and capitals of a tag',
      'zh-Hans',
      '<a title="Go, now!">Read</a> this.',
      '<a title="Go, now!">阅读</a>本文。',
    ],
    ['a dollar sign and a figure', 'ms', 'Saved %1$s.', 'Menyimpan %1$s.'],
    ['a semicolon', 'zh-Hans', 'Two&#160;seats.', '两&#160;席。'],
    ['quotation marks in a tag', 'zh-Hans', '<b>Read</b> this.', '<b class="note">阅读</b>本文。'],
    ['a doubled space in a tag', 'ar', '<b>Read</b> this.', '<b  class="x">اقرأ</b> هذا.'],
    [
      'keys, braces and white space of branches',
      'ms',
      '{count, plural, one {# seat left} other {# seats left}}',
      '{count, plural,\n  other {# tempat lagi}\n}',
    ],
    [
      'names that are doubled braces',
      'ar',
      'Hello {{name}}, you have {{count}} letters.',
      'مرحبا {{name}}، لديك {{count}} رسائل.',
    ],
  ])('are no prose: %s', (_name, locale, source, target) => {
    expect(said(locale, [source, target])).toEqual([]);
  });

  it('hide nothing of what stands beside them', () => {
    expect(said('ms', ['<b>(x)</b> all', '<b class="note">(x</b> semua'])).toEqual(['brackets.not-closed warning (']);
    expect(said('zh-Hans', ['<b>It opens.</b>', '<b>它开放.</b>'])).toEqual(['end-punctuation.form warning .']);
    expect(said('ms', ['It opens.&nbsp;', 'Ia dibuka&nbsp;'])).toEqual(['end-punctuation.lost warning']);
    expect(said('ms', ['Read %s now.', 'Baca %s  sekarang.'])).toEqual(['whitespace.doubled info']);
  });
});

describe('a question in Spanish', () => {
  it('has a mark before it, each its own', () => {
    expect(said('es', ['Who pays?', '¿Quién paga?'])).toEqual([]);
    expect(said('es', ['Who pays? And who gains?', '¿Quién paga? ¿Y quién gana?'])).toEqual([]);
    const half = '¿Quién paga? Y quién gana?';
    const segments = [segment('s1', 'Who pays? And who gains?', half)];
    const [finding, ...others] = runChecks(translation('es', [unit('u1', segments)]), { checks: formChecks });
    expect(others).toEqual([]);
    expect(finding?.target).toMatchObject({ start: half.length - 1, end: half.length, text: '?' });
    expect(said('es', ['What now?!', '¡Y ahora qué?'])).toEqual([]);
    expect(said('es', ['Who pays?', 'Quién paga?'])).toEqual(['punctuation-form.not-opened warning ?']);
  });
});

describe('a mark of another script', () => {
  it('is found within a Chinese text, unless it is a point or an ellipsis', () => {
    const source = 'It opens today. All may come.';
    expect(said('zh-Hans', [source, '今天开放.大家都可以来。'])).toEqual(['punctuation-form.form warning .']);
    expect(said('zh-Hans', [source, '今天开放...大家都可以来。'])).toEqual([]);
  });

  it('is looked for in a text of one letter too', () => {
    expect(said('zh-Hans', ['Yes?', '是'])).toEqual(['end-punctuation.lost warning']);
  });
});
