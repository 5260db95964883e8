import { isVisible, type UnitSubject } from '../../check/contract/subject.ts';
import type { FactCell, Saying } from './facts-sheet.ts';
import { add, type OpenRow, type UnitRows } from './fact-rows.ts';

/** What stands alone behind the name of a network: `Wechat: harbourtrust`. */
const account = /[:：፦៖՝]\s*([\p{L}\p{N}@][\p{L}\p{N}_./@-]{2,60})\s*$/u;

/** Opens the row of the account that a line of links names, unless it is an address that has one already. */
export function openAccount(unitRows: UnitRows, { unit, role, pairs }: UnitSubject, at: number): void {
  const [pair, ...others] = pairs;
  const [whole = '', text] = account.exec(pair?.source ?? '') ?? [];
  if (role !== 'link' || pair === undefined || text === undefined || others.length > 0) return;
  const { source: sentence, segment } = pair;
  const start = sentence.length - whole.length + whole.indexOf(text);
  const end = start + text.length;
  if (unitRows.byPlace.over(start, end).length > 0) return;
  const source: Saying = { text, segment: segment.id, sentence, start, end };
  add(unitRows, {
    group: 'addresses',
    kind: 'handle',
    unit: unit.id,
    role,
    source,
    cells: {},
    place: [at, start, end],
  });
}

/** Enters whether a locale has the accounts of a unit, which no language writes in another way. */
export function enterAccounts({ rows }: UnitRows, { pairs, targetLocale }: UnitSubject): void {
  for (const row of rows.filter(isAccount)) {
    const shown = pairs.filter(({ target }) => isVisible(target));
    if (shown.length > 0) row.cells[targetLocale] = cellOf(row.source?.text ?? '', shown);
  }
}

/** A handle that is read as a fact has a value. */
const isAccount = ({ kind, source }: OpenRow): boolean => kind === 'handle' && source?.value === undefined;

function cellOf(text: string, pairs: UnitSubject['pairs']): FactCell {
  for (const { segment, target: sentence = '' } of pairs) {
    const start = sentence.indexOf(text);
    const end = start + text.length;
    if (start >= 0) return { state: 'same', said: [{ text, segment: segment.id, sentence, start, end }] };
  }
  return { state: 'missing', said: [] };
}
