import type { SrxDocument, SrxRule } from './srx.ts';

/** Writes an SRX 2.0 document. What `readSrx` reads from it is the document again, but for the places of rules. */
export function writeSrx(document: SrxDocument): string {
  const { header, languageRules, mapRules } = document;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<srx xmlns="http://www.lisa.org/srx20" version="2.0">',
    `  <header segmentsubflows="${yesNo(header.segmentSubflows)}" cascade="${yesNo(header.cascade)}">`,
  ];
  for (const type of ['start', 'end', 'isolated'] as const)
    lines.push(`    <formathandle type="${type}" include="${yesNo(header.formatHandling[type])}"/>`);
  lines.push('  </header>', '  <body>', '    <languagerules>');
  for (const { name, rules } of languageRules)
    lines.push(
      `      <languagerule languagerulename="${escaped(name)}">`,
      ...rules.flatMap(ruleLines),
      '      </languagerule>',
    );
  lines.push('    </languagerules>', '    <maprules>');
  for (const { languagePattern, languageRuleName } of mapRules)
    lines.push(
      `      <languagemap languagepattern="${escaped(languagePattern)}" languagerulename="${escaped(languageRuleName)}"/>`,
    );
  lines.push('    </maprules>', '  </body>', '</srx>', '');
  return lines.join('\n');
}

function ruleLines(rule: SrxRule): readonly string[] {
  return [
    `        <rule break="${yesNo(rule.break)}">`,
    `          <beforebreak>${escaped(rule.before)}</beforebreak>`,
    `          <afterbreak>${escaped(rule.after)}</afterbreak>`,
    '        </rule>',
  ];
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
