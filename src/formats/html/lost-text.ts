import type { ErrorCode } from '../../model/error-codes.ts';
import { DragomanError } from '../../model/error.ts';
import type { Span } from '../source/define-format.ts';
import { placeAt } from '../source/place.ts';
import { contentModes } from './elements.ts';
import { readTokens, type HtmlHandler, type Tag } from './tokens.ts';

/**
 * Refuses damage by which text is lost to readers too: browsers show nothing of what stands behind a comment or a script
 * that is never closed, or in a tag whose quotation mark is missing. All other damage they put up with, and so do we.
 *
 * @throws DragomanError `html-open` or `html-quote`
 */
export function refuseLostText(text: string): void {
  const refuse = (code: ErrorCode, at: number, element: string): never => {
    throw new DragomanError(code, { element }, placeAt(text, at));
  };
  let silent: Tag | undefined;
  let [end, comment] = [0, 0];
  const passed = (span: Span): void => {
    end = span.end;
  };
  const handler: HtmlHandler = {
    startTag(tag) {
      if (hasSwallowed(tag)) refuse('html-quote', tag.span.start, `<${tag.name}>`);
      silent = contentModes.has(tag.name) && !tag.isSelfClosing ? tag : undefined;
      passed(tag.span);
    },
    endTag(tag) {
      if (tag.name === silent?.name) silent = undefined;
      passed(tag.span);
    },
    text: passed,
    comment(span) {
      comment = span.start;
      passed(span);
    },
    cutOff(what) {
      const at = what === 'comment' ? comment : end;
      if (silent === undefined) refuse(what === 'tag' ? 'html-quote' : 'html-open', at, cutOffs[what]);
    },
  };
  readTokens(text, handler);
  if (silent !== undefined) refuse('html-open', silent.span.start, `<${silent.name}>`);
}

const cutOffs = { comment: '<!--', tag: '<', data: '<![CDATA[' } as const;

/** A mark that closes too late leaves a tag in a value, and another mark among the names behind it. */
function hasSwallowed({ attributes }: Tag): boolean {
  const names = [...attributes.keys()];
  return (
    names.some((name) => /["'<]/u.test(name)) && [...attributes.values()].some(({ value }) => /<\/?[a-z]/iu.test(value))
  );
}
