import type { Format } from '../../source/define-format.ts';
import { poKind } from '../po/po-kind.ts';
import { languageOfPo } from '../po/messages.ts';
import { messagesFormat } from './catalogue-format.ts';
import { placesOfPo } from './po-places.ts';

/** PO and POT files of gettext, also those that another system made of a text, as po4a does. */
export const poFormat: Format = messagesFormat({
  id: 'po',
  extensions: ['.po', '.pot'],
  kinds: [poKind],
  kindOf: () => poKind,
  placesOf: placesOfPo,
  languageOf: languageOfPo,
});
