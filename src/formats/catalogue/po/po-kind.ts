import { digestOf } from '../../../model/digest.ts';
import type { CatalogueEntry, CatalogueKind, CatalogueMessage } from '../contract/catalogue-kind.ts';
import { contentWithCodes, textWithCodes, translationWithCodes } from '../contract/text-codes.ts';
import { editPo } from './edit-po.ts';
import { ownTextsIn, readSourcePo } from './messages.ts';
import { codesOf } from './placeholders.ts';

/** Catalogues of gettext: a template (POT) or the source language's PO file, and a PO file for each locale. */
export const poKind: CatalogueKind = {
  id: 'po',
  targetName: (name) => name.replace(/\.pot$/, '.po'),
  read: readSourcePo,
  ownTexts: ownTextsIn,
  idOf,
  nameOf,
  contentOf,
  translationOf: (text, message) => translationWithCodes(text, contentOf(message.text, message), finderOf(message)),
  textOf: (content, message) => textWithCodes(content, contentOf(message.text, message)),
  edit: editPo,
};

function finderOf({ syntaxes = [] }: CatalogueMessage): ReturnType<typeof codesOf> {
  return codesOf(syntaxes);
}

function contentOf(text: string, message: CatalogueMessage): ReturnType<CatalogueKind['contentOf']> {
  return contentWithCodes(text, finderOf(message));
}

/** Texts are no ids: a digest of the context and the text, with the number of the form. */
function idOf({ path: [context = '', id = '', form] }: CatalogueEntry): string {
  const digest = digestOf([context, id]).replace(/[^\w]/g, '').slice(-16);
  return form === undefined ? `m${digest}` : `m${digest}.${form}`;
}

/** As PO files write it: `"menu" "Open"`, `"%d files" [1]`. */
function nameOf({ path: [context = '', id = '', form] }: CatalogueEntry): string {
  const text = id.length > LONGEST ? `${id.slice(0, LONGEST)}…` : id;
  return [...(context === '' ? [] : [`"${context}"`]), `"${text}"`, ...(form === undefined ? [] : [`[${form}]`])].join(
    ' ',
  );
}

const LONGEST = 60;
