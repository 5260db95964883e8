// `npm test`: everything that must hold before a commit lands. Stops at the first thing that does not.
import { readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { installClients } from './clients.mjs';
import { installDebianPackages } from './debian.mjs';
import { install, root, runTool } from './install.mjs';

const report = `${root}node_modules/.test-report.json`;

const steps = [
  ['types', () => build()],
  ['types of the tests', () => runTool('tsc', ['-p', 'test'], 'typescript')],
  ['lint', () => runTool('oxlint', ['--type-aware', '--deny-warnings'])],
  ['format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['unused code', () => runTool('knip', [])],
  ['package', () => runTool('publint', ['--strict'])],
  ['tests', () => runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])],
];

install();
installDebianPackages();
rmSync(report, { force: true });
const clients = installClients();
for (const [name, step] of steps) {
  if (name === 'tests') await clients;
  console.log(`— ${name}`);
  step();
}
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
