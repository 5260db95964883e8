import type { Dialect } from '../common/dialect.ts';
import { escapePlainText } from '../xml/escape.ts';
import { editUnit } from './edit-unit.ts';
import { fileNames, readFile, readFilePart, targetLanguage } from './read-file.ts';
import { readNote, readUnit } from './read-unit.ts';
import { Xliff12Rules } from './rules.ts';
import { targets } from './targets.ts';
import { writeDocument } from './write-document.ts';

/** XLIFF 1.2, and 1.0 and 1.1, which are read as if they were 1.2. */
export const xliff12: Dialect = {
  hasWholeTargets: true,
  fileNames,
  readFile,
  readFilePart,
  readGroupNotes: (element) => (element.local === 'note' ? [readNote(element)] : []),
  readUnit: (unit, text) => (unit.local === 'trans-unit' ? readUnit(unit, text) : undefined),
  targetLanguage,
  editUnit,
  targets,
  escapeTarget: (text) => escapePlainText(text),
  write: writeDocument,
  rules: (report) => new Xliff12Rules(report),
};
