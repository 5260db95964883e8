/** Whether a name is that of a bilingual file, of XLIFF or of a tool's own kind of it. */
export function isXliffName(name: string): boolean {
  return /\.(xlf|xliff|xlif|sdlxliff|mqxliff|mxliff)$/i.test(name);
}

/** Whether a name is that of a file that a translator may return: a bilingual file or a kit. The file need not exist. */
export function isReturnName(name: string): boolean {
  return isXliffName(name) || /\.zip$/i.test(name);
}
