/**
 * Whether Burmese text is in Zawgyi, a font encoding that puts other letters at Unicode's code points: its vowel e stands
 * before its consonant, and it uses code points that Unicode gives to Shan and Karen. Words cannot be read in it.
 */
export function isZawgyi(text: string): boolean {
  if (!/[\u1000-\u109f]/.test(text)) return false;
  return /(?:^|[\s\u1037-\u103a])\u1031|[\u1060-\u1097]|\u1039(?:[^\u1000-\u1021]|$)/.test(text);
}
