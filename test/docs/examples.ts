import type { Fence, Page } from './markdown.ts';

/** A command that a page shows, with what it says of the outcome. */
export interface CommandExample {
  readonly line: number;
  readonly command: string;
  readonly args: readonly string[];
  /** What the command reads from standard input: a file of the newsroom, or a text. */
  readonly input?: { readonly file: string } | { readonly text: string };
  readonly exit: number;
  /** Absent where the page shows no output. */
  readonly output?: readonly string[];
}

/**
 * The commands of a page: lines that begin with `$ ` in `console` and `sh` blocks, each with the lines of output under
 * it. Throws for a command that is none of ours: no page shows a command that no test runs.
 */
export function commandsOf(page: Page): readonly CommandExample[] {
  return page.fences.filter(({ language }) => language === 'console' || language === 'sh').flatMap(commandsIn);
}

function commandsIn({ line, lines }: Fence): readonly CommandExample[] {
  const starts = lines.flatMap((text, index) => (text.startsWith('$ ') ? [index] : []));
  return starts.map((start, index) => {
    const output = lines.slice(start + 1, starts[index + 1] ?? lines.length);
    const shown = output.some((text) => text.trim() !== '');
    return { line: line + start, ...parseCommand(lines[start]!.slice(2)), ...(shown ? { output } : {}) };
  });
}

function parseCommand(text: string): Omit<CommandExample, 'line' | 'output'> {
  const [, command = text, exit = '0'] = /^(.*?)\s+# exit (\d+)$/.exec(text) ?? [];
  const [, echoed, ours = command] = /^echo '([^']*)' \| (.*)$/.exec(command) ?? [];
  const [, call = ours, file] = /^(.*) < (\S+)$/.exec(ours) ?? [];
  const [program, ...args] = words(call);
  if (program !== 'dragoman') throw new Error(`only commands of dragoman are run: ${text}`);
  const input = echoed !== undefined ? { text: `${echoed}\n` } : file !== undefined ? { file } : undefined;
  return { command, args, exit: Number(exit), ...(input === undefined ? {} : { input }) };
}

/** The words of a command as a shell splits them, with quotes and without anything else. */
function words(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/**
 * Whether output is as a page shows it: `…` stands for anything in a line, and alone on a line for any lines. White space
 * at the ends of lines and of the whole does not count, nor how wide the columns of a table are.
 */
export function matchesOutput(actual: string, shown: readonly string[]): boolean {
  const pattern = trimmed(shown).map((line) => {
    if (line === '…') return '(?:.*\n)*';
    return `${line.split('…').map(escaped).join('.*')}\n`;
  });
  return new RegExp(`^${pattern.join('')}$`).test(`${trimmed(actual.split('\n')).join('\n')}\n`);
}

function trimmed(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.trimEnd().replace(/(?<=\S) {2,}/g, '  '))
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .split('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** A program that a page shows: a `ts` block, with what its `console.log` lines print behind `// → `. */
export interface ProgramExample {
  readonly line: number;
  readonly code: string;
  readonly prints: readonly string[];
}

export function programsOf({ fences }: Page): readonly ProgramExample[] {
  return fences
    .filter(({ language }) => language === 'ts')
    .map(({ line, lines }) => ({
      line,
      code: lines.join('\n'),
      prints: lines.flatMap((text) => /\/\/ → (.*)$/.exec(text)?.[1] ?? []),
    }));
}
