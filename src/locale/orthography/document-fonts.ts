import { likelyTag } from '../tags/tags.ts';

/** The text fonts of word processors by script: what Office's own theme (`minorFont` in ECMA-376's `theme1.xml`) names. */
const byScript: Readonly<Record<string, string>> = {
  Arab: 'Arial',
  Beng: 'Vrinda',
  Cans: 'Euphemia',
  Cher: 'Plantagenet Cherokee',
  Deva: 'Mangal',
  Ethi: 'Nyala',
  Geor: 'Sylfaen',
  Gujr: 'Shruti',
  Guru: 'Raavi',
  Hans: 'SimSun',
  Hant: 'PMingLiU',
  Hebr: 'Arial',
  Jpan: 'MS Mincho',
  Khmr: 'DaunPenh',
  Knda: 'Tunga',
  Kore: 'Malgun Gothic',
  Laoo: 'DokChampa',
  Mlym: 'Kartika',
  Mong: 'Mongolian Baiti',
  Orya: 'Kalinga',
  Sinh: 'Iskoola Pota',
  Syrc: 'Estrangelo Edessa',
  Taml: 'Latha',
  Telu: 'Gautami',
  Thaa: 'MV Boli',
  Thai: 'Cordia New',
  Tibt: 'Microsoft Himalaya',
  Yiii: 'Microsoft Yi Baiti',
};

/** Gives the font in which a word processor sets the text of a locale; undefined where it is that of Latin text. */
export function documentFont(locale: string): string | undefined {
  return byScript[likelyTag(locale)?.script ?? ''];
}
