import type { Content } from '../../../model/content.ts';
import { TAGS } from '../contract/tags.ts';
import { contentWithCodes, textWithCodes, translationWithCodes } from '../contract/text-codes.ts';

/**
 * What a program reads in a message of i18next: interpolation `{{count, number}}`, nesting `$t(common.ok)`, tags. Lengths
 * are bounded, so that a message built of beginnings takes linear time.
 */
const CODE = new RegExp(
  [String.raw`\{\{[^{}]{0,300}\}\}`, String.raw`\$t\((?:[^()]|\([^()]{0,100}\)){0,300}\)`, ...TAGS].join('|'),
  'g',
);

function* codesIn(message: string): Generator<{ readonly code: string; readonly index: number }> {
  for (const { 0: code, index } of message.matchAll(CODE)) yield { code, index };
}

/** The message as content, with an inline code for each thing that a program reads. */
export function contentOfMessage(message: string): Content {
  return contentWithCodes(message, codesIn);
}

/** A translation as content: a code that the source has too gets the source's id. */
export function contentOfTranslation(message: string, source: Content): Content {
  return translationWithCodes(message, source, codesIn);
}

/** The message that content stands for; undefined where a code is nobody's. */
export function messageOf(content: Content, source: Content): string | undefined {
  return textWithCodes(content, source);
}
