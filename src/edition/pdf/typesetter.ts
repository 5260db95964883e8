import { DragomanError } from '../../model/error.ts';
import { fontFor } from '../../locale/orthography/print-fonts.ts';
import { requireOptional } from '../../model/optional-package.ts';
import { readPackageFile } from '../../model/package-data.ts';
import type { Paper } from './paper.ts';

/** The package that sets paper: Typst, compiled for Node. */
const typesetterPackage = '@myriaddreamin/typst-ts-node-compiler';

/** What we ask of it; Dragoman does without the package, and so without its types. */
interface Package {
  readonly NodeCompiler: { create(): Compiler };
}

interface Compiler {
  compile(source: Source): Compiled;
  pdf(document: unknown, options: { readonly pdfStandard: string; readonly creationTimestamp: number }): Uint8Array;
  fetchDiagnostics(error: unknown): readonly Diagnostic[];
  evictCache(age: number): void;
}

interface Source {
  readonly mainFileContent: string;
  readonly inputs: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly result: unknown;
  takeError(): unknown;
}

interface Diagnostic {
  readonly message: string;
}

/** More than a hundred pages, in characters with their formatting, are no release, and nothing can end Typst while it sets them. */
const longest = 300_000;

let opened: Compiler | undefined;

/**
 * Sets an edition on paper: a tagged PDF with its fonts, by PDF/UA-1. The same paper has the same bytes where the same fonts
 * are installed.
 *
 * @throws DragomanError `package-missing` where Typst is not installed, `font-missing` where no font has the letters,
 *   `pdf-too-long`
 */
export function typeset(paper: Paper): Uint8Array {
  const data = JSON.stringify(paper);
  if (data.length > longest) throw new DragomanError('pdf-too-long', { count: data.length, most: longest });
  const compiler = (opened ??= requireOptional<Package>(typesetterPackage).NodeCompiler.create());
  const template = readPackageFile('edition/pdf/release.typ') ?? '';
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { paper: data } });
    if (compiled.result === null) throw new Error(saidOf(compiler.fetchDiagnostics(compiled.takeError())));
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  } catch (error) {
    const text = withoutFont.exec((error as Error).message)?.[1];
    if (text === undefined) throw error;
    const letters = text.replaceAll(/\\+u\{([\da-f]+)\}/giu, (_, code: string) =>
      String.fromCodePoint(parseInt(code, 16)),
    );
    throw new DragomanError('font-missing', { text: letters, font: fontFor(letters) });
  } finally {
    // What it remembers of one release serves no other.
    compiler.evictCache(0);
  }
}

/** What Typst says of letters that no installed font has: PDF/UA asks that each be shown. */
const withoutFont = /the text `\\*"(.*?)\\*"` could not be displayed/su;

function saidOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ message }) => message).join('; ');
}
