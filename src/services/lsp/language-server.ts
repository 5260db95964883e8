import type { CodeAction, Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Surroundings } from '../../workflow/newsroom/surroundings.ts';
import { translator } from '../../report/messages.ts';
import { optionalPackage } from '../../model/optional-package.ts';
import type { Diagnostic } from './diagnostics.ts';
import { examineDocument } from './examine-document.ts';

export interface LanguageServerOptions {
  readonly version: string;
  /** Language of the messages. */
  readonly lang: string;
  /** How long after a keystroke a document is examined, in milliseconds; 300 unless given. */
  readonly delay?: number;
}

/**
 * Serves an editor by the Language Server Protocol on standard input and output: findings as diagnostics, fixes as
 * code actions. The protocol says when the process ends.
 *
 * @throws DragomanError `package-missing` where the packages of the protocol are not installed.
 */
export async function serveLsp(surroundings: Surroundings, options: LanguageServerOptions): Promise<never> {
  const [{ createConnection, TextDocuments, TextDocumentSyncKind }, { TextDocument }] = await optionalPackage(
    'vscode-languageserver vscode-languageserver-textdocument',
    () => Promise.all([import('vscode-languageserver/node'), import('vscode-languageserver-textdocument')]),
  );
  const connection = createConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    serverInfo: { name: 'dragoman', version: options.version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.dragoman'] },
    },
  }));
  publishDiagnostics(connection, documents, surroundings, options);
  offerFixes(connection, documents, surroundings, options);
  documents.listen(connection);
  connection.listen();
  return new Promise<never>(() => undefined);
}

/** Examines a document soon after it was opened, changed or saved; a newer version makes an older answer void. */
function publishDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  surroundings: Surroundings,
  { lang, delay = 300 }: LanguageServerOptions,
): void {
  const waiting = new Map<string, NodeJS.Timeout>();
  const examine = async (document: TextDocument): Promise<void> => {
    const { uri, version } = document;
    const diagnostics = await examineDocument({ uri, text: document.getText() }, surroundings, lang);
    if (documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
  };
  const soon = ({ document }: { readonly document: TextDocument }): void => {
    clearTimeout(waiting.get(document.uri));
    const run = (): void => {
      waiting.delete(document.uri);
      examine(document).catch((error: unknown) => connection.console.error(String(error)));
    };
    waiting.set(document.uri, setTimeout(run, delay));
  };
  documents.onDidChangeContent(soon);
  documents.onDidSave(soon);
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

/** Offers the fix of each finding under the cursor, and all that are certain together. */
function offerFixes(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  surroundings: Surroundings,
  { lang }: LanguageServerOptions,
): void {
  const t = translator(lang);
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const document = documents.get(uri);
    if (document === undefined) return [];
    const found = await examineDocument({ uri, text: document.getText() }, surroundings, lang);
    const fixable = found.filter(({ data }) => data !== undefined);
    const under = fixable.filter(
      (each) => each.range.start.line <= range.end.line && each.range.end.line >= range.start.line,
    );
    const all = { ...action(t('services.fix-all'), uri, apart(fixable)), kind: 'source.fixAll.dragoman' };
    const single = under.map((each) => ({
      ...action(titleOf(each), uri, [each]),
      kind: 'quickfix',
      diagnostics: [each],
    }));
    const wanted = [...single, ...(fixable.length > 1 || context.only !== undefined ? [all] : [])];
    return wanted.filter(({ kind, edit }) => isWanted(kind, context.only) && edit !== undefined);
  });

  function titleOf({ message, data }: Diagnostic): string {
    return t('services.fix', { message, text: data?.newText ?? '' });
  }
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
}

function action(title: string, uri: string, fixed: readonly Diagnostic[]): CodeAction {
  const edits = fixed.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return edits.length === 0 ? { title } : { title, edit: { changes: { [uri]: edits } } };
}

/** Leaves out what would change a text twice: an editor refuses edits that overlap. */
function apart(fixable: readonly Diagnostic[]): readonly Diagnostic[] {
  const chosen: Diagnostic[] = [];
  for (const each of fixable.toSorted((a, b) => compare(startOf(a), startOf(b)))) {
    const last = chosen.at(-1)?.data?.range.end;
    if (last === undefined || compare(last, startOf(each)) < 0) chosen.push(each);
  }
  return chosen;
}

const startOf = ({ data, range }: Diagnostic): Diagnostic['range']['start'] => (data?.range ?? range).start;

function compare(a: Diagnostic['range']['start'], b: Diagnostic['range']['start']): number {
  return a.line - b.line || a.character - b.character;
}
