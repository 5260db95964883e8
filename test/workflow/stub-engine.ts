import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request that reached the stub. */
export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/**
 * What the stub answers: a status, and a body as JSON or as it is. `undefined` leaves the request without an answer, and
 * `'hangs up'` ends the connection.
 */
export type Answer = WrittenAnswer | 'hangs up';

interface WrittenAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface StubEngine {
  readonly url: string;
  readonly host: string;
  readonly asked: readonly Asked[];
}

/** Starts an engine on loopback that answers as it is told; it ends with the test. */
export async function stubEngine(
  answer: (asked: Asked, times: number) => Answer | undefined | Promise<Answer | undefined>,
): Promise<StubEngine> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const one = { path: request.url ?? '', headers: request.headers, body: await bodyOf(request) };
      asked.push(one);
      const given = await answer(one, asked.length);
      if (given === undefined) return;
      if (given === 'hangs up') return void request.socket.destroy();
      response.writeHead(given.status ?? 200, given.headers ?? {});
      response.end(typeof given.body === 'string' ? given.body : JSON.stringify(given.body));
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}`, host, asked };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
