import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const usualPaths: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium that tests may use: the one that CHROMIUM names, else one where systems usually put it. */
export const chromiumPath: string | undefined = [process.env['CHROMIUM'] ?? '', ...usualPaths].find(
  (path) => path !== '' && existsSync(path),
);

/** A browser that talks to nobody by itself. Only where `chromiumPath` is known. */
export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('no Chromium found: set CHROMIUM');
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
