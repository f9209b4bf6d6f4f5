// P6: what an operator opens all day, with a million call records behind it and with ten: the list of calls and the margins of a month.
import { ok } from 'node:assert';
import { join } from 'node:path';
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
  'margins of a month by customer': { path: `/reports?${month}&group=Customer`, holds: (text) => rows(text) > 250 },
  'margins of a month by destination': { path: `/reports?${month}&group=Destination`, holds: (text) => rows(text) > 20 },
  'quality of a month by gateway and destination': { path: `/reports/quality?${month}&destinations=true`, holds: (text) => rows(text) > 250 },
  'short calls of a month': { path: `/reports/short-calls?${month}`, holds: (text) => rows(text) > 100 },
  'customers': { path: '/customers', holds: (text) => rows(text) > 25 },
  'margins of a month by day': { path: `/reports?${month}&group=Day`, holds: (text) => rows(text) > 31 },
};

export async function measure(_, report) {
  const took = new Map();
  let plan;
  for (const calls of sizes) {
    const database = await make(`bench_${calls}`, 'data.sql', { calls });
    took.set(calls, await measureSize(database));
    plan = await database.psql(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS) SELECT customer_id, sum(calls), sum(sell), sum(buy) FROM call_days
      WHERE by = 'customer' AND day BETWEEN '2026-08-01' AND '2026-08-31' AND EXISTS (SELECT FROM call_day_zone WHERE time_zone = 'America/Sao_Paulo') GROUP BY customer_id`);
  }

  const [small, large] = sizes;
  for (const name of Object.keys(pages)) {
    const [one, ten] = [took.get(small)[name], took.get(large)[name]];
    report.row('P6', `${name}, ${large.toLocaleString('en')} call records`, median(ten), median(one), `${small.toLocaleString('en')} call records`, 1.3, { most: true, unit: 'ms' });
    report.row('P6', 'the same, 95 of 100 within', percentile(ten, 95), 100, 'the target', 1, { most: true, unit: 'ms' });
  }

  report.note(`P6: each page of the panel ${times} times, one after the other, the whole answer; half a year of calls of 1,000 customers. What a month by customer costs the database:`);
  report.note(`\`\`\`\n${plan}\n\`\`\``);
}

/** Milliseconds of each page, again and again. */
async function measureSize(database) {
  const secret = await password(database);
  // The other figures may have made this user in one of the two databases.
  await database.psql("UPDATE users SET role = 'viewer' WHERE username = 'bench'");
  const env = { ...environment(database), ASPNETCORE_URLS: address, ASPNETCORE_ENVIRONMENT: 'Production' };
  await serve('panel', 'dotnet', [server], { cwd: join(root, 'TrunkFlow.Server'), env, ready: `${address}/health/ready` });
  try {
    const get = await signedIn(address, 'bench', secret);
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
