// R2: Asterisk's reload of a dialplan with 100,000 routes.
import { utimesSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ami } from '../lib/ami.mjs';
import { median } from '../lib/compare.mjs';
import { rounds } from '../lib/settings.mjs';
import { withSwitch } from '../lib/switch.mjs';

const routes = Number(process.env.BENCH_ROUTES ?? 100_000);

export async function measure(_, report) {
  await withSwitch({ endpoints: 100, routes }, async ({ lab, database }) => {
    const manager = await ami(lab);
    const times = [];
    for (let round = 0; round < Math.max(5, rounds); round++) {
      const now = new Date();
      utimesSync(join(lab.AST_ETC, 'trunkflow', 'extensions.conf'), now, now);
      const began = performance.now();
      await manager.act({ Action: 'Reload', Module: 'pbx_config.so' });
      times.push(performance.now() - began);
    }

    manager.end();
    const [generation, first] = (await database.psql("SELECT generation, extract(epoch FROM finished_at - started_at) * 1000 FROM sync_revisions WHERE status = 'live' ORDER BY generation LIMIT 1")).split('|').map(Number);
    const bytes = statSync(join(lab.AST_ETC, 'trunkflow', 'gen', String(generation), 'extensions_routes.conf')).size;
    report.row('R2', `Asterisk reloads ${routes.toLocaleString('en')} routes`, median(times), 2000, 'the target', 1, { most: true, unit: 'ms' });
    report.note(`R2: ${Math.round(bytes / 1e6)} MB of dialplan; reloads ${times.map((time) => Math.round(time)).join(', ')} ms; the first publish of it all (reading rows, writing, checking, reload, reading back) took ${Math.round(first)} ms.`);
  });
}
