import { describe, expect, test } from 'vitest';
import { findingsOf } from '../findings-of.ts';

describe('names that are said otherwise', () => {
  test.each([
    ['cs', 'The train links Paris and Prague.', 'Vlak spojuje Paříž a Prahu.'],
    ['de', 'The fair is in Bremen and Cologne.', 'Die Messe ist in Bremen und Köln.'],
    ['es', 'The ferry links Bari and Genoa.', 'El ferry une Bari y Génova.'],
    // What follows a name in capitals is told by its capitals alone.
    ['ru', 'Karen Nolan and the mayor came.', 'Карен Нолан пришла с мэром.'],
    ['bg', 'Karen Nolan and the mayor came.', 'Карен Нолан дойде с кмета.'],
    ['pl', 'Researchers at Warsaw University led it.', 'Prowadzili to naukowcy z Uniwersytetu Warszawskiego.'],
    ['pl', 'Jagiellonian University published it.', 'Opublikował to Uniwersytet Jagielloński.'],
  ])('are no others, in %s: %s', (locale, source, target) => {
    expect(findingsOf('names', locale, source, target)).toEqual([]);
  });

  test.each([
    ['cs', 'The train links Paris and Prague.', 'Vlak spojuje Paříž a Ostravu.', 's26 Prague 21 Ostravu'],
    ['de', 'The fair is in Bremen and Cologne.', 'Die Messe ist in Bremen und Kiel.', 's26 Cologne 28 Kiel'],
  ])('are told of where they became others, in %s: %s', (locale, source, target, places) => {
    expect(findingsOf('names', locale, source, target)).toEqual([`warning changed ${places}`]);
  });
});
