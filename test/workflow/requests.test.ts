import { describe, expect, it } from 'vitest';
import type { EditionKind } from '../../src/edition/composed/define-edition.ts';
import { explainCheck } from '../../src/workflow/checking/explain-check.ts';
import type { Context } from '../../src/workflow/newsroom/context.ts';
import { resolveLocale, selectLocales } from '../../src/workflow/newsroom/select.ts';
import { checkKinds, checkLocales, checkSignature, selectKinds } from '../../src/workflow/publishing/check-request.ts';

const context = {
  newsroom: { config: { sourceLocale: 'en', targetLocales: ['zh-Hans', 'ms'] } },
} as unknown as Context;
const code = (name: string, values?: object): unknown =>
  expect.objectContaining({ code: name, ...(values && { values: expect.objectContaining(values) as unknown }) });

describe('the kinds of edition that are asked for', () => {
  const kinds = [{ id: 'html' }, { id: 'news', isOptional: true }, { id: 'text', isOptional: false }] as EditionKind[];

  it('are those that are not optional, unless others are named', () => {
    expect(selectKinds([], kinds)).toEqual(['html', 'text']);
    expect(selectKinds(['news', 'source'], kinds)).toEqual(['news', 'source']);
  });

  it('are refused by name, with the nearest', () => {
    expect(() => checkKinds(['html', 'txt'], kinds)).toThrow(
      code('edition-kind-unknown', { id: 'txt', known: 'html, news, text, source', nearest: 'text' }),
    );
    expect(() => checkKinds(['something'], kinds)).toThrow(code('edition-kind-unknown', { nearest: '' }));
  });
});

describe('a decision', () => {
  const whole = { by: 'Ana', why: 'Seen.' };

  it.each([
    ['of nobody', { by: ' ', why: 'Seen.' }],
    ['without a reason', { by: 'Ana', why: '' }],
  ])('%s is refused', (_what, decision) => {
    expect(() => checkSignature({ signOff: decision })).toThrow(code('sign-off-incomplete'));
    expect(() => checkSignature({ again: decision, releases: ['r'] })).toThrow(code('again-incomplete'));
  });

  it('to publish again names its releases', () => {
    expect(() => checkSignature({ again: whole })).toThrow(code('again-incomplete'));
    expect(() => checkSignature({ again: whole, releases: [] })).toThrow(code('again-incomplete'));
    expect(() => checkSignature({ signOff: whole, again: whole, releases: ['r'] })).not.toThrow();
    expect(() => checkSignature({})).not.toThrow();
  });
});

describe('the locales that are asked for', () => {
  it('are the newsroom’s, however they are written', () => {
    expect(resolveLocale('zh-CN', ['ms', 'zh-Hans'])).toBe('zh-Hans');
    expect(() => resolveLocale('x', ['ms'])).toThrow(code('locale-unknown', { tag: 'x' }));
    expect(() => resolveLocale('fr', ['ms', 'ms'])).toThrow(code('locale-not-configured', { tag: 'fr', known: 'ms' }));
    expect(() => checkLocales(context, ['en', 'ms-MY'])).not.toThrow();
    expect(() => checkLocales(context, ['en', 'fr'])).toThrow(
      code('locale-not-configured', { known: 'en, zh-Hans, ms' }),
    );
  });

  it('are those of the release, else of the newsroom, in their order', () => {
    expect(selectLocales(context, { values: {} }, [])).toEqual(['zh-Hans', 'ms']);
    expect(selectLocales(context, { values: {} }, ['ms', 'zh-CN'])).toEqual(['zh-Hans', 'ms']);
    expect(selectLocales(context, { values: {}, targetLocales: ['ms'] }, [])).toEqual(['ms']);
    expect(selectLocales(context, { values: {}, targetLocales: ['ms'] }, ['zh-Hans'])).toEqual([]);
  });
});

it('a check that is none is refused by name, with the nearest or with all', () => {
  expect(explainCheck('numbers').id).toBe('numbers');
  expect(() => explainCheck('number')).toThrow(
    code('config-unknown-check-nearest', { name: 'number', nearest: 'numbers' }),
  );
  expect(() => explainCheck('something-else')).toThrow(
    code('unknown-check', { known: expect.stringContaining('numbers') as string }),
  );
  expect(() => explainCheck('xliff-schema')).toThrow(code('explain-xliff', { name: 'xliff-schema' }));
});
