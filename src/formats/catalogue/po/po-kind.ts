import { digestOf } from '../../../model/digest.ts';
import type { CatalogueEntry, CatalogueKind } from '../contract/catalogue-kind.ts';
import { editPo } from './edit-po.ts';
import { ownTextsIn, readSourcePo } from './messages.ts';

/** Catalogues of gettext: a template (POT) or the source language's PO file, and a PO file for each locale. */
export const poKind: CatalogueKind = {
  id: 'po',
  read: readSourcePo,
  ownTexts: ownTextsIn,
  idOf,
  nameOf,
  edit: editPo,
};

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
