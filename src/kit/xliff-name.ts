/** Whether a name is that of a bilingual file, of XLIFF or of a tool's own kind of it. */
export function isXliffName(name: string): boolean {
  return /\.(xlf|xliff|xlif|sdlxliff|mqxliff|mxliff)$/i.test(name);
}
