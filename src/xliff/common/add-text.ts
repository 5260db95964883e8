import type { Inline } from '../../model/content.ts';

/** Appends text to content, joined with text before it. */
export function addText(text: string, content: Inline[]): void {
  const last = content.at(-1);
  if (last?.kind === 'text') content[content.length - 1] = { kind: 'text', text: last.text + text };
  else if (text !== '') content.push({ kind: 'text', text });
}
