import { textValueFor } from '../../locale/tags/text-value.ts';
import type { NamedValue } from '../../model/release.ts';
import type { Display } from './codes.ts';

/** Shows values as the metadata has them. It depends on no locale data, so that what is stored stays the same anywhere. */
export function plainDisplay(values: Readonly<Record<string, NamedValue>>, locale: string): Display {
  return (icu) => {
    const name = /^\{\s*([^\s,}]+)/u.exec(icu)?.[1] ?? '';
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return icu;
    if (value.kind === 'percentage') return `${hundredfold(value.number)}%`;
    return value.kind === 'text' ? textValueFor(value, locale) : value.kind === 'date' ? value.iso : value.number;
  };
}

/** 0.53 is 53: the decimal point two places to the right, exactly. */
function hundredfold(decimal: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(decimal) ?? [];
  const digits = `${whole}${fraction.slice(0, 2).padEnd(2, '0')}`.replace(/^0+(?=\d)/u, '');
  return `${sign}${digits}${fraction.length > 2 ? `.${fraction.slice(2)}` : ''}`;
}
