import { resolve } from 'node:path';
import { DragomanError } from '../../model/error.ts';
import { isBelow, realPath } from '../../workspace/files/real-path.ts';
import type { InputSchema, Workplace } from './tool.ts';

type Input = Readonly<Record<string, unknown>>;

/**
 * Holds what a client sent against the schema of a tool: the names, and whether a value is a text or a list of texts.
 *
 * @throws DragomanError `tool-input` with the name that is wrong.
 */
export function checkInput(tool: string, input: Input, { properties, required = [] }: InputSchema): void {
  for (const name of required) {
    if (input[name] === undefined) throw new DragomanError('tool-input', { tool, name });
  }
  for (const [name, value] of Object.entries(input)) {
    const type = properties[name]?.['type'];
    const fits = type === 'array' ? Array.isArray(value) && value.every(isText) : type === 'string' && isText(value);
    if (!fits) throw new DragomanError('tool-input', { tool, name });
  }
}

/** Gives a text of checked input; empty where it was left out. */
export function textOf(input: Input, name: string): string {
  const value = input[name];
  return isText(value) ? value : '';
}

/** Gives a list of texts of checked input; empty where it was left out. */
export function listOf(input: Input, name: string): readonly string[] {
  const value = input[name];
  return Array.isArray(value) ? value.filter(isText) : [];
}

/**
 * Gives the whole path of a file that a client names, which is in the served folder, links followed.
 *
 * @throws DragomanError `path-outside` for one elsewhere: an assistant may have been talked into asking for it.
 */
export function pathIn({ folder }: Workplace, name: string): string {
  const path = resolve(folder, name);
  if (!isBelow(realPath(folder), realPath(path))) throw new DragomanError('path-outside', { path: name });
  return path;
}

const isText = (value: unknown): value is string => typeof value === 'string';
