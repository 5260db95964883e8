import type { Severity } from '../model/finding.ts';

type Style = Severity | 'bold' | 'dim';

/** Switch reverse video on and off. */
export const reverse: readonly [string, string] = ['\u001b[7m', '\u001b[27m'];

/** Wraps text in a style of the terminal's. */
export type Painter = Readonly<Record<Style, (text: string) => string>> & { readonly color: boolean };

/** ANSI SGR codes that switch a style on and off. */
const codes: Readonly<Record<Style, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [36, 39],
  bold: [1, 22],
  dim: [2, 22],
};

export function painter(color: boolean): Painter {
  const style = (name: Style): ((text: string) => string) => {
    const [on, off] = codes[name];
    return (text) => (color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  };
  return {
    color,
    error: style('error'),
    warning: style('warning'),
    info: style('info'),
    bold: style('bold'),
    dim: style('dim'),
  };
}
