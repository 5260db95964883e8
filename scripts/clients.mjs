// Programs of other people that the tests run: OmegaT and po4a from Debian, translate-toolkit and pre-commit from PyPI and Okapi's
// filters from Maven Central in folders of their own. Where one can't be had, as without a network, its tests are skipped by name: nothing here fails `npm test`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isStarted } from './install.mjs';

const debian = { omegat: '/usr/bin/omegat', po4a: '/usr/bin/po4a-translate' };
const toolkit = '3.20.0';
const preCommit = '4.7.0';
const okapi = '1.46.0';
const okapiFilters = ['okapi-filter-xliff', 'okapi-filter-xliff2', 'okapi-filter-tmx'];

/** What takes longer than this is given up, in milliseconds. */
const patience = 180_000;

/** `test/clients/programs.ts` looks for the programs there. */
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dragoman');
const pythonFolder = (name, version) => join(cache, `${name}-${version}`);
const toolkitFolder = pythonFolder('translate-toolkit', toolkit);
/** Where translate-toolkit's programs are once it is installed. */
export const toolkitPrograms = join(toolkitFolder, 'bin');
const okapiFolder = join(cache, `okapi-${okapi}`);

/**
 * Starts a process of its own that installs what is missing, on Debian as root and unless `DRAGOMAN_CLIENTS` is `skip`.
 * OmegaT comes with a Java and 86 MB: the other steps of `npm test`, which block this process, run beside it. The promise
 * is kept when it has ended, and never fails.
 */
export function installClients() {
  if (process.env.DRAGOMAN_CLIENTS === 'skip' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return Promise.resolve();
  }
  const child = spawn(process.execPath, [import.meta.filename], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', resolve);
    child.on('exit', resolve);
  });
}

async function installDebian() {
  const missing = Object.keys(debian).filter((name) => !existsSync(debian[name]));
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')} for the tests …`);
  const install = ['install', '-y', '-qq', '--no-install-recommends'];
  if (!(await run('apt-get', ['update', '-qq']))) return;
  // What is cut off while it loads does no harm; what is being installed is let to its end.
  if (!(await run('apt-get', [...install, '--download-only', ...missing]))) return;
  await run('apt-get', [...install, '--no-download', ...missing], 0);
}

/** Installs a package of PyPI in a folder of its own; `program` is one that it brings. */
async function installPython(name, version, program) {
  const folder = pythonFolder(name, version);
  if (existsSync(join(folder, 'bin', program))) return;
  console.log(`Installing ${name} ${version} for the tests …`);
  const pip = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check'];
  const made =
    (await run('python3', ['-m', 'venv', folder])) &&
    (await run(join(folder, 'bin', 'python'), [...pip, `${name}==${version}`]));
  if (!made) rmSync(folder, { recursive: true, force: true });
}

/** Where there is Maven and a Java that compiles: they would be far more to install than the filters are. */
async function installOkapi() {
  const missing = ['mvn', 'javac'].filter((name) => !existsSync(`/usr/bin/${name}`));
  const libraries = join(okapiFolder, 'lib');
  const hasAll = okapiFilters.every((name) => existsSync(join(libraries, `${name}-${okapi}.jar`)));
  if (missing.length > 0 || hasAll) return;
  console.log(`Installing Okapi ${okapi} for the tests …`);
  const filters = okapiFilters.map(
    (name) =>
      `<dependency><groupId>net.sf.okapi.filters</groupId><artifactId>${name}</artifactId><version>${okapi}</version></dependency>`,
  );
  mkdirSync(okapiFolder, { recursive: true });
  writeFileSync(
    join(okapiFolder, 'pom.xml'),
    `<project><modelVersion>4.0.0</modelVersion><groupId>dragoman</groupId><artifactId>clients</artifactId><version>1</version><dependencies>${filters.join('')}</dependencies></project>`,
  );
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${join(okapiFolder, 'loading')}`];
  const loaded = await run('mvn', ['-q', '-B', '-f', join(okapiFolder, 'pom.xml'), ...copy]);
  rmSync(loaded ? libraries : okapiFolder, { recursive: true, force: true });
  if (loaded) renameSync(join(okapiFolder, 'loading'), libraries);
}

/** Runs a program quietly, and tells whether it came to a good end in time. */
function run(command, args, timeout = patience) {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(command, args, { stdio: 'ignore', env, timeout });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

if (isStarted(import.meta.filename)) {
  const python = [
    installPython('translate-toolkit', toolkit, 'xliff2po'),
    installPython('pre-commit', preCommit, 'pre-commit'),
  ];
  await Promise.all([installDebian(), ...python, installOkapi()]);
}
