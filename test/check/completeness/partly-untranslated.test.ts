import { describe, expect, it } from 'vitest';
import { findingsOf } from '../findings-of.ts';

const left = (locale: string, source: string, target: string): readonly string[] =>
  findingsOf('partly-untranslated', locale, source, target).map((each) => each.replace(/ undefined \d+/, ''));

describe('words of the source that were left', () => {
  it('are told where one of two is no name', () => {
    const said = (words: string) => left('zh-Hans', `The ${words} opens its doors today.`, `${words} 今天开放。`);
    expect(said('Geneva clinic')).toEqual(['info Geneva clinic']);
    expect(said('new clinic')).toEqual(['info new clinic']);
    expect(said('Geneva Clinic')).toEqual([]);
  });

  it('are, between languages of one script, words that only the source’s language has, alone or with small ones', () => {
    const terms = 'global climate change adaptation summit';
    expect(left('ms', `The ${terms} report appeared.`, `Laporan ${terms} diterbitkan.`)).toContain(
      'warning adaptation',
    );
    const phrase = 'report on the global climate change';
    expect(left('ms', `The ${phrase} appeared.`, `Laporan ${phrase} diterbitkan.`)).toEqual([`warning ${phrase}`]);
  });
});
