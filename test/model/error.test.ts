import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DragomanError } from '../../src/model/error.ts';
import { errorCodes } from '../../src/model/error-codes.ts';
import { describeError } from '../../src/report/describe.ts';
import { translator } from '../../src/report/messages.ts';

describe('the codes of errors', () => {
  it.each(['en', 'zh-Hans', 'ms'])('have a sentence each in %s, and no sentence is without a code', (ui) => {
    const url = new URL(`../../locales/${ui}/messages.json`, import.meta.url);
    const { error } = JSON.parse(readFileSync(url, 'utf8')) as { readonly error: object };
    expect(Object.keys(error).toSorted()).toEqual([...errorCodes]);
  });

  it('are checked by the compiler', () => {
    // @ts-expect-error -- a slip of the pen
    expect(new DragomanError('xlif-empty').code).toBe('xlif-empty');
  });
});

describe('the place of an error', () => {
  it('is the file that was being read, unless the machine lacks something', () => {
    expect(new DragomanError('xliff-doctype').in('a.xlf').file).toBe('a.xlf');
    expect(new DragomanError('package-missing', { package: 'pg' }).in('a.txt').file).toBeUndefined();
  });
});

describe('the message of an error', () => {
  it('says in English what is wrong and what to do', () => {
    expect(new DragomanError('release-unknown-nearest', { name: 'brefing', nearest: 'briefing' }).message).toBe(
      'The newsroom has no release “brefing”. Did you mean briefing?',
    );
  });

  it.each(errorCodes)('is what describeError says: %s', (code) => {
    const names = ['name', 'known', 'reason', 'path', 'tag', 'locale', 'key'];
    const values = Object.fromEntries(names.map((name) => [name, `a ${name} \u001b[2J ${'long '.repeat(60)}`]));
    const error = new DragomanError(code, values);
    const described = describeError(error, translator('en')).replace(/\{\{\w+\}\}/g, '');
    expect(error.message).toBe(described);
  });
});
