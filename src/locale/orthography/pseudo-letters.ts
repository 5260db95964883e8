/**
 * Letters that stand in for those of Latin script in a pseudo-translation. `accented` ones are still read as what they
 * stand for; the Arabic ones are chosen by sound, and there is one for each letter, so that a text keeps its length.
 */
export const accentedLetters: ReadonlyMap<string, string> = pairs(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'áƀçđéƒĝĥíĵķļɱñöþɋŕšţûṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ',
);

export const arabicLetters: ReadonlyMap<string, string> = pairs(
  'abcdefghijklmnopqrstuvwxyz',
  'ابكدهفجحيجكلمنوبقرستوفوخيز',
);

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const letters = [...to];
  return new Map([...from].map((letter, at) => [letter, letters[at]!]));
}
