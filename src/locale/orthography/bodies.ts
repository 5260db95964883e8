import { memoize } from '../../model/memoize.ts';
import { rowNamed, tableRow } from './tables.ts';

type Row = Readonly<Record<string, readonly string[] | string>>;

/** The forms of what a language abbreviates, each with the ids that it may stand for. */
export type BodyForms = ReadonlyMap<string, readonly string[]>;

const whole = 'within-';
const table = 'bodies';

/** What international bodies, diseases and measures of an economy are called in a locale, in short and in full. */
export const bodyForms: (locale: string) => BodyForms = memoize(
  (locale: string): BodyForms => {
    const own = tableRow<Row, Row>(table, locale, (row) => row as Row);
    const forms = new Map<string, string[]>();
    const add = (row: Row, mayAdd: (form: string) => boolean): void => {
      for (const [id, names] of Object.entries(row))
        if (typeof names !== 'string' && !id.startsWith(whole))
          for (const form of names.filter(mayAdd)) forms.set(form, [...new Set([...(forms.get(form) ?? []), id])]);
    };
    add(own, () => true);
    // A short form that is read everywhere may be another body’s here: WHO is the World Trade Organization in Afrikaans.
    const taken = new Set(forms.keys());
    add(rowNamed<Row>(table, 'und') ?? {}, (form) => !taken.has(form));
    return forms;
  },
  { most: 100 },
);

/** Whether one may stand for the other, as the United Nations for its agencies. */
export function mayStandFor(a: string, b: string): boolean {
  const everywhere = rowNamed<Row>(table, 'und') ?? {};
  return (everywhere[whole + a] ?? []).includes(b) || (everywhere[whole + b] ?? []).includes(a);
}
