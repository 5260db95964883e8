import type { Translate } from '../model/translate.ts';
import { languageAttributes } from '../edition/markup/language.ts';
import { attributes, lines, markup, type Markup } from '../edition/markup/markup.ts';
import { wordDifference } from '../match/word-difference.ts';
import { shownText, type Inline } from '../model/content.ts';
import type { Block, Release } from '../model/release.ts';
import type { Translation } from '../model/translation.ts';
import type { Part, Unit } from '../model/unit.ts';
import { renderDifference } from './difference-markup.ts';
import type { UnitNotes } from '../xliff/common/translator-notes.ts';

const style = `body{max-width:64rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 "Noto Serif",Georgia,serif}
h1{font-size:1.5rem}table{border-collapse:collapse;inline-size:100%}td{padding:.35rem .75rem;vertical-align:top;border-block-end:1px solid #ccc}
td:first-child,td:nth-child(2){font:.75rem/1.9 ui-monospace,monospace;color:#555;white-space:nowrap}tr.kept td{color:#888}
td:last-child{min-inline-size:14rem}td p{margin:0;font:.8rem/1.6 "Noto Sans",system-ui,sans-serif;overflow-wrap:anywhere}`;

/** What a page of context shows. */
export interface ContextPage {
  readonly release: Release;
  readonly translation: Translation;
  readonly unitNotes: (unit: Unit) => UnitNotes;
}

/**
 * Makes a page of the whole source, each block with the id of its unit, so that a translator sees what is around it,
 * and with what its translators are told of terms and facts.
 */
export function contextPage({ release, translation, unitNotes }: ContextPage, t: Translate, locale: string): string {
  const sent = new Map(translation.units.map((unit) => [unit.id, unit]));
  const rows = lines(
    release.blocks.map((block) => {
      const unit = sent.get(block.id);
      return row(block, { unit, told: linesAbout(unit, unitNotes) }, release.locale, t);
    }),
  );
  const page = markup`<!doctype html>
<html${attributes(languageAttributes(locale))}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${release.id}</title>
<style>${{ html: style }}</style>
</head>
<body>
<h1><bdi>${release.id}</bdi></h1>
<p>${t('kit.context')}</p>
<table>
${rows}
</table>
</body>
</html>
`;
  return page.html;
}

function linesAbout(unit: Unit | undefined, unitNotes: (unit: Unit) => UnitNotes): readonly string[] {
  if (unit === undefined) return [];
  const notes = unitNotes(unit).notes.filter(({ about }) => about !== 'place');
  return notes.flatMap(({ text }) => text.split('\n'));
}

/** What goes out of a block, and what its translators are told of it. */
interface Sent {
  readonly unit: Unit | undefined;
  readonly told: readonly string[];
}

function row(block: Block, { unit, told }: Sent, sourceLocale: string, t: Translate): Markup {
  const text = (unit ?? block.units[0])?.parts.map(renderPart) ?? [];
  const source = attributes(languageAttributes(sourceLocale));
  const kept = attributes({ class: block.translate ? undefined : 'kept' });
  const notes = lines(told.map((line) => markup`<p>${line}</p>`));
  return markup`<tr${kept}><td>${block.id}</td><td>${t(`kit.role.${block.role}`)}</td><td${source}>${{ html: text.map(({ html }) => html).join('') }}</td><td>${notes}</td></tr>`;
}

/** The source of a sentence; of a draft, with what was edited since its translation. */
function renderPart(part: Part): Markup {
  const text = part.source.map(shownInline).join('');
  if (part.kind === 'ignorable' || part.former === undefined) return markup`${text}`;
  return renderDifference(wordDifference(part.former.source, shownText(part.source)).pieces);
}

function shownInline(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'ph') return `{${inline.disp ?? inline.equiv ?? inline.id}}`;
  return '';
}
