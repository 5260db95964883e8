import { TAGS } from '../contract/tags.ts';
import { plainSyntax, type TextSyntax } from '../contract/text-codes.ts';

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

/** How messages of i18next have codes in them. */
export const i18nextSyntax: TextSyntax = plainSyntax(codesIn);
