import type { AnyCheck } from '../define-check.ts';
import { codeOrder } from './code-order.ts';
import { codePairs } from './code-pairs.ts';
import { entities } from '../markup/entities.ts';
import { htmlTags } from '../markup/html-tags.ts';
import { i18nextPlurals } from '../messages/i18next-plurals.ts';
import { i18next } from '../messages/i18next.ts';
import { icuSyntax } from '../messages/icu-syntax.ts';
import { inlineCodes } from './inline-codes.ts';
import { placeholders } from '../messages/placeholders.ts';
import { printf } from '../messages/printf.ts';

/** Inline codes, and what the text says in the language of messages. In the order of the manual. */
export const codeChecks: readonly AnyCheck[] = [
  inlineCodes,
  codePairs,
  codeOrder,
  placeholders,
  icuSyntax,
  i18next,
  i18nextPlurals,
  printf,
  htmlTags,
  entities,
];
