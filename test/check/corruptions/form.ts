import { added, changed, governments, swap } from './make.ts';
import type { Corruption, Texts } from './make.ts';

const question: Texts = {
  'zh-Hans': '谁来承担费用？',
  ms: 'Siapakah yang akan membayarnya?',
  ar: 'من سيدفع ثمن ذلك؟',
  th: 'ใครจะเป็นผู้จ่าย?',
};
const fund: Texts = {
  'zh-Hans': '该基金（在北京）帮助儿童。',
  ms: 'Dana itu (di Beijing) membantu kanak-kanak.',
  ar: 'يساعد الصندوق (في بيجين) الأطفال.',
  th: 'กองทุน (ในปักกิ่ง) ช่วยเหลือเด็ก',
};
export const said: Texts = {
  'zh-Hans': '“我们知道什么有效，”她说。',
  ms: '“Kami tahu apa yang berkesan,” katanya.',
  ar: 'وقالت: «نعرف ما ينجح».',
  th: '“เรารู้ว่าอะไรได้ผล” เธอกล่าว',
};

export const form: readonly Corruption[] = [
  {
    name: 'a space doubled',
    checks: ['whitespace'],
    isInfo: true,
    at: governments,
    corrupt: changed((text) => `${text.slice(0, 20)}  ${text.slice(20)}`),
  },
  { name: 'a space put at the end', checks: ['whitespace'], at: governments, corrupt: changed((text) => `${text} `) },
  {
    name: 'a tab in the text',
    checks: ['whitespace'],
    at: governments,
    corrupt: changed((text) => `${text.slice(0, 20)}\t${text.slice(20)}`),
  },
  {
    name: 'a full stop of another script',
    checks: ['end-punctuation', 'punctuation-form'],
    at: governments,
    corrupt: swap({ 'zh-Hans': [/。$/, '.'], ms: [/\.$/, '。'], ar: [/\.$/, '。'], th: [/$/, '。'] }),
  },
  {
    name: 'a full stop dropped',
    checks: ['end-punctuation'],
    at: governments,
    corrupt: changed((text, locale) => (locale === 'th' ? undefined : text.slice(0, -1))),
  },
  {
    name: 'a question turned into a statement',
    checks: ['end-punctuation'],
    isInfo: true,
    ...added('Who will pay for it?', question),
    corrupt: swap({ 'zh-Hans': ['？', '。'], ms: ['?', '.'], ar: ['؟', '.'], th: ['?', '!'] }),
  },
  {
    name: 'a question mark of another script',
    checks: ['end-punctuation', 'punctuation-form'],
    ...added('Who will pay for it?', question),
    corrupt: swap({ 'zh-Hans': ['？', '?'], ms: ['?', '？'], ar: ['؟', '?'], th: ['?', '؟'] }),
  },
  {
    name: 'a comma of another script',
    checks: ['punctuation-form'],
    at: governments,
    corrupt: swap({ 'zh-Hans': ['，', ','], ms: [/ /, '， '], ar: ['،', ','], th: [/ /, '، '] }),
  },
  {
    name: 'a bracket dropped',
    checks: ['brackets'],
    ...added('The fund (in Beijing) helps children.', fund),
    corrupt: swap([/[)）]/, '']),
  },
  {
    name: 'a quotation mark dropped',
    checks: ['quotation-marks'],
    ...added('“We know what works,” she said.', said),
    corrupt: swap([/[”»]/, '']),
  },
  {
    name: 'quotation marks of another language',
    checks: ['quotation-style'],
    isInfo: true,
    ...added('“We know what works,” she said.', said),
    corrupt: changed((text) => text.replace(/[“”«»]/g, '"')),
  },
  {
    name: 'a word written twice',
    checks: ['repeated-words'],
    isInfo: true,
    at: governments,
    corrupt: swap({
      'zh-Hans': ['的', '的的'],
      ms: ['untuk', 'untuk untuk'],
      ar: ['من', 'من من'],
      th: ['และ', 'และและ'],
    }),
  },
  {
    name: 'a sentence that begins small',
    checks: ['capital-start'],
    at: governments,
    corrupt: swap({ ms: [/^K/, 'k'] }),
  },
];
