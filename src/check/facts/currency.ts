import { right, wrong } from '../contract/example.ts';
import type { Check } from '../contract/define-check.ts';
import { factCheck } from './fact-check.ts';

/**
 * Amounts of money are compared by value, with their magnitude and currency: $5 million is 500万美元, and neither 500万欧元
 * nor 5000万美元.
 */
export const currency: Check<'unit'> = factCheck({
  id: 'currency',
  type: 'numbers',
  also: ['unit', 'currency', 'sign'],
  examples: [
    right('zh-Hans', '$5 million', '500万美元'),
    right('ms', 'US$5 million', 'US$5 juta'),
    right('ar', '$5 million', '٥ ملايين دولار'),
    right('ru', '€5 million', '5 млн евро'),
    right('hi', '$200', '200 डॉलर'),
    right('th', '$5 million', '5 ล้านดอลลาร์'),
    wrong('zh-Hans', '$5 million', '5000万美元', 'error'),
    wrong('ms', 'US$5 million', 'US$5 bilion', 'error'),
    wrong('ar', '$5 million', '٦ ملايين دولار', 'error'),
    wrong('ru', '€5 million', '5 млрд евро', 'error'),
    wrong('hi', '$200', '300 डॉलर', 'error'),
    wrong('ms', '$5 million', '€5 juta', 'error'),
    wrong('th', '$5 million', '5 ล้านยูโร', 'error'),
    wrong('ja', 'Aid worth $5 million', '500万相当の支援', 'warning'),
    wrong('th', '$5 million', '6 ล้านดอลลาร์', 'error'),
    right('fr', '40 million Tunisian dinars', '40 millions de dinars tunisiens'),
    wrong('fr', '40 million Tunisian dinars', '40 millions de dinars algériens', 'error'),
    right('es', '90 million CFA francs', '90 millones de francos CFA'),
    wrong('es', '90 million CFA francs', '90 millones de francos suizos', 'error'),
  ],
});
