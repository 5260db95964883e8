import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { emptyFolder, sampleNewsroom, smallNewsroom } from '../newsroom.ts';

const command = fileURLToPath(new URL('../../bin/dragoman.js', import.meta.url));

const returned = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ms">
  <file id="news">
    <unit id="u1">
      <segment state="translated">
        <source>Nearly 1.2 billion children (aged 5) will benefit.</source>
        <target>Hampir 12 bilion kanak-kanak (berumur 5  tahun) akan mendapat manfaat.</target>
      </segment>
    </unit>
  </file>
</xliff>
`;

describe('dragoman mcp, asked by the client of the SDK', () => {
  async function assistant(folder: string): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' });
    const args = [command, 'mcp'];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder, stderr: 'ignore' }));
    onTestFinished(() => client.close());
    return client;
  }

  async function ask(client: Client, name: string, input: Record<string, unknown>): Promise<unknown> {
    const text = await said(client, name, input, false);
    return JSON.parse(text);
  }

  async function said(client: Client, name: string, input: Record<string, unknown>, fails: boolean): Promise<string> {
    const { content, isError = false } = await client.callTool({ name, arguments: input });
    const [first] = content as { readonly text: string }[];
    expect(isError, first?.text).toBe(fails);
    return first?.text ?? '';
  }

  it('lists tools that only read', async () => {
    const { tools } = await (await assistant(emptyFolder().folder)).listTools();
    const names = [
      'check_pair',
      'check_file',
      'facts',
      'segment',
      'outline',
      'status',
      'search_memory',
      'explain_check',
    ];
    expect(tools.map(({ name }) => name)).toEqual(names);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it('answers about texts and files without a newsroom', async () => {
    const newsroom = emptyFolder();
    newsroom.write('returned.xlf', returned);
    const client = await assistant(newsroom.folder);
    const pair = { source: 'It costs $5.', target: 'Harganya $6.', source_locale: 'en', target_locale: 'ms' };
    expect(await ask(client, 'check_pair', pair)).toMatchObject({
      findings: [{ severity: 'error', check: 'currency' }],
    });
    expect(await ask(client, 'check_file', { path: 'returned.xlf' })).toMatchObject({
      files: [{ targetLocale: 'ms', findings: [{ check: 'numbers', line: 6 }, { check: expect.any(String) }] }],
    });
    expect(await ask(client, 'facts', { text: '12亿', locale: 'zh' })).toMatchObject({
      facts: [{ readings: [{ decimal: '1200000000' }] }],
    });
    expect(await ask(client, 'segment', { text: 'One. Two.', locale: 'en' })).toEqual({ sentences: ['One. ', 'Two.'] });
    expect(await ask(client, 'explain_check', { check: 'numbers' })).toMatchObject({
      page: expect.stringContaining('numbers'),
    });
  });

  it('answers about releases of a newsroom, as they are now', async () => {
    const newsroom = smallNewsroom('Boats to run on Sundays\n\nThe first boat leaves at 9.15 a.m. on 6 June 2027.\n');
    const client = await assistant(newsroom.folder);
    expect(await ask(client, 'status', {})).toMatchObject({
      rows: [{ locale: 'en' }, { release: 'news', locale: 'ms', standing: 'not-sent' }],
    });
    await newsroom.dragoman('export');
    expect(await ask(client, 'status', { releases: ['news'] })).toMatchObject({
      rows: [{ locale: 'en' }, { locale: 'ms', standing: 'out' }],
    });
    expect(await ask(client, 'outline', { release: 'news' })).toMatchObject({
      blocks: [{ role: 'headline', line: 1 }, { role: 'paragraph' }],
    });
  });

  it('finds what was translated before', async () => {
    const newsroom = smallNewsroom('News\n\nIt rains.\n');
    newsroom.write(
      'locales/memory/agency.ms.tmx',
      '<tmx version="1.4"><header srclang="en" segtype="sentence"/><body><tu><tuv xml:lang="en">' +
        '<seg>The dam cost 12 million euros.</seg></tuv><tuv xml:lang="ms"><seg>Empangan itu menelan 12 juta euro.</seg></tuv></tu></body></tmx>',
    );
    const client = await assistant(newsroom.folder);
    expect(await ask(client, 'search_memory', { words: 'euros dam', locales: ['ms'] })).toMatchObject({
      sentences: [
        { locale: 'ms', source: 'The dam cost 12 million euros.', target: 'Empangan itu menelan 12 juta euro.' },
      ],
    });
    expect(await ask(client, 'search_memory', { words: 'dam dollars' })).toEqual({ sentences: [] });
    expect(await said(client, 'search_memory', { words: 'dam', locales: ['fr'] }, true)).toContain('fr');
    expect(await said(client, 'search_memory', {}, true)).toContain('words');
  });

  it('says what is wrong with a question, and reads nothing outside its folder', async () => {
    const newsroom = emptyFolder();
    const client = await assistant(newsroom.folder);
    expect(await said(client, 'check_pairs', {}, true)).toContain('check_pair');
    expect(await said(client, 'check_pair', { source: 'One' }, true)).toContain('target');
    expect(await said(client, 'facts', { text: 5, locale: 'en' }, true)).toContain('text');
    expect(await said(client, 'check_file', { path: '../secret.xlf' }, true)).toContain('not in the folder');
    expect(await said(client, 'check_file', { path: 'none.xlf' }, true)).toContain('no such file');
    expect(await said(client, 'status', {}, true)).toContain('dragoman init');
  });
});

describe('dragoman lsp, as an editor talks to it', () => {
  interface Editor {
    readonly connection: ProtocolConnection;
    /** The diagnostics that come next. */
    next(): Promise<readonly Diagnostic[]>;
    readonly exited: Promise<number | null>;
  }

  async function editor(folder: string): Promise<Editor> {
    const server = spawn(process.execPath, [command, 'lsp', '--stdio'], { cwd: folder });
    onTestFinished(() => void server.kill());
    const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const come: (readonly Diagnostic[])[] = [];
    const waiting: ((diagnostics: readonly Diagnostic[]) => void)[] = [];
    connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
      const taker = waiting.shift();
      if (taker === undefined) come.push(diagnostics);
      else taker(diagnostics);
    });
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification(InitializedNotification.type, {});
    return {
      connection,
      exited,
      next: () => {
        const first = come.shift();
        return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first);
      },
    };
  }

  it('underlines findings where they are, and offers their fixes', async () => {
    const newsroom = emptyFolder();
    const { connection, next, exited } = await editor(newsroom.folder);
    const uri = pathToFileURL(join(newsroom.folder, 'returned.xlf')).href;
    const textDocument = { uri, languageId: 'xml', version: 1, text: returned };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const found = await next();
    const document = TextDocument.create(uri, 'xml', 1, returned);
    expect(found.map(({ severity, range }) => [severity, document.getText(range)])).toContainEqual([1, '12 bilion']);
    // The name of each check opens its page.
    for (const { code, codeDescription } of found) {
      const { pathname, hash } = new URL(codeDescription?.href ?? '');
      expect(hash).toBe(`#${code}`);
      expect(readFileSync(pathname, 'utf8')).toContain(`\n## \`${code}\`\n`);
    }

    const actions = (await connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 5, character: 20 }, end: { line: 5, character: 20 } },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const space = actions.find(({ kind }) => kind === 'quickfix');
    const edits = space?.edit?.changes?.[uri] ?? [];
    const mended = TextDocument.applyEdits(document, edits);
    expect(mended).toBe(returned.replace('5  tahun', '5 tahun'));

    // Unsaved text is what counts.
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: mended.replace('12 bilion', '1.2 bilion') }],
    });
    expect(await next()).toEqual([]);

    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    expect(await exited).toBe(0);
  });

  it('checks a store by the policy of its newsroom, and tells a file that can’t be read at its place', async () => {
    const newsroom = sampleNewsroom();
    const { connection, next } = await editor(newsroom.folder);
    const store = 'locales/ms/2010-11-06-beijing-declaration.xlf';
    const uri = pathToFileURL(join(newsroom.folder, store)).href;
    const text = newsroom.read(store);
    const open = { uri, languageId: 'xml', version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: open });
    const { stdout } = await newsroom.dragoman('check', store, '--verbose', '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: { findings: { check: string; waived?: object }[] }[] };
    const standing = files[0]?.findings.filter(({ waived }) => waived === undefined).map(({ check }) => check);
    expect((await next()).map(({ code }) => code)).toEqual(standing);

    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: text.replace('</unit>', '') }],
    });
    const [fault] = await next();
    expect(fault).toMatchObject({ severity: 1, code: 'xliff-not-well-formed' });
  });

  it('makes all fixes that are certain together, and marks the lines of a source of whose role the reader is not sure', async () => {
    const newsroom = smallNewsroom('The sea is calm\n\nperhaps\n\nThe harbour opens on 9 May 2026 after 14 months.\n');
    const { connection, next } = await editor(newsroom.folder);
    const uri = pathToFileURL(join(newsroom.folder, 'returned.xlf')).href;
    // A second unit has the same.
    const unit = returned.slice(returned.indexOf('    <unit'), returned.indexOf('  </file>'));
    const text = returned.replace('  </file>', `${unit.replace('u1', 'u2')}  </file>`);
    const textDocument = { uri, languageId: 'xml', version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    await next();
    const [all] = (await connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) as CodeAction[];
    expect(all?.kind).toBe('source.fixAll.dragoman');
    const mended = TextDocument.applyEdits(TextDocument.create(uri, 'xml', 1, text), all?.edit?.changes?.[uri] ?? []);
    expect(mended).toBe(text.replaceAll('5  tahun', '5 tahun'));

    const source = pathToFileURL(join(newsroom.folder, 'source/news.txt')).href;
    const opened = { uri: source, languageId: 'plaintext', version: 1, text: newsroom.read('source/news.txt') };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: opened });
    const doubts = await next();
    const { stdout } = await newsroom.dragoman('outline', 'news', '--format', 'json');
    const { blocks } = JSON.parse(stdout) as { blocks: { line: number; confidence: number }[] };
    const unsure = blocks.filter(({ confidence }) => confidence < 0.8).map(({ line }) => line - 1);
    expect(unsure.length).toBeGreaterThan(0);
    expect(doubts.map(({ severity, range }) => [severity, range.start.line])).toEqual(unsure.map((line) => [3, line]));
  });
});
