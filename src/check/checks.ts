import { characterChecks } from './characters/character-checks.ts';
import { codeChecks } from './codes/code-checks.ts';
import { completenessChecks } from './completeness/completeness-checks.ts';
import type { AnyCheck } from './contract/define-check.ts';
import { factChecks } from './facts/fact-checks.ts';
import { formChecks } from './form/form-checks.ts';
import { limitChecks } from './limits/limit-checks.ts';
import { markupChecks } from './markup/markup-checks.ts';
import { messageChecks } from './messages/message-checks.ts';
import { relationChecks } from './relations/relation-checks.ts';
import { wordChecks } from './words/word-checks.ts';

/** The families of checks by their folders, in the order of the manual. A comment in each list says what belongs there. */
export const checkFamilies: Readonly<Record<string, readonly AnyCheck[]>> = {
  completeness: completenessChecks,
  codes: codeChecks,
  messages: messageChecks,
  markup: markupChecks,
  facts: factChecks,
  relations: relationChecks,
  form: formChecks,
  characters: characterChecks,
  limits: limitChecks,
  words: wordChecks,
};

/** All checks, in the order of the manual. */
export const checks: readonly AnyCheck[] = Object.values(checkFamilies).flat();

const ours: ReadonlySet<AnyCheck> = new Set(checks);

/** Whether all of them are checks of this project; a newsroom may have others of its own. */
export function areOurs(list: readonly AnyCheck[]): boolean {
  return list.every((check) => ours.has(check));
}
