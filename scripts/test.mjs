// `npm test`: everything that must hold before a commit lands. Stops at the first thing that does not.
import { readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { installDebianPackages } from './debian.mjs';
import { bin, install, root, run } from './install.mjs';

const report = `${root}node_modules/.test-report.json`;

const steps = [
  ['types', () => build()],
  ['types of the tests', () => run(bin('tsc'), ['-p', 'test'])],
  ['lint', () => run(bin('oxlint'), ['--type-aware', '--deny-warnings'])],
  ['format', () => run(bin('prettier'), ['--check', '--log-level', 'warn', '.'])],
  ['unused code', () => run(bin('knip'), [])],
  ['package', () => run(bin('publint'), ['--strict'])],
  ['tests', () => run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])],
];

install();
installDebianPackages();
rmSync(report, { force: true });
for (const [name, step] of steps) {
  console.log(`— ${name}`);
  step();
}
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
