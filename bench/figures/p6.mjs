// P6: what an operator opens all day, with a million call records behind it and with ten: the list of calls and the margins of a month.
import { ok } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn, withBrowser } from '../lib/browser.mjs';
import { median } from '../lib/compare.mjs';
import { password } from '../lib/contenders.mjs';
import { environment, make, server } from '../lib/database.mjs';
import { signedIn } from '../lib/panel.mjs';
import { percentile } from '../lib/percentile.mjs';
import { serve, stop } from '../lib/process.mjs';
import { root } from '../lib/settings.mjs';

const address = 'http://127.0.0.1:18089';
const sizes = (process.env.BENCH_SIZES ?? '1000000,10000000').split(',').map(Number);
const times = Number(process.env.BENCH_PAGES ?? 100);
const day = 'from=2026-08-19&until=2026-08-19';
const month = 'from=2026-08-01&until=2026-08-31';

// What shows that a page holds what it is to hold.
const rows = (text) => (text.match(/<tr/g) ?? []).length;
const pages = {
  'calls of a day': { path: `/calls?${day}`, holds: (text) => rows(text) > 50 },
  "a customer's calls of a day": { path: `/calls?${day}&customer=bench1`, holds: (text) => rows(text) > 50 },
  'unanswered calls of a day': { path: `/calls?${day}&outcome=noanswer`, holds: (text) => rows(text) > 50 },
  'calls of a month': { path: `/calls?${month}`, holds: (text) => rows(text) > 50 },
  'margins of a month by customer': { path: `/reports?${month}&group=Customer`, holds: (text) => rows(text) > 50 },
  'margins of a month by destination': { path: `/reports?${month}&group=Destination`, holds: (text) => rows(text) > 20 },
  'quality of a month by gateway and destination': { path: `/reports/quality?${month}&destinations=true`, holds: (text) => rows(text) > 50 },
  'short calls of a month': { path: `/reports/short-calls?${month}`, holds: (text) => rows(text) > 50 },
  'customers': { path: '/customers', holds: (text) => rows(text) > 25 },
  'margins of a month by day': { path: `/reports?${month}&group=Day`, holds: (text) => rows(text) > 31 },
};

export async function measure(_, report) {
  const took = new Map();
  for (const calls of sizes) {
    took.set(calls, await measureSize(await make(`bench_${calls}`, 'data.sql', { calls })));
  }

  const [small, large] = sizes;
  for (const name of Object.keys(pages)) {
    const [one, ten] = [took.get(small)[name], took.get(large)[name]];
    report.row('P6', `${name}, ${large.toLocaleString('en')} call records`, median(ten), median(one), `${small.toLocaleString('en')} call records`, 1.3, { most: true, unit: 'ms' });
    report.row('P6', 'the same, 95 of 100 within', percentile(ten, 95), 100, 'the target', 1, { most: true, unit: 'ms' });
  }

  report.note(`P6: each page of the panel ${times} times, one after the other, the whole answer; half a year of calls of 1,000 customers.`);
  const { database, secret } = await ready(large);
  report.note(`P6: ${large.toLocaleString('en')} call records, in Chromium, until the page and what it loads are there, the middle of five: ${await inBrowser(database, secret)}.`);
  const plans = await plansOf(database, secret);
  writeFileSync(join(root, 'bench/results/plans.md'), `# Plans: P6\n\nOf each page the statement that takes longest with ${large.toLocaleString('en')} call records, in milliseconds, and the plan it ran by (auto_explain); made by \`bench/run P6\`.\n\n${plans.map(([name, plan]) => `## ${name}\n\n\`\`\`\n${plan}\n\`\`\`\n`).join('\n')}`);
}

async function ready(calls) {
  const database = await make(`bench_${calls}`, 'data.sql', { calls });
  return { database, secret: await password(database) };
}

const started = (database) =>
  serve('panel', 'dotnet', [server], { cwd: join(root, 'TrunkFlow.Server'), env: { ...environment(database), ASPNETCORE_URLS: address, ASPNETCORE_ENVIRONMENT: 'Production' }, ready: `${address}/health/ready` });

/** Every page as a person sees it: it has its rows, and nothing failed. */
async function inBrowser(database, secret) {
  await started(database);
  try {
    return await withBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1440, height: 1000 });
      const faults = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('response', (answer) => answer.status() >= 400 && faults.push(`${answer.status()} ${answer.url()}`));
      await signIn(page, address, 'bench', secret);
      const found = [];
      for (const [name, { path, holds }] of Object.entries(pages)) {
        const took = [];
        for (let n = 0; n < 5; n++) {
          const began = performance.now();
          await page.goto(address + path, { waitUntil: 'load' });
          took.push(performance.now() - began);
        }

        ok(holds(await page.content()), `${path} does not show what it should`);
        found.push(`${name} ${median(took).toFixed(0)} ms`);
      }

      ok(faults.length === 0, faults.join('; '));
      return found.join(', ');
    });
  } finally {
    await stop('panel');
  }
}

/** Of each page the statement that took longest, as PostgreSQL's auto_explain logs it. */
async function plansOf(database, secret) {
  const settings = { session_preload_libraries: "'auto_explain'", 'auto_explain.log_min_duration': '0', 'auto_explain.log_analyze': 'on', 'auto_explain.log_buffers': 'on', 'auto_explain.log_timing': 'off' };
  await database.psql("LOAD 'auto_explain'", ...Object.entries(settings).flatMap(([key, value]) => ['-c', `ALTER DATABASE ${database.name} SET ${key} = ${value}`]));
  await started(database);
  try {
    const { get } = await signedIn(address, 'bench', secret);
    const plans = [];
    for (const [name, { path }] of Object.entries(pages)) {
      await get(path);
      const before = await database.psql("SELECT size FROM pg_stat_file('server.log')");
      await get(path);
      const log = await database.psql(`SELECT pg_read_file('server.log', ${before}, 4000000)`);
      const found = [...log.matchAll(/duration: ([\d.]+) ms  plan:\n((?:\t.*\n?)+)/g)].sort((one, other) => other[1] - one[1]);
      ok(found.length > 0, `${path} asked nothing`);
      plans.push([name, `${found[0][1]} ms\n${found[0][2].replace(/^\t/gm, '').trimEnd().split('\n').slice(0, 60).join('\n')}`]);
    }

    return plans;
  } finally {
    await stop('panel');
    await database.psql(...Object.keys(settings).reverse().flatMap((key, n) => (n ? ['-c', `ALTER DATABASE ${database.name} RESET ${key}`] : [`ALTER DATABASE ${database.name} RESET ${key}`])));
  }
}

/** Milliseconds of each page, again and again. */
async function measureSize(database) {
  const secret = await password(database);
  // The other figures may have made this user in one of the two databases.
  await database.psql("UPDATE users SET role = 'viewer' WHERE username = 'bench'");
  await started(database);
  try {
    const { get } = await signedIn(address, 'bench', secret);
    const took = {};
    for (const [name, { path, holds }] of Object.entries(pages)) {
      took[name] = [];
      for (let n = -20; n < times; n++) {
        const began = performance.now();
        const text = await get(path);
        if (n >= 0) took[name].push(performance.now() - began);
        ok(holds(text), `${path} does not hold what it should`);
      }

      console.log(`  ${name}: ${median(took[name]).toFixed(1)} ms, 95 of 100 within ${percentile(took[name], 95).toFixed(1)} ms`);
    }

    return took;
  } finally {
    await stop('panel');
  }
}
