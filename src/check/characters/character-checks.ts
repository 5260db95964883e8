import type { AnyCheck } from '../contract/define-check.ts';
import { bidiControls } from './bidi-controls.ts';
import { bidiIsolation } from './bidi-isolation.ts';
import { controlCharacters } from './control-characters.ts';
import { hanVariant } from './han-variant.ts';
import { mojibake } from './mojibake.ts';
import { normalization } from './normalization.ts';
import { replacementCharacters } from './replacement-characters.ts';
import { wrongLanguage } from './wrong-language.ts';
import { wrongScript } from './wrong-script.ts';
import { zawgyi } from './zawgyi.ts';

/** Which characters the text is made of. In the order of the manual. */
export const characterChecks: readonly AnyCheck[] = [
  controlCharacters,
  bidiControls,
  bidiIsolation,
  normalization,
  mojibake,
  replacementCharacters,
  zawgyi,
  hanVariant,
  wrongScript,
  wrongLanguage,
];
