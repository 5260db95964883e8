/** Signs such as ½, with the fraction that their compatibility decomposition spells. */
export const vulgarFractions: ReadonlyMap<string, string> = new Map(
  [...'¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((sign) => [sign, sign.normalize('NFKD').replace('\u2044', '/')]),
);

/** The decimals of a mixed number such as 2½, as digits after its point; thirds and the like are rounded. */
export function decimalsOf(fraction: string): string {
  const [numerator, denominator] = fraction.split('/').map(Number);
  return (Number(numerator) / Number(denominator)).toFixed(6).slice(2).replace(/0+$/, '');
}
