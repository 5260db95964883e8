/** Whether a name is a bilingual file's or a kit's, there or not, and not a release's. */
export function isXliffName(name: string): boolean {
  return /\.(xlf|xliff|sdlxliff|mqxliff|mxliff|xlif|zip)$/i.test(name);
}
