import type { CheckedFile } from '../model/checked-file.ts';
import type { Translate } from '../model/translate.ts';
import { painter } from './paint.ts';
import { harmlessLine } from '../model/printable.ts';
import { withSpacesSeen } from './spaces.ts';

export interface FixedOptions {
  readonly color?: boolean;
  /** Nothing was written. */
  readonly dryRun?: boolean;
}

/** What `--fix` mended, a line each under its file, and how much it was. Every line ends with a line end. */
export function printFixed(files: readonly CheckedFile[], t: Translate, options: FixedOptions = {}): string {
  const paint = painter(options.color ?? false);
  let output = '';
  for (const { path, fixed = [] } of files) {
    if (fixed.length === 0) continue;
    output += `${paint.bold(harmlessLine(path))}\n`;
    for (const { line, column, target, fix = '', check, id } of fixed) {
      const change = `${visible(target?.text ?? '')} → ${visible(fix)}`;
      output += `    ${paint.dim(`${line}:${column}`)}  ${change}  ${paint.dim(`${check} ${id}`)}\n`;
    }
  }
  const count = files.reduce((sum, { fixed = [] }) => sum + fixed.length, 0);
  const key = count === 0 ? 'none' : options.dryRun === true ? 'would-be-done' : 'done';
  return `${output}${t(`report.fixed.${key}`, { count })}\n`;
}

function visible(text: string): string {
  return `“${withSpacesSeen(text)}”`;
}
