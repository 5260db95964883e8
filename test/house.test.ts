import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** An import of one file of `src/` by another, as paths below `src/` with `/`. */
interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(`${root}src/${from}`, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    ([, specifier = '']) => ({ from, to: posix.join(posix.dirname(from), specifier) }),
  ),
);

const roomOf = (path: string): string => path.split('/')[0] ?? '';
const rooms = new Set(files.filter((path) => path.includes('/')).map(roomOf));

/** The table of CONTRIBUTING.md: the rooms that each room may import. This is the only place where it is written. */
const permitted: ReadonlyMap<string, readonly string[]> = new Map(
  [...readFileSync(`${root}CONTRIBUTING.md`, 'utf8').matchAll(/^\| `(\w+)` +\|[^|]*\| ([^|]*?) +\|$/gm)].map(
    ([, room = '', list = '']) => [room, list === 'nothing' ? [] : list.split(', ')],
  ),
);

describe('the tests', () => {
  it('draw the cases of laws in one place', () => {
    const tests = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const drawsItself = /^(?:import|export) .* from 'fast-check';$/m;
    const drawing = tests.filter((path) => drawsItself.test(readFileSync(`${root}test/${path}`, 'utf8')));
    expect(drawing).toEqual(['laws.ts']);
  });
});

describe('the scripts', () => {
  it('load only modules that src/ has', () => {
    const scripts = readdirSync(`${root}scripts`, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.mjs'),
    );
    const named = scripts.flatMap((path) =>
      [...readFileSync(`${root}scripts/${path}`, 'utf8').matchAll(/\bdist(?:\/|\(')([\w/-]+)\.js\b/g)].map(
        ([, module = '']) => `${module}.ts`,
      ),
    );
    expect(named).not.toEqual([]);
    expect(named.filter((module) => !files.includes(module))).toEqual([]);
  });
});

describe('the rooms of src/', () => {
  it('are all in the table of CONTRIBUTING.md', () => {
    expect([...rooms].filter((room) => !permitted.has(room))).toEqual([]);
  });

  it('import only what the table permits', () => {
    const trespasses = imports.filter(
      ({ from, to }) =>
        rooms.has(roomOf(from)) && roomOf(from) !== roomOf(to) && !permitted.get(roomOf(from))?.includes(roomOf(to)),
    );
    expect(trespasses).toEqual([]);
  });

  it('have no permission that nobody uses', () => {
    const used = new Set(imports.map(({ from, to }) => `${roomOf(from)} may import ${roomOf(to)}`));
    const unused = [...permitted]
      .filter(([room]) => rooms.has(room))
      .flatMap(([room, others]) => others.map((other) => `${room} may import ${other}`))
      .filter((permission) => !used.has(permission));
    expect(unused).toEqual([]);
  });

  it('are at most two folders deep', () => {
    expect(files.filter((path) => path.split('/').length > 4)).toEqual([]);
  });

  it.each([...rooms])('have no circle of folders: %s', (room) => {
    const graph = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      const [a, b] = [posix.dirname(from), posix.dirname(to)];
      if (a !== b && roomOf(from) === room && roomOf(to) === room) graph.set(a, (graph.get(a) ?? new Set()).add(b));
    }
    expect(circleIn(graph)).toEqual([]);
  });
});

/** The folders of some circle in a graph, in order; empty where there is none. */
function circleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const done = new Set<string>();
  const visit = (folder: string, path: readonly string[]): readonly string[] => {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (done.has(folder)) return [];
    for (const next of graph.get(folder) ?? []) {
      const circle = visit(next, [...path, folder]);
      if (circle.length > 0) return circle;
    }
    done.add(folder);
    return [];
  };
  for (const folder of graph.keys()) {
    const circle = visit(folder, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
