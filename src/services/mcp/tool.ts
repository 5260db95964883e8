import type { Context } from '../../workflow/newsroom/context.ts';

/** A shape of JSON Schema 2020-12 for the input of a tool. */
export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

/** What a tool works in. */
export interface Workplace {
  /** The folder that the server serves: a tool reads files in it and nowhere else. */
  readonly folder: string;
  /** Opens the newsroom in that folder or around it, as it is now. */
  open(folder?: string): Promise<Context>;
  /** Language of the messages. */
  readonly lang: string;
}

/**
 * A question that an assistant may ask (Model Context Protocol, tools). A tool only reads: what a person answers for,
 * such as accepting, waiving and publishing, is never a tool’s.
 */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** Tells a model when to ask, and what it gets. */
  readonly description: string;
  readonly inputSchema: InputSchema;
  /**
   * Answers with JSON-safe data.
   *
   * @throws DragomanError for input that can't be used.
   */
  answer(input: Readonly<Record<string, unknown>>, workplace: Workplace): Promise<unknown>;
}
