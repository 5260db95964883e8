import type { AnyCheck } from '../contract/define-check.ts';
import { i18nextPlurals } from './i18next-plurals.ts';
import { i18next } from './i18next.ts';
import { icuSyntax } from './icu-syntax.ts';
import { placeholders } from './placeholders.ts';
import { printf } from './printf.ts';

/** Placeholders, and the message formats of programs. In the order of the manual. */
export const messageChecks: readonly AnyCheck[] = [placeholders, icuSyntax, i18next, i18nextPlurals, printf];
