import { DragomanError } from '../model/error.ts';
import type { EngineSettings } from '../model/engine.ts';
import type { DraftRequest, Engine, EngineCall } from './engine.ts';

/** What asking needs of the world. */
export interface Net {
  /** That of the platform. */
  readonly fetch: typeof fetch;
  /** Waits so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** A variable of the environment. */
  variable(name: string): string | undefined;
}

/** Asks an engine: gives the translations of each sentence, the best first, in the order of the request. */
export type Ask = (request: DraftRequest) => Promise<readonly (readonly string[])[]>;

/** Seconds to wait for an answer, unless the configuration says otherwise. */
const usualTimeout = 60;

/** An engine that is busy is asked so many times. */
const mostTries = 5;

/** Nobody waits longer for one that is busy, in seconds. */
const longestWait = 120;

/**
 * Opens an engine.
 *
 * @throws DragomanError where the configuration or the environment lacks what it needs; asking throws one where the engine
 *   can't be reached, refuses, or does not answer as such an engine does.
 */
export function openEngine(engine: Engine, settings: EngineSettings, net: Net): Ask {
  const base = settings.url ?? engine.url;
  if (base === undefined) throw new DragomanError('engine-setting', { kind: engine.kind, setting: 'url' });
  if (engine.needsModel === true && settings.model === undefined)
    throw new DragomanError('engine-setting', { kind: engine.kind, setting: 'model' });
  const variable = settings.key ?? engine.key.variable;
  const key = net.variable(variable)?.trim() || undefined;
  if (key === undefined && (!engine.key.isOptional || settings.key !== undefined))
    throw new DragomanError('engine-key', { variable });
  const { host, hostname, protocol } = new URL(base);
  if (key !== undefined && protocol === 'http:' && !isLoopback(hostname))
    throw new DragomanError('engine-key-unsafe', { host });
  const timeout = settings.timeout ?? usualTimeout;
  const line: Line = { base: base.replace(/\/+$/, ''), host, timeout, net, key };
  const tag = (locale: string): string => settings.tags?.[locale] ?? locale;
  let hasAnswered = false;
  const askTogether = async (request: DraftRequest): Promise<readonly (readonly string[])[] | undefined> => {
    const call = engine.call(request, settings, key);
    const found = call.read(await send(call, line));
    // What has never answered in the interface is no such engine, and would be asked for every sentence in vain; one that
    // has may lose its thread over a sentence.
    if (found === undefined && !hasAnswered) throw new DragomanError('engine-answer', { host, kind: engine.kind });
    hasAnswered = true;
    return found?.length === request.sentences.length ? found : undefined;
  };
  return async (given) => {
    const request = { ...given, source: tag(given.source), target: tag(given.target) };
    const found = await askTogether(request);
    if (found !== undefined) return found;
    if (request.sentences.length === 1) return [[]];
    // With another number of translations than sentences nobody knows which is whose: each is asked for alone.
    const each: (readonly string[])[] = [];
    for (const sentence of request.sentences) {
      each.push((await askTogether({ ...request, sentences: [sentence] }))?.[0] ?? []);
    }
    return each;
  };
}

interface Line {
  readonly base: string;
  readonly host: string;
  /** In seconds. */
  readonly timeout: number;
  readonly net: Net;
  readonly key: string | undefined;
}

/** Sends a request until it is answered; an engine that is busy is asked again when it says so. */
async function send(call: EngineCall, line: Line): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    const response = await sendOnce(call, line);
    if (response.ok) return read(response, line);
    const isBusy = response.status === 429 || response.status === 503;
    const seconds = isBusy ? waitOf(response, tries) : 0;
    if (!isBusy) throw await refusalOf(response, line);
    await response.body?.cancel();
    if (tries >= mostTries || seconds > longestWait)
      throw new DragomanError('engine-busy', { host: line.host, seconds: Math.ceil(seconds) });
    await line.net.wait(seconds * 1000);
  }
}

async function sendOnce(call: EngineCall, line: Line): Promise<Response> {
  try {
    return await post(call, line).catch((error: unknown) => {
      // Between two requests answers are checked, and meanwhile an engine may end a connection that was kept open: what is
      // sent over it then has reached nobody.
      if (!broken.has(String(causeOf(error)))) throw error;
      return post(call, line);
    });
  } catch (error) {
    throw faultOf(error, line);
  }
}

/** What is said of a connection that the other side has ended. */
const broken: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

function post({ path, headers, body }: EngineCall, { base, timeout, net }: Line): Promise<Response> {
  return net.fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
    // The text goes to the host that the configuration names, and to no other.
    redirect: 'error',
    signal: AbortSignal.timeout(timeout * 1000),
  });
}

/** Reads an answer; one that is not JSON is none. */
async function read(response: Response, { host, timeout }: Line): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    throw faultOf(error, { host, timeout });
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(error: unknown, { host, timeout }: Pick<Line, 'host' | 'timeout'>): DragomanError {
  if (error instanceof Error && error.name === 'TimeoutError')
    return new DragomanError('engine-slow', { host, seconds: timeout });
  return new DragomanError('engine-unreachable', { host, reason: String(causeOf(error)) });
}

/** What the system or the client says of a fault: its code where it has one. */
function causeOf(error: unknown): unknown {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : cause;
}

/** Seconds to wait: what `Retry-After` says (RFC 9110, section 10.2.3), else longer each time. */
function waitOf({ headers }: Response, tries: number): number {
  const said = headers.get('retry-after')?.trim();
  if (said === undefined || said === '') return 2 ** (tries - 1);
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const at = Date.parse(said);
  return Number.isNaN(at) ? 2 ** (tries - 1) : Math.max(0, (at - Date.now()) / 1000);
}

const longestReason = 200;

/** Says why an engine refused, in its own words; of a key nothing is ever repeated. */
async function refusalOf(response: Response, { host, key }: Line): Promise<DragomanError> {
  const { status } = response;
  if (status === 401 || status === 403) {
    await response.body?.cancel();
    return new DragomanError('engine-key-refused', { host, status });
  }
  const text = await response.text().catch(() => '');
  const shown = (key === undefined ? text : text.replaceAll(key, '…')).replace(/\s+/g, ' ').trim();
  return new DragomanError('engine-refused', { host, status, reason: shown.slice(0, longestReason) });
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
