// What action.yml runs: checks the files that are named, or the XLIFF files that a pull request changes, with
// annotations for GitHub, and says in the job's summary what was checked. Its exit code is that of `dragoman check`.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';

const { DRAGOMAN_COMMAND, DRAGOMAN_FILES, DRAGOMAN_STRICT, DRAGOMAN_LANG, BASE_SHA, GITHUB_STEP_SUMMARY } = process.env;

/** The XLIFF files below this folder that differ from the base; a checkout with one commit has to fetch it first. */
function changedFiles(base) {
  const has = spawnSync('git', ['cat-file', '-e', `${base}^{commit}`]);
  if (has.status !== 0) git('fetch', '--no-tags', '--depth=1', 'origin', base);
  const names = git('diff', '--name-only', '-z', '--relative', '--diff-filter=d', base, 'HEAD');
  return names.split('\0').filter((name) => /\.(?:xlf|xliff|mqxliff|sdlxliff|mxliff)$/i.test(name));
}

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status === 0) return stdout;
  stop(`git ${args[0]}: ${stderr.trim()}`);
}

function stop(reason) {
  console.log(`::error::${reason.replaceAll('%', '%25').replaceAll('\n', '%0A')}`);
  process.exit(2);
}

const named = (DRAGOMAN_FILES ?? '').split('\n').filter((line) => line.trim() !== '');
if (named.length === 0 && !BASE_SHA) stop('There is no pull request to compare with. Set the input "files".');
const files = named.length > 0 ? named : changedFiles(BASE_SHA);
const summary = (text) => GITHUB_STEP_SUMMARY && appendFileSync(GITHUB_STEP_SUMMARY, text);

if (files.length === 0) {
  console.log('No XLIFF file was changed.');
  summary('### Dragoman\n\nNo XLIFF file was changed.\n');
  process.exit(0);
}
const [command, ...words] = DRAGOMAN_COMMAND.split(' ').filter((word) => word !== '');
const options = ['--format', 'github', ...(DRAGOMAN_STRICT === 'true' ? ['--strict'] : [])];
const lang = DRAGOMAN_LANG ? ['--lang', DRAGOMAN_LANG] : [];
// A name that begins with a dash is a file all the same.
const args = [...words, ...lang, 'check', ...options, '--', ...files];
const { status, stdout, stderr, error } = spawnSync(command, args, {
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
  shell: process.platform === 'win32',
});
if (error !== undefined) stop(`${command}: ${error.message}`);
process.stdout.write(stdout);
process.stderr.write(stderr);
const count = (kind) => stdout.split('\n').filter((line) => line.startsWith(`::${kind} `)).length;
summary(
  `### Dragoman\n\n| files | errors | warnings |\n| ---: | ---: | ---: |\n| ${files.length} | ${count('error')} | ${count('warning')} |\n`,
);
process.exit(status ?? 2);
