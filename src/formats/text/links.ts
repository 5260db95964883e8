import { foldedLine, type Outlining } from './label.ts';
import type { Lexicon } from './lexicon.ts';
import type { Piece } from './pieces.ts';

const networks =
  /(?:we\s?chat|weixin|weibo|facebook|twitter|instagram|youtube|youku|linkedin|tik\s?tok|douyin|telegram|whatsapp|threads|mastodon|bluesky|flickr|vimeo|pinterest|snapchat|微信|微博|抖音|小红书|小紅書|优酷|優酷|فيسبوك|تويتر|إنستغرام|يوتيوب|เฟซบุ๊ก|ทวิตเตอร์|(?<!\p{L})(?:x|line)(?=\s?[:：]))/u;

const address =
  /(?:https?:\/\/|www\.)[^\s]{3,}|(?<![\p{L}\d@.])(?:[a-z\d-]{2,40}\.){1,3}(?:org|com|net|int|gov|edu|info|example|[a-z]{2})(?:\/[^\s]*)?$/u;

/** A line that sends the reader somewhere: `Visit UNICEF China website: www.unicef.cn`, `Wechat: unicefchina`. */
export function isLinkLine(piece: Piece, lexicon: Lexicon): boolean {
  const line = foldedLine(piece);
  if (line === '' || piece.words > 16 || /^[^\s@]+@[^\s@]+$/u.test(line)) return false;
  const found = address.exec(line);
  if (found !== null) {
    const atEnd = found.index + found[0].length >= line.length - 2;
    return lexicon.labelOf(line)?.label === 'web' || (atEnd && piece.ends !== 'sentence') || found.index === 0;
  }
  if (/^[@#][\p{L}\p{N}_.]{2,40}(?:\s+[@#][\p{L}\p{N}_.]{2,40})*$/u.test(line)) return true;
  const named = networks.exec(line.slice(0, 60));
  if (named === null) return false;
  return /^[^:：]{0,30}[:：]\s*@?[\p{L}\p{N}_./-]{2,60}(?:\s+[\p{L}\p{N}_./-]{2,40})?$/u.test(line.slice(named.index));
}

/** Labels the lines that are links, those of one passage as one group. */
export function labelLinks(outlining: Outlining): void {
  const { pieces, labels, lexicon } = outlining;
  let last = -1;
  for (const [at, piece] of pieces.entries()) {
    if (labels[at] !== undefined || piece.marker !== undefined || !isLinkLine(piece, lexicon)) continue;
    const joins = last === at - 1 && pieces[last]?.passage === piece.passage;
    if (!joins) outlining.nextGroup += 1;
    labels[at] = { role: 'link', confidence: 0.9, why: 'link-line', group: outlining.nextGroup - 1 };
    last = at;
  }
}
