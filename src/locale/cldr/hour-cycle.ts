/**
 * Tells whether figures of hours are of the 24-hour clock in a locale: what CLDR's supplemental data prefers for its region, as
 * the runtime has it.
 */
export function usesTwentyFourHours(locale: string): boolean {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h23' || hourCycle === 'h24';
}
