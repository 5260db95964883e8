import type { Dialect } from '../common/dialect.ts';
import { Xliff2Rules } from '../conformance/xliff2-rules.ts';
import { escapeText } from '../xml/escape.ts';
import { editUnit } from './edit-unit.ts';
import { fileNames, readFile, readFilePart } from './read-file.ts';
import { readNotes, readUnit } from './read-unit.ts';
import { targets } from './targets.ts';
import { writeDocument } from './write-document.ts';

/** XLIFF 2.0, 2.1 and 2.2. */
export const xliff2: Dialect = {
  hasWholeTargets: false,
  fileNames,
  readFile,
  readFilePart,
  readGroupNotes: (element) => (element.local === 'notes' ? readNotes(element) : []),
  readUnit: (unit, text, defaults) => (unit.local === 'unit' ? readUnit(unit, text, defaults) : undefined),
  targetLanguage: () => undefined,
  editUnit,
  targets,
  escapeTarget: (text, { prefix }) => escapeText(text, prefix === '' ? '' : `${prefix}:`),
  write: writeDocument,
  rules: (report) => new Xliff2Rules(report),
};
