import type { AnyCheck } from '../contract/define-check.ts';
import { entities } from './entities.ts';
import { htmlTags } from './html-tags.ts';

/** Markup written in the text: tags and character references. In the order of the manual. */
export const markupChecks: readonly AnyCheck[] = [htmlTags, entities];
