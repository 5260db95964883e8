import { expect, test } from 'vitest';
import { findingsOf } from './findings-of.ts';

test.each([
  [
    'fr',
    'The vice president opened the fair.',
    'Le vice-président a ouvert la foire.',
    'Le président a ouvert la foire.',
  ],
  ['pl', 'The deputy minister spoke.', 'Głos zabrał wiceminister.', 'Głos zabrał minister.'],
  ['zh-Hans', 'The former mayor came to the opening.', '前市长出席了开幕式。', '市长出席了开幕式。'],
  ['ar', 'The deputy minister left.', 'غادر نائب الوزير.', 'غادر الوزير.'],
  ['vi', 'The acting director agreed.', 'Quyền giám đốc đã đồng ý.', 'Giám đốc đã đồng ý.'],
  ['es', 'The president-elect will travel.', 'El presidente electo viajará.', 'El presidente viajará.'],
  ['ja', 'The minister’s spokesman denied it.', '大臣の報道官は否定した。', '大臣は否定した。'],
])('a title keeps what goes with it: %s', (locale, source, right, wrong) => {
  expect(findingsOf('opposites', locale, source, right)).toEqual([]);
  expect(findingsOf('opposites', locale, source.replace('’', "'"), wrong)).toHaveLength(1);
});

test.each([
  ['hu', 'The minister spoke.', 'A volt miniszter beszélt.', 'warning rankAdded 2 volt miniszter'],
  ['hi', 'The minister came.', 'पूर्व मंत्री आए।', 'warning rankAdded 0 पूर्व मंत्री'],
])('a title gets nothing that its source has not: %s', (locale, source, target, found) => {
  expect(findingsOf('opposites', locale, source, target)).toEqual([found]);
});

test.each([
  ['de', 'The then minister knew of it.', 'Die damalige Ministerin wusste davon.'],
  ['it', 'The deputies voted at night.', 'I deputati hanno votato di notte.'],
  ['fr', 'The White House said no.', 'Selon la porte-parole du président, c’est non.'],
  ['es', 'She was minister for ten years.', 'La exministra ocupó el cargo diez años.'],
  ['sw', 'A deputy was in the hall.', 'Mbunge alikuwa ukumbini.'],
])('what may be said in another way is left alone: %s', (locale, source, target) => {
  expect(findingsOf('opposites', locale, source, target)).toEqual([]);
});
