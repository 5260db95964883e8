import type { AnyCheck } from '../contract/define-check.ts';
import { brackets } from './brackets.ts';
import { capitalStart } from './capital-start.ts';
import { endPunctuation } from './end-punctuation.ts';
import { punctuationForm } from './punctuation-form.ts';
import { quotationMarks } from './quotation-marks.ts';
import { quotationStyle } from './quotation-style.ts';
import { repeatedWords } from './repeated-words.ts';
import { whitespace } from './whitespace.ts';

/** How the text is set: spaces, punctuation, capitals. In the order of the manual. */
export const formChecks: readonly AnyCheck[] = [
  whitespace,
  repeatedWords,
  endPunctuation,
  punctuationForm,
  brackets,
  quotationMarks,
  quotationStyle,
  capitalStart,
];
