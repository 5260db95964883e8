import { tableRow } from '../../../locale/orthography/tables.ts';

/** How a PO file counts: the number of its plural forms, and the form of each whole number. */
export interface PluralForms {
  readonly count: number;
  /** As the header has it. */
  readonly header: string;
  readonly formOf: (n: number) => number;
}

interface Row {
  readonly nplurals: number;
  readonly plural: string;
}

const ONE_FORM: Row = { nplurals: 1, plural: '0' };

/** The plural forms of a language by the rules of CLDR. */
export function pluralFormsOf(locale: string): PluralForms {
  const { nplurals, plural } = tableRow<Row, Row>('gettext-plurals', locale, (row) => ({ ...ONE_FORM, ...row }));
  return formsWith(nplurals, plural)!;
}

/** Reads the plural forms that a header states; undefined where it states none that can be reckoned with. */
export function pluralFormsIn(header: string): PluralForms | undefined {
  const [, count = '', rule = ''] =
    /^Plural-Forms:[ \t]*nplurals[ \t]*=[ \t]*(\d{1,2})[ \t]*;[ \t]*plural[ \t]*=([^;\n]{1,2000});?/im.exec(header) ??
    [];
  return rule === '' ? undefined : formsWith(Number(count), rule.trim());
}

function formsWith(count: number, rule: string): PluralForms | undefined {
  const reckon = parseRule(rule);
  if (reckon === undefined || count < 1) return undefined;
  const isBare = /^\w+$/.test(rule) || (rule.startsWith('(') && rule.endsWith(')') && !rule.includes('?'));
  const header = `nplurals=${count}; plural=${isBare ? rule : `(${rule})`};`;
  return { count, header, formOf: (n) => Math.min(Math.max(reckon(n), 0), count - 1) };
}

type Reckon = (n: number) => number;

const TOKEN = /\s*(\d+|n|[<>=!]=|&&|\|\||[-+*/%<>!?:()])/y;

/** Binary operators of C by how tightly they bind. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['+', '-'],
  ['*', '/', '%'],
];

const OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '||': (a, b) => Number(a !== 0 || b !== 0),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? 0 : Math.trunc(a / b)),
  '%': (a, b) => (b === 0 ? 0 : a % b),
};

/** Parses the expression of a header; undefined where it is none. */
function parseRule(rule: string): Reckon | undefined {
  const tokens: string[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < rule.length;) {
    const token = TOKEN.exec(rule)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  if (tokens.length > MOST) return undefined;
  const parser = new RuleParser(tokens);
  const reckon = parser.ternary();
  return parser.isDone ? reckon : undefined;
}

/** No language needs more tokens than this. */
const MOST = 400;

class RuleParser {
  readonly #tokens: readonly string[];
  #at = 0;
  #failed = false;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return !this.#failed && this.#at === this.#tokens.length;
  }

  ternary(): Reckon {
    const condition = this.#binary(0);
    if (!this.#take('?')) return condition;
    const yes = this.ternary();
    if (!this.#take(':')) this.#failed = true;
    const no = this.ternary();
    return (n) => (condition(n) === 0 ? no(n) : yes(n));
  }

  #binary(level: number): Reckon {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = operators.find((each) => each === this.#tokens[this.#at]);
      if (operator === undefined) return left;
      this.#at += 1;
      const [first, second, reckon] = [left, this.#binary(level + 1), OPERATIONS[operator]!];
      left = (n) => reckon(first(n), second(n));
    }
  }

  #unary(): Reckon {
    if (this.#take('!')) {
      const inner = this.#unary();
      return (n) => Number(inner(n) === 0);
    }
    if (this.#take('(')) {
      const inner = this.ternary();
      if (!this.#take(')')) this.#failed = true;
      return inner;
    }
    const token = this.#tokens[this.#at] ?? '';
    this.#at += 1;
    if (token === 'n') return (n) => n;
    if (!/^\d+$/.test(token)) this.#failed = true;
    return () => Number(token);
  }

  #take(token: string): boolean {
    if (this.#failed || this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }
}
