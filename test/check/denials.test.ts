import { describe, expect, it } from 'vitest';
import { denialIn } from '../../src/check/relations/denials.ts';

describe('a verb of denying', () => {
  it.each([
    ['en', 'Police have not ruled out arson.', true],
    ['en', 'Police ruled out arson.', false],
    ['de', 'Die Polizei schließt Brandstiftung nicht aus.', true],
    ['de', 'Die Polizei schließt Brandstiftung aus.', false],
    ['cs', 'Policie nevyloučila žhářství.', true],
    ['ja', '政府は増税の可能性を排除していない。', true],
    ['ja', '政府は増税の可能性を排除した。', false],
    ['ar', 'لم تستبعد الحكومة فرض ضرائب.', true],
    ['tr', 'Polis kundaklamayı reddetmedi.', true],
  ])('has its no with it (%s): %s', (locale, text, isNegated) => {
    expect(denialIn(text, locale)?.isNegated).toBe(isNegated);
  });

  it.each([
    ['two of them', 'en', 'He refused to confirm or deny it.'],
    ['a no of another clause', 'en', 'Nobody was hurt in the fire that swept the hall, the club denied.'],
    ['none', 'en', 'The shop does not close on Monday.'],
  ])('is not told where there is %s', (_what, locale, text) => {
    expect(denialIn(text, locale)).toBeUndefined();
  });
});
