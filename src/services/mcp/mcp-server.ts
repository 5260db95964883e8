import { DragomanError } from '../../model/error.ts';
import { nearest } from '../../model/nearest-name.ts';
import { harmlessJson } from '../../model/json-escape.ts';
import { describeError } from '../../report/describe.ts';
import { translator } from '../../report/messages.ts';
import { optionalPackage } from '../../model/optional-package.ts';
import { checkInput } from './input.ts';
import type { Workplace } from './tool.ts';
import { tools } from './tools.ts';

/**
 * Serves the tools to an assistant by the Model Context Protocol, on standard input and output, until the input ends.
 *
 * @throws DragomanError `package-missing` where the SDK is not installed.
 */
export async function serveMcp(workplace: Workplace, version: string): Promise<void> {
  const [{ Server }, { StdioServerTransport }, { CallToolRequestSchema, ListToolsRequestSchema }] =
    await optionalPackage('@modelcontextprotocol/sdk', () =>
      Promise.all([
        import('@modelcontextprotocol/sdk/server/index.js'),
        import('@modelcontextprotocol/sdk/server/stdio.js'),
        import('@modelcontextprotocol/sdk/types.js'),
      ]),
    );
  // The plain server takes our schemas as they are; the other one of the SDK wants them written with its validator.
  const server = new Server({ name: 'dragoman', version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, title, description, inputSchema: { required = [], ...schema } }) => ({
      name,
      title,
      description,
      inputSchema: { ...schema, required: [...required] },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    answerCall(params.name, params.arguments ?? {}, workplace),
  );
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}

interface ToolResult {
  readonly [key: string]: unknown;
  readonly content: { type: 'text'; text: string }[];
  readonly isError?: boolean;
}

/** Answers one call; input that can't be used is an answer too, which the assistant reads and mends. */
async function answerCall(
  name: string,
  input: Readonly<Record<string, unknown>>,
  workplace: Workplace,
): Promise<ToolResult> {
  try {
    const tool = tools.find((each) => each.name === name);
    if (tool === undefined) throw unknownTool(name);
    checkInput(name, input, tool.inputSchema);
    return { content: [{ type: 'text', text: harmlessJson(await tool.answer(input, workplace)) }] };
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    return { content: [{ type: 'text', text: describeError(error, translator(workplace.lang)) }], isError: true };
  }
}

function unknownTool(name: string): DragomanError {
  const names = tools.map((tool) => tool.name);
  return new DragomanError('tool-unknown', { name, nearest: nearest(name, names) ?? names.join(', ') });
}
