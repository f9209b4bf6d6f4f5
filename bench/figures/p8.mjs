// P8: from an edit's commit until Asterisk is known to have it, against Asterisk's own reload of the same files: that of a second Asterisk whose
// pjsip.conf includes them, as is usual, and that of ours, which reads telephones from a file of their own.
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ami } from '../lib/ami.mjs';
import { median } from '../lib/compare.mjs';
import { percentile } from '../lib/percentile.mjs';
import { extension, rename, withBareSwitch, withSwitch } from '../lib/switch.mjs';

/** Edits that are made first and not counted: a server that runs has compiled what it runs. */
const warmUp = 20;
const sizes = (process.env.BENCH_EXTENSIONS ?? '2500,10000').split(',').map(Number);

export async function measure(_, report) {
  for (const endpoints of sizes) {
    await withSwitch({ endpoints }, (bench) => withBareSwitch((bare) => measureSize(endpoints, bench, bare, report)));
  }
}

async function measureSize(endpoints, { lab, database, api, settled }, bare, report) {
  const [manager, beside] = [await ami(lab), await ami(bare)];
  include(lab, bare);
  await reload(beside, bare, 'pjsip.conf');
  // A reload of the large one takes ten seconds.
  const edits = Number(process.env.BENCH_EDITS ?? (endpoints > 5_000 ? 10 : 30));
  const [usual, reloads] = [[], []];
  const from = await database.psql('SELECT clock_timestamp()');
  for (let edit = 1; edit <= warmUp + edits; edit++) {
    await rename(api, extension(edit * 10), 1, `Edit ${edit}`);
    await settled();
    if (edit <= warmUp) continue;
    include(lab, bare);
    usual.push(await reload(beside, bare, 'pjsip.conf'));
    reloads.push(await reload(manager, lab, 'telephones.conf'));
  }

  manager.end();
  beside.end();
  // Each edit waits for the one before, so requests and generations pair up in their order.
  const rows = await database.psql(`
    WITH asked AS (SELECT at, row_number() OVER (ORDER BY at) AS n FROM sync_requests WHERE at > '${from}'),
        published AS (SELECT started_at, switched_at, finished_at, row_number() OVER (ORDER BY started_at) AS n FROM sync_revisions WHERE started_at > '${from}' AND status = 'live')
    SELECT extract(epoch FROM finished_at - at) * 1000, extract(epoch FROM started_at - at) * 1000, extract(epoch FROM switched_at - started_at) * 1000,
        extract(epoch FROM finished_at - switched_at) * 1000
    FROM asked JOIN published USING (n) ORDER BY n`);
  const times = rows.split('\n').map((row) => row.split('|').map(Number));
  if (times.length !== warmUp + edits) {
    throw new Error(`${warmUp + edits} edits made ${times.length} generations`);
  }

  const [[first]] = times.splice(0, warmUp);
  const part = (index) => Math.round(median(times.map((row) => row[index])));
  const totals = times.map(([total]) => total);
  const size = endpoints.toLocaleString('en');
  report.row('P8', `edit committed → live, ${size} extensions`, median(totals), median(usual), 'Asterisk reading the changed file, included as usual', 1.3, { most: true, unit: 'ms' });
  if (endpoints === 2_500) {
    report.row('P8', `the same, 95 of 100 edits within`, percentile(totals, 95), 1000, 'a second', 1, { most: true, unit: 'ms' });
  }

  report.note(`P8, ${size} extensions, ${edits} edits of one extension each, medians: ${part(1)} ms to read, render and check it, ${part(2)} ms to write it and `
    + `switch, ${part(3)} ms for Asterisk's reload and reading back what it holds; 95 of 100 within ${Math.round(percentile(totals, 95))} ms; the first of all took ${Math.round(first)} ms. Asterisk alone: ${Math.round(median(usual))} ms with the files included in pjsip.conf, ${Math.round(median(reloads))} ms with telephones in a file of their own, as ours has them.`);
}

/** Has the other one include the files in force here, all of them in its pjsip.conf. */
function include(lab, bare) {
  const entries = ['pjsip.conf', 'telephones.conf'].map((name) => readFileSync(join(lab.AST_ETC, 'trunkflow', name), 'utf8'));
  writeFileSync(join(bare.AST_ETC, 'trunkflow', 'pjsip.conf'), entries.join(''));
}

/** The file touched, so that Asterisk reads it again; what it says is the same. */
async function reload(manager, lab, file) {
  const now = new Date();
  utimesSync(join(lab.AST_ETC, 'trunkflow', file), now, now);
  const began = performance.now();
  await manager.act({ Action: 'Reload', Module: 'res_pjsip.so' });
  return performance.now() - began;
}
