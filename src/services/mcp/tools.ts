import { explainCheck } from '../../workflow/checking/explain-check.ts';
import { check } from '../../workflow/check.ts';
import { factsIn, segmentText } from '../../workflow/inspect.ts';
import { outline } from '../../workflow/outline.ts';
import { status } from '../../workflow/status.ts';
import { searchMemories } from '../../workflow/tm.ts';
import { checkPair } from '../../library/check-pair.ts';
import { fileEntry } from '../../report/json.ts';
import { describeError } from '../../report/describe.ts';
import { printExplained } from '../../report/explain.ts';
import { translator } from '../../report/messages.ts';
import { listOf, pathIn, textOf } from './input.ts';
import type { InputSchema, Tool } from './tool.ts';

const text = (description: string): InputSchema['properties'][string] => ({ type: 'string', description });
const locale = (what: string): InputSchema['properties'][string] => text(`BCP 47 tag of the ${what}, such as zh-Hans`);

const checkPairTool: Tool = {
  name: 'check_pair',
  title: 'Check a text against its translation',
  description:
    'Compares one text with its translation by meaning: numbers, dates, money, units, names, placeholders, ' +
    'punctuation. Gives findings with severity, a sentence, the UTF-16 span in the target, and a fix where it is ' +
    'certain; an empty list where nothing is wrong.',
  inputSchema: {
    type: 'object',
    properties: {
      source: text('The text as it was written'),
      target: text('Its translation'),
      source_locale: locale('source'),
      target_locale: locale('target'),
    },
    required: ['source', 'target', 'source_locale', 'target_locale'],
    additionalProperties: false,
  },
  answer: async (input, { lang }) => ({
    findings: checkPair({
      source: textOf(input, 'source'),
      target: textOf(input, 'target'),
      sourceLocale: textOf(input, 'source_locale'),
      targetLocale: textOf(input, 'target_locale'),
      lang,
    }),
  }),
};

const checkFileTool: Tool = {
  name: 'check_file',
  title: 'Check a translated file',
  description:
    'Checks a bilingual XLIFF 1.2 or 2.x file, or a kit, in the served folder. Gives findings with line, column, unit, ' +
    'severity and a sentence. A store of a newsroom is checked with its policy, terms and waivers.',
  inputSchema: {
    type: 'object',
    properties: { path: text('Path of the file, from the served folder') },
    required: ['path'],
    additionalProperties: false,
  },
  async answer(input, workplace) {
    const path = pathIn(workplace, textOf(input, 'path'));
    const { files } = await check(workplace, { what: [path] });
    const [only] = files;
    if (files.length === 1 && only?.error !== undefined) throw only.error;
    return { files: files.map((file) => fileEntry(file, translator(workplace.lang))) };
  },
};

const factsTool: Tool = {
  name: 'facts',
  title: 'Read the facts of a text',
  description:
    'Reads the numbers, dates, times, amounts of money, measures, telephone numbers and addresses that a text states, ' +
    'in any CLDR language, each with its span and canonical values: 12亿 is 1200000000.',
  inputSchema: {
    type: 'object',
    properties: { text: text('The text'), locale: locale('text') },
    required: ['text', 'locale'],
    additionalProperties: false,
  },
  answer: async (input) => ({ facts: factsIn(bytesOf(textOf(input, 'text')), textOf(input, 'locale')) }),
};

const segmentTool: Tool = {
  name: 'segment',
  title: 'Cut a text into sentences',
  description: 'Cuts a text into sentences by the rules of its language. Joined, they are the text.',
  inputSchema: {
    type: 'object',
    properties: { text: text('The text'), locale: locale('text') },
    required: ['text', 'locale'],
    additionalProperties: false,
  },
  answer: async (input) => ({ sentences: segmentText(bytesOf(textOf(input, 'text')), textOf(input, 'locale')) }),
};

const outlineTool: Tool = {
  name: 'outline',
  title: 'See how a release was read',
  description:
    'Gives the blocks of a press release of the newsroom: headline, dateline, paragraphs, quotations with who speaks, ' +
    'contacts, and what is left out; each with its line, role and how sure the reader is, from 0 to 1.',
  inputSchema: {
    type: 'object',
    properties: { release: text('Id of the release, or path of its source from the served folder') },
    required: ['release'],
    additionalProperties: false,
  },
  async answer(input, workplace) {
    const name = textOf(input, 'release');
    const context = await workplace.open();
    const {
      release,
      locale: language,
      blocks,
      meta,
    } = await outline(context, /[\\/]/.test(name) ? pathIn(workplace, name) : name);
    return {
      release,
      locale: language,
      meta,
      blocks: blocks.map(({ block, text: written, line }) => ({
        line,
        id: block.id,
        role: block.role,
        confidence: block.confidence,
        text: written,
      })),
    };
  },
};

const statusTool: Tool = {
  name: 'status',
  title: 'See where releases stand',
  description:
    'Tells where each release of the newsroom stands in each locale: not sent, out with translators, returned, held ' +
    'back with the reasons, published, stale.',
  inputSchema: {
    type: 'object',
    properties: { releases: { type: 'array', items: { type: 'string' }, description: 'Ids; all where left out' } },
    additionalProperties: false,
  },
  async answer(input, workplace) {
    const t = translator(workplace.lang);
    const { rows, contradictions } = await status(await workplace.open(), { releases: listOf(input, 'releases') });
    return {
      rows: rows.map(({ error, ...row }) => ({ ...row, ...(error && { error: describeError(error, t) }) })),
      contradictions,
    };
  },
};

const searchMemoryTool: Tool = {
  name: 'search_memory',
  title: 'Search the translation memory',
  description:
    'Finds sentences that the newsroom translated before and that have all the given words, in the source or in the ' +
    'translation, those first that have them side by side. Gives each with its translation, locale, where it comes from, ' +
    'its state, and the UTF-16 spans of the words.',
  inputSchema: {
    type: 'object',
    properties: {
      words: text('Words in one language, such as child protection; whatever their case and order'),
      locales: { type: 'array', items: { type: 'string' }, description: 'Target locales; all where left out' },
    },
    required: ['words'],
    additionalProperties: false,
  },
  async answer(input, workplace) {
    const request = { words: textOf(input, 'words'), to: listOf(input, 'locales') };
    return { sentences: await searchMemories(await workplace.open(), request) };
  },
};

const explainTool: Tool = {
  name: 'explain_check',
  title: 'Explain a check',
  description: 'Gives what a check looks for and why, with right and wrong examples.',
  inputSchema: {
    type: 'object',
    properties: { check: text('Name of the check, as findings have it: numbers') },
    required: ['check'],
    additionalProperties: false,
  },
  async answer(input, { lang }) {
    return { page: printExplained(explainCheck(textOf(input, 'check')), translator(lang)) };
  },
};

/** The tools in the order in which a client lists them. */
export const tools: readonly Tool[] = [
  checkPairTool,
  checkFileTool,
  factsTool,
  segmentTool,
  outlineTool,
  statusTool,
  searchMemoryTool,
  explainTool,
];

function bytesOf(written: string): Uint8Array {
  return new TextEncoder().encode(written);
}
