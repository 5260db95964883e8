/** Writes an instant of ISO 8601 to the minute, in Coordinated Universal Time, which is said beside it. */
export function instant(when: string): string {
  return when.slice(0, 16).replace('T', ' ');
}
