import { describe, expect, it } from 'vitest';
import { characterChecks } from '../../../src/check/characters/character-checks.ts';
import { runChecks } from '../../../src/check/run-checks.ts';
import { segment, translation, unit } from '../make.ts';

function said(locale: string, source: string, target: string): readonly string[] {
  const found = runChecks(translation(locale, [unit('u1', [segment('s1', source, target)])]), {
    checks: characterChecks,
  });
  return found.map(({ message, severity, target: at }) =>
    `${message.key.slice(6)} ${severity} ${at?.text ?? ''}`.trim(),
  );
}

const malay = 'Klinik yang telah lama dinanti oleh penduduk itu akan dibuka pada hari ini dan semua boleh datang.';
const indonesian =
  'Klinik yang sudah lama ditunggu oleh warga itu akan dibuka pada hari ini dan semua orang bisa datang.';

describe('wrong-language', () => {
  it('never tells Malay and Indonesian apart', () => {
    expect(said('ms', 'The clinic opens today.', indonesian)).toEqual([]);
    expect(said('id', 'The clinic opens today.', malay)).toEqual([]);
  });

  it('finds Malay where something else was asked for', () => {
    expect(said('fr', 'The clinic opens today.', malay)).toEqual([`wrong-language.other error ${malay}`]);
  });

  it('leaves titles in quotation marks out of account', () => {
    const title = 'Just the Funny Parts: And a Few of the Hard Truths About Getting Into the Club';
    expect(said('pl', 'She wrote it.', `Autorka książki „${title}” ma inną teorię.`)).toEqual([]);
  });

  it('says nothing of a source that was left as it stands, which is another check’s', () => {
    const source = 'The clinic that the people of the town had hoped for will open its doors to all today.';
    expect(said('ms', source, source)).toEqual([]);
  });
});

describe('wrong-script', () => {
  it('takes Serbian in either script where the tag leaves it open', () => {
    expect(said('sr', 'The clinic opens.', 'Клиника се отвара.')).toEqual([]);
    expect(said('sr', 'The clinic opens.', 'Klinika se otvara.')).toEqual([]);
    expect(said('sr-Cyrl', 'The clinic opens now for all.', 'Klinika se otvara danas za sve.')).toEqual([
      'wrong-script.whole warning Klinika se otvara danas za sve.',
    ]);
  });

  it('puts the right letter in place of its double', () => {
    const [found] = runChecks(translation('ru', [unit('u1', [segment('s1', 'Clinic', 'Клиникa')])]), {
      checks: characterChecks,
    });
    expect([found?.target?.text, found?.fix]).toEqual(['Клиникa', 'Клиника']);
  });

  it('leaves formulas and names alone', () => {
    expect(said('ru', 'ΔTE of MTC', 'ΔTE у МТС')).toEqual([]);
    expect(said('ms', 'Huawei', 'Huawei (华为)')).toEqual(['wrong-script.word info 华为']);
  });
});

describe('what the source has too', () => {
  it.each([
    ['ms', 'a\u0007b', 'a\u0007b'],
    ['ms', 'lost \ufffd', 'hilang \ufffd'],
    ['fr', 'the sequence Ã©', 'la suite Ã©'],
    ['ms', 'the word привет', 'perkataan привет'],
  ])('is no fault of the translation: %s %s', (locale, source, target) => {
    expect(said(locale, source, target)).toEqual([]);
  });
});

it('an override is a fault even so', () => {
  expect(said('ar', 'a\u202eb', 'أ\u202eب')).toEqual(['bidi-controls.override error \u202e']);
});

it('isolates end the embeddings within them', () => {
  expect(said('ar', 'C++', '\u2067\u202aC++\u2069')).toEqual(['bidi-controls.not-closed warning \u202a']);
});

it('Zawgyi becomes Unicode', () => {
  const [found] = runChecks(translation('my', [unit('u1', [segment('s1', 'health', 'က်န္းမာေရး')])]), {
    checks: characterChecks,
  });
  expect(found?.fix).toBe('ကျန်းမာရေး');
});

describe('zawgyi', () => {
  it('is what a text is written in where half of its words are', () => {
    const half = 'ကလေးများ ေရာက် ဒီကို ေလာတယ်။';
    expect(said('my', 'Children came here.', half)).toEqual([`zawgyi.encoded error ${half}`]);
    expect(said('my', 'Children came here today.', 'ကလေးများ ဒီနေ့ ေရာက် ဒီကို ေလာတယ်။')).toEqual([
      'zawgyi.misspelt warning ေရာက်',
    ]);
  });
});
