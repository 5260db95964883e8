// What the tests need beyond Node: a browser, an XML validator, the fonts of the sample's scripts and PostgreSQL. On Debian as root
// they are installed; elsewhere the tests that need them are skipped, by name.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = {
  chromium: '/usr/bin/chromium',
  'libxml2-utils': '/usr/bin/xmllint',
  'fonts-noto-core': '/usr/share/fonts/truetype/noto',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto',
  postgresql: '/usr/lib/postgresql',
};

export function installDebianPackages() {
  const missing = Object.keys(packages).filter((name) => !existsSync(packages[name]));
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${missing.join(', ')} for the tests …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
}
