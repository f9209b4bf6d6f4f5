// P11: the panel's main pages with ten thousand customers behind them: how long the server takes, what a first visit loads, and what Lighthouse holds against them.
import { ok } from 'node:assert';
import { join } from 'node:path';
import { signIn, transferred, withBrowser } from '../lib/browser.mjs';
import { median } from '../lib/compare.mjs';
import { password } from '../lib/contenders.mjs';
import { environment, make, server } from '../lib/database.mjs';
import { customer, gateway } from '../lib/keys.mjs';
import { audit, categories, devices } from '../lib/lighthouse.mjs';
import { signedIn } from '../lib/panel.mjs';
import { percentile } from '../lib/percentile.mjs';
import { serve, stop } from '../lib/process.mjs';
import { root } from '../lib/settings.mjs';
import { until } from '../lib/switch.mjs';

const address = 'http://127.0.0.1:18088';
const customers = Number(process.env.BENCH_CUSTOMERS ?? 10_000);
const calls = Number(process.env.BENCH_CALLS ?? 1_000_000);
const times = Number(process.env.BENCH_PAGES ?? 200);
const days = 31;

// What shows that a page holds what it is to hold.
const rows = (text) => (text.match(/<tr/g) ?? []).length;
const pages = {
  dashboard: { path: '/', holds: (text) => rows(text) > 25 },
  customers: { path: '/customers', holds: (text) => rows(text) > 25 },
  'a customer': { path: `/customers/${customer(1)}`, holds: (text) => rows(text) > 5 },
  numbers: { path: '/dids', holds: (text) => rows(text) > 25 },
  gateways: { path: '/gateways', holds: (text) => rows(text) > 20 },
  'a gateway': { path: `/gateways/${gateway(1)}`, holds: (text) => text.includes('Gateway 1') },
  calls: { path: '/calls', holds: (text) => rows(text) > 25 },
  reports: { path: '/reports', holds: (text) => rows(text) > 25 },
  extensions: { path: '/extensions', holds: (text) => rows(text) > 25 },
  sync: { path: '/sync', holds: (text) => rows(text) > 1 },
};

export async function measure(_, report) {
  const began = new Date(Date.now() - days * 86_400_000).toISOString();
  const database = await make('bench_panel', 'data.sql', { customers, extensions: 1, numbers: 10, calls, began, days }, { anew: true });
  const secret = await password(database, 'operator');
  await published(database);
  const env = { ...environment(database), ...at, Roles: 'web' };
  await serve('panel', 'dotnet', [server], { cwd: join(root, 'TrunkFlow.Server'), env, ready: `${address}/health/ready` });
  try {
    await measureTimes(secret, report);
    await withBrowser(async (browser) => {
      await measureFirstLoad(browser, secret, report);
      await measureLighthouse(browser, secret, report);
    });
  } finally {
    await stop('panel');
  }
}

const at = { ASPNETCORE_URLS: address, ASPNETCORE_ENVIRONMENT: 'Production' };

/** There is something on the page of the switch: the configuration was written once. Without an Asterisk it would be written again and again, so the pages are measured without. */
async function published(database) {
  await serve('panel', 'dotnet', [server], { cwd: join(root, 'TrunkFlow.Server'), env: { ...environment(database), ...at }, ready: `${address}/health/ready` });
  await until(async () => Number(await database.psql('SELECT count(*) FROM sync_revisions')) > 0, 'a first generation is written');
  await stop('panel');
}

async function measureTimes(secret, report) {
  const { get, time } = await signedIn(address, 'bench', secret);
  // As a server that has run for a while: what is asked often is compiled.
  for (const { path } of Object.values(pages)) await time(path, 200);
  for (const [name, { path, holds }] of Object.entries(pages)) {
    const text = await get(path);
    ok(holds(text), `${path} does not hold what it should`);
    const took = await time(path, times);
    report.row('P11', `${name}, ${customers.toLocaleString('en')} customers, 95 of 100 within`, percentile(took, 95), 20, 'the target', 1, { most: true, unit: 'ms' });
    report.note(`P11: ${name} takes ${median(took).toFixed(1)} ms, 99 of 100 within ${percentile(took, 99).toFixed(1)} ms; ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB of HTML.`);
    console.log(`  ${name}: ${median(took).toFixed(1)} ms, 95 of 100 within ${percentile(took, 95).toFixed(1)} ms`);
  }
}

async function measureFirstLoad(browser, secret, report) {
  const page = await (await browser.createBrowserContext()).newPage();
  const answers = await transferred(page, () => signIn(page, address, 'bench', secret));
  const kilobytes = answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  report.fact('P11', 'a first visit, from the sign-in to the dashboard, over the wire', `${kilobytes.toFixed(1)} kB`, '≤ 100 kB', kilobytes <= 100);
  report.note(`P11: a first visit with nothing cached, bytes with headers: ${answers.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes.toLocaleString('en')}`).join(', ')}.`);
}

async function measureLighthouse(browser, secret, report) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await signIn(page, address, 'bench', secret);
  for (const device of devices) {
    const faults = new Set();
    for (const [name, { path }] of Object.entries(pages)) {
      const { scores, failed } = await audit(page, address + path, device);
      report.fact('P11', `Lighthouse of ${name} on a ${device}: ${categories.join(', ')}`, scores.join(', '), '≥ 95 each', scores.every((score) => score >= 95));
      failed.forEach((fault) => faults.add(`${name}: ${fault}`));
      console.log(`  ${name} on a ${device}: ${scores.join(', ')} ${failed.join('; ')}`);
    }

    report.note(`P11: what Lighthouse holds against them on a ${device}: ${[...faults].join('; ') || 'nothing'}.`);
  }
}
