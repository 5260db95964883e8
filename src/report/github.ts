import type { Finding, Severity } from '../model/finding.ts';
import type { CheckedFile } from '../model/checked-file.ts';
import { describeError, describeFinding } from './describe.ts';
import { printable } from '../model/printable.ts';
import type { Translate } from '../model/translate.ts';
import { printSummaryLines } from './summary.ts';

export interface GithubOptions {
  /** What only tells is annotated too. */
  readonly infos?: boolean;
}

type Command = 'error' | 'warning' | 'notice';

const commands: Readonly<Record<Severity, Command>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows no more annotations of a kind than this for one step. */
const most = 10;

interface Annotation {
  readonly command: Command;
  readonly line: string;
}

/**
 * The findings as GitHub's workflow commands: each becomes an annotation on its line of the file. The gravest come first;
 * those that GitHub would not show are counted in a notice. Waived findings are left out.
 */
export function printGithub(files: readonly CheckedFile[], t: Translate, options: GithubOptions = {}): string {
  const all = files.flatMap((file) => annotationsOf(file, t, options));
  const kinds: readonly Command[] = ['error', 'warning', 'notice'];
  const counts = kinds.map((kind) => all.filter(({ command }) => command === kind).length);
  // The notice that counts the rest takes a place of its own.
  const rest = (places: readonly number[]): number =>
    counts.reduce((sum, count, at) => sum + Math.max(0, count - (places[at] ?? 0)), 0);
  const hidden = rest([most, most, most]) > 0;
  const room = [most, most, hidden ? most - 1 : most];
  const shown = kinds.flatMap((kind, at) => all.filter(({ command }) => command === kind).slice(0, room[at]));
  const lines = shown.map(({ line }) => line);
  if (hidden) lines.push(commandLine('notice', {}, t('report.github.rest', { count: rest(room) })));
  return [...lines, ...printSummaryLines(files, t)].map((line) => `${line}\n`).join('');
}

function annotationsOf(file: CheckedFile, t: Translate, { infos = false }: GithubOptions): readonly Annotation[] {
  const { path, error, findings } = file;
  if (error !== undefined) {
    const place = error.line === undefined ? {} : { line: error.line, col: error.column ?? 1 };
    return [{ command: 'error', line: commandLine('error', { file: path, ...place }, describeError(error, t)) }];
  }
  return findings
    .filter(({ waived, severity }) => waived === undefined && (infos || severity !== 'info'))
    .map((finding) => ({
      command: commands[finding.severity],
      line: commandLine(commands[finding.severity], annotationRange(finding, file), describeFinding(finding, t)),
    }));
}

function annotationRange(finding: Finding, { path, places }: CheckedFile): Readonly<Record<string, string | number>> {
  const title = `${finding.check} ${finding.id}`;
  const region = places?.get(finding)?.region;
  if (region === undefined) return { file: path, line: finding.line, col: finding.column, title };
  const { startLine, startColumn, endLine, endColumn } = region;
  // Columns of several lines mean nothing to GitHub.
  const columns = startLine === endLine ? { col: startColumn, endColumn } : { endLine };
  return { file: path, line: startLine, ...columns, title };
}

function commandLine(name: Command, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return printable(data(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
