import { signs } from '../physical/signs.ts';
import { isLabelled, type Found } from './found-line.ts';

/** Whether a line says whose a picture is, or what it shows. */
export function isOfPicture(found: Found): boolean {
  return (
    isLabelled(found, 'creditLabels') ||
    isUnmarkedCredit(found) ||
    isBracketed(found) ||
    isCredit(found) ||
    endsInCredit(found)
  );
}

/** `Fot. Archiwum Politechniki`, `Kuha ni Rey Salas`: an abbreviation or several words, and a name without a colon between. */
function isUnmarkedCredit({ line, hits, isSentence }: Found): boolean {
  if (isSentence || line.split(' ').length > longestCredit) return false;
  return hits.some(({ kind, start, end }) => {
    if (kind !== 'creditLabels' || start > 0 || end === line.length) return false;
    return (
      /^\.\s\p{L}/u.test(line.slice(end)) || (line.slice(0, end).includes(' ') && /^\s\p{L}/u.test(line.slice(end)))
    );
  });
}

const longestCredit = 7;

/** `[사진] …`, `<사진 설명> …`: the label of a caption in brackets. */
function isBracketed({ line, hits }: Found): boolean {
  return hits.some(
    ({ kind, start, end }) =>
      kind === 'creditLabels' &&
      /^[[(（【<＜〈▲]\s?$/u.test(line.slice(0, start)) &&
      /^\s?(?:[\])）】>＞〉]|\p{L}{1,4}[\])）】>＞〉])/u.test(line.slice(end, end + 7)),
  );
}

/** `[Photo: …]`, `© Agency/Name`, `(Foto: X)`, `… / photo A. Perrin`. */
function isCredit({ line, has }: Found): boolean {
  if ((has & (signs.slash | signs.copyright)) === 0 && !'[(（【'.includes(line.charAt(0))) return false;
  return /^[[(（【]\s?(?:photo|foto|image|picture|logo|图|圖|写真|صورة|фото|gambar|bild|video|caption)|[©]\s?\p{L}[^.]{2,60}\/|\/\s?(?:photo|foto)\b|[(（]\s?©[^()（）]{2,60}[)）]\.?$|^\[[^\]]{3,40}\]$|^\/.{6,60}\/$/u.test(
    line,
  );
}

/** `Dr Farrow at her desk. Credit: Solent Ridge`: a label behind a sentence, a bar or a dash, and a few words. */
function endsInCredit({ line, hits }: Found): boolean {
  return hits.some(({ kind, start, end }) => {
    if (kind !== 'creditLabels' || line.length - end > 60 || line.length > 300) return false;
    const isSet = start > 0 && /[.!?。/|([（–—-]\s*$/u.test(line.slice(Math.max(0, start - 4), start));
    return isSet && (line.slice(start, end).endsWith('©') || /^\s?[:：፦៖՝]/u.test(line.slice(end, end + 3)));
  });
}
