import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * A symbol of a document, such as A/RES/65/1, names it in every language: one figure off, it is another document.
 */
export const documentSymbols: Check<'unit'> = factCheck({
  id: 'document-symbols',
  type: 'inconsistent-entities',
  examples: [
    right('zh-Hans', 'Resolution A/RES/65/1', '第A/RES/65/1号决议'),
    right('ms', 'Resolution A/RES/65/1', 'Resolusi A/RES/65/1'),
    right('ar', 'Resolution A/RES/65/1', 'القرار A/RES/65/1'),
    right('th', 'Resolution A/RES/65/1', 'มติ A/RES/65/1'),
    right('ru', 'Resolution A/RES/65/1', 'Резолюция A/RES/65/1'),
    right('hi', 'Resolution A/RES/65/1', 'संकल्प A/RES/65/1'),
    wrong('zh-Hans', 'Resolution A/RES/65/1', '第A/RES/65/2号决议', 'error'),
    wrong('ms', 'Resolution A/RES/65/1', 'Resolusi A/RES/56/1', 'error'),
    wrong('ar', 'Resolution A/RES/65/1', 'القرار A/RES/65/11', 'error'),
    wrong('th', 'Resolution A/RES/65/1', 'มติ A/RES/64/1', 'error'),
    wrong('ru', 'Resolution A/RES/65/1', 'Резолюция', 'warning'),
    wrong('hi', 'Resolution A/RES/65/1', 'संकल्प A/RES/65/3', 'error'),
  ],
});
