const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Writes a date or a part of one as ISO 8601 does: `2010-11-06`, `2010-11`, `--11-06`, `--11`. */
export function isoDate(year: number | undefined, month: number, day: number | undefined): string {
  const days = day === undefined ? '' : `-${pad(day)}`;
  return `${year === undefined ? '-' : pad(year, 4)}-${pad(month)}${days}`;
}

/** Reads the year, the month and the day of `2010-11-06`, `--11-06` or `2010-11`, each empty where it is left out. */
export function isoDateParts(iso: string): readonly string[] {
  return iso.startsWith('--') ? ['', ...iso.slice(2).split('-')] : iso.split('-');
}
