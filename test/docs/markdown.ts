import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** A Markdown document of the repository. */
export interface Page {
  /** From the repository's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly fences: readonly Fence[];
}

export interface Fence {
  /** The language behind the opening fence. */
  readonly language: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** The README, the other documents beside it, and the manual. */
export function pages(): readonly Page[] {
  const top = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
  const manual = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  return [...top, ...manual.toSorted().map((name) => `docs/${name}`)].map(readPage);
}

export function readPage(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, fences: fencesOf(text) };
}

function fencesOf(text: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^```(\w*)/.exec(line);
    if (fence === null) open?.lines.push(line);
    else if (open === undefined) open = { language: fence[1] ?? '', line: index + 2, lines: [] };
    else {
      fences.push(open);
      open = undefined;
    }
  }
  return fences;
}

/** What a page links to or shows that is not there: missing files, and headings that no page has. */
export function brokenLinks({ path, text }: Page): readonly string[] {
  // A span of code ends at as many backticks as it began with; escaped brackets are text.
  const prose = text.replace(/^```[^]*?^```/gm, '').replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
  const links = [...prose.matchAll(/(?<!\\)\]\(([^)\s]+)\)|(?<!\\)<[^<>]*?(?:src|href)="([^"]+)"/g)].map(
    ([, link, attribute]) => link ?? attribute ?? '',
  );
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = '', heading] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(join(root, target))) return true;
    return heading !== undefined && !anchorsOf(readFileSync(join(root, target), 'utf8')).has(heading);
  });
}

/** The anchors that GitHub gives to headings. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = text.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}
