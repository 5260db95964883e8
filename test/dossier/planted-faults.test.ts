import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launchChromium } from '../browser.ts';
import { faultsByNu, java } from '../nu.ts';
import { folderAt, type TestNewsroom } from '../newsroom.ts';
import { plantedNewsroom, slips } from './planted.ts';

interface Cell {
  readonly state: string;
  readonly severity?: string;
  readonly finding?: string;
  readonly waived?: { readonly by: string; readonly why: string };
}

interface Report {
  readonly board: readonly {
    readonly release: string;
    readonly embargo?: string;
    readonly rows: readonly {
      readonly locale: string;
      readonly standing: string;
      readonly next?: { readonly say: string };
    }[];
  }[];
  readonly releases: readonly {
    readonly release: string;
    readonly facts: {
      readonly rows: readonly {
        readonly source?: { readonly text: string };
        readonly cells: Readonly<Record<string, Cell>>;
      }[];
    };
    readonly editions: readonly {
      readonly locale: string;
      readonly findings: readonly { readonly id: string; readonly check: string }[];
    }[];
  }[];
}

let newsroom: TestNewsroom;
let report: Report;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-planted-'));
  newsroom = await plantedNewsroom(folderAt(folder));
  const before = await reportNow();
  const waived = cellOf(before, 'clinic', '53%');
  await newsroom.dragoman('waive', waived?.finding ?? '', '--by', '<b>Asha</b> Rao', '--why', 'The office & I counted');
  report = await reportNow();
  await newsroom.dragoman('report');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reportNow(): Promise<Report> {
  return JSON.parse((await newsroom.dragoman('report', '--format', 'json')).stdout) as Report;
}

function cellOf({ releases }: Report, release: string, text: string): Cell | undefined {
  const rows = releases.find((each) => each.release === release)?.facts.rows ?? [];
  return rows.find(({ source }) => source?.text === text)?.cells['ms'];
}

function standingOf(release: string, locale: string): string | undefined {
  const rows = report.board.find((each) => each.release === release)?.rows ?? [];
  return rows.find((row) => row.locale === locale)?.standing;
}

const page = (path: string): string => readFileSync(join(folder, 'out/report', path), 'utf8');

/** What a page says where a row of its table or an article begins with some words. */
function partOf(html: string, words: string): string {
  const parts = html.split(/<tr>|<article|<\/article>/);
  return parts.find((part) => part.includes(words)) ?? '';
}

describe('the report of a newsroom in which all goes wrong', () => {
  it.each(slips.filter(({ state }) => state !== undefined))('shows a wrong $kind', ({ source = '', to, state }) => {
    expect(cellOf(report, 'clinic', source)?.state).toBe(state);
    const row = partOf(page('releases/clinic/facts.html'), `>${source}<`);
    expect(row).toContain(`state-${state}`);
    if (state === 'different') expect(row.replace(/<[^>]*>/g, '')).toContain(/[\w@+]*\d\w*|\w+@\w+/.exec(to)?.[0]);
  });

  it.each(slips.filter(({ check }) => check !== undefined))('shows a $kind', ({ check = '' }) => {
    const edition = report.releases.find(({ release }) => release === 'clinic')?.editions[0];
    const finding = edition?.findings.find((each) => each.check === check);
    expect(finding).toBeDefined();
    expect(page('releases/clinic/ms.html')).toContain(`dragoman waive ${finding?.id}`);
  });

  it.each(slips.filter(({ state }) => state === 'different'))(
    'gives the command beside a wrong $kind',
    ({ source = '' }) => {
      const id = cellOf(report, 'clinic', source)?.finding;
      if (cellOf(report, 'clinic', source)?.waived !== undefined) return;
      const row = partOf(page('releases/clinic/facts.html'), `>${source}<`);
      expect(row).toContain(`dragoman waive ${id}`);
    },
  );

  it('has a name that is misspelt corrected, and not made known', () => {
    const row = partOf(page('releases/clinic/facts.html'), '>Siti Aminah, the mayor<');
    expect(row).toContain('this is probably a slip: correct the translation');
    expect(row).not.toContain('preferred');
  });

  it('shows the edition as its readers get it, with what is found beside each paragraph', () => {
    const edition = page('releases/clinic/ms.edition.html');
    const block =
      edition.split('<div class="block"').find((part) => part.includes('28') || part.includes('>82<')) ?? '';
    expect(block).toContain('<mark class="wrong">82</mark>');
    expect(block).toContain('<span class="segment">');
    const finding = cellOf(report, 'clinic', '28')?.finding;
    expect(block).toContain(`href="../../releases/clinic/ms.html#${finding}"`);
    expect(edition).toMatch(/<span class="segment absent"><bdi lang="en"[^>]*>The fee for all others is 20 ringgit\./);
  });

  it('says who waived what, and why', () => {
    expect(cellOf(report, 'clinic', '53%')?.waived).toMatchObject({
      by: '<b>Asha</b> Rao',
      why: 'The office & I counted',
    });
    expect(partOf(page('decisions.html'), 'clinic')).toContain('&lt;b&gt;Asha&lt;/b&gt; Rao');
    expect(partOf(page('releases/clinic/facts.html'), '>53%<')).toContain('The office &amp; I counted');
  });

  it.each([
    ['clinic', 'ms', 'blocked'],
    ['right', 'ms', 'ready'],
    ['right', 'ar', 'out'],
    ['embargoed', 'ms', 'embargoed'],
    ['embargoed', 'en', 'embargoed'],
    ['stale', 'ms', 'stale'],
    ['machine', 'ms', 'returned'],
    ['sent', 'ms', 'out'],
    ['unsent', 'ms', 'not-sent'],
    ['unsent', 'en', 'ready'],
  ])('says where %s stands in %s: %s', (release, locale, standing) => {
    expect(standingOf(release, locale)).toBe(standing);
    expect(partOf(page('index.html'), `<code dir="ltr">${release}</code>`)).toBeTruthy();
  });

  it('has what blocks on top, and what to do with the command', () => {
    const first = report.board.slice(0, 2).map(({ release }) => release);
    expect(first.toSorted()).toEqual(['clinic', 'hostile']);
    expect(page('index.html')).toContain('<code dir="ltr">dragoman check clinic --to ms</code>');
    expect(page('index.html')).toContain('2099-01-01T09:00:00+08:00');
  });

  it('has nothing to look at where all is right', () => {
    expect(page('releases/right/facts.html')).not.toContain('id="open"');
    expect(page('releases/right/facts.html')).toContain(
      'What the source states is in every translation that has come back.',
    );
  });

  it('shows any text as it is: none of it is markup, and no page has a script', () => {
    for (const path of [
      'index.html',
      'decisions.html',
      ...['facts', 'ms', 'ms.edition'].map((name) => `releases/hostile/${name}.html`),
    ]) {
      const html = page(path);
      expect(html).not.toMatch(/<script|<img|onclick="|onerror=alert\(1\)>/);
      expect(html).toContain('content="default-src &#39;none&#39;; style-src &#39;self&#39;;');
    }
    expect(page('releases/hostile/ms.html')).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('leads from page to page, and nowhere else', () => {
    for (const path of [
      'index.html',
      'decisions.html',
      ...['facts', 'ms', 'ms.edition'].map((name) => `releases/clinic/${name}.html`),
    ]) {
      for (const [, href = ''] of page(path).matchAll(/href="([^"]*)"/g)) {
        const [target = '', fragment = ''] = new URL(href, `file:///${path}`).href.slice('file:///'.length).split('#');
        const html = page(decodeURIComponent(target));
        if (fragment !== '') expect(html).toContain(`id="${decodeURIComponent(fragment)}"`);
      }
    }
  });
});

describe.skipIf(java === undefined)('the pages to the Nu checker', () => {
  it('are valid, with their style sheet, the record and the page of findings', async () => {
    await newsroom.dragoman('record', 'clinic');
    newsroom.write('out/report/check.html', (await newsroom.dragoman('check', '--format', 'html')).stdout);
    expect(await faultsByNu([join(folder, 'out/report'), join(folder, 'out/record/clinic.html')])).toEqual([]);
  }, 60_000);
});

describe.skipIf(chromiumPath === undefined)('the pages in a browser', () => {
  const paths = [
    'index.html',
    'decisions.html',
    'releases/clinic/facts.html',
    'releases/clinic/en.html',
    'releases/clinic/ms.html',
    'releases/clinic/ms.edition.html',
    'releases/hostile/en.html',
    'releases/hostile/ms.html',
    'releases/hostile/ms.edition.html',
  ];

  it.each(['light', 'dark'] as const)(
    'have no barrier that axe-core finds, and fit a telephone: %s',
    async (colorScheme) => {
      const browser = await launchChromium();
      try {
        const context = await browser.newContext({ colorScheme, bypassCSP: true });
        const shown = await context.newPage();
        const requests: string[] = [];
        shown.on('request', (request) => void requests.push(request.url()));
        for (const path of paths) {
          await shown.setViewportSize({ width: colorScheme === 'dark' ? 320 : 1440, height: 900 });
          await shown.goto(pathToFileURL(join(folder, 'out/report', path)).href);
          expect(await shown.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
          await shown.evaluate(axe.source);
          const { violations } = (await shown.evaluate('axe.run()')) as axe.AxeResults;
          expect([path, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([path, []]);
        }
        expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
});
