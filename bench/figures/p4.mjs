// P4: a file of call records until they are rated rows with their balances, ledger and rollups; beside psql's \copy of the same rows into the same bare table.
import { ok } from 'node:assert';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { environment, make, server } from '../lib/database.mjs';
import { peak, serve, stop } from '../lib/process.mjs';
import { calls, home, root } from '../lib/settings.mjs';

const address = 'http://127.0.0.1:18088';
const key = (table, number) => `0190000${table}-0000-7000-8000-${String(number).padStart(12, '0')}`;

export async function measure(_, report) {
  const database = await make('bench_import', 'import.sql', {}, { anew: true });
  const file = join(home, 'trunkflow.csv');
  const rows = join(home, 'cdr.csv');
  await write(file);
  const env = { ...environment(database), ASPNETCORE_URLS: address, ASPNETCORE_ENVIRONMENT: 'Production', Roles: 'node', Node__Key: 'bench', Node__CdrFile: file };
  const began = performance.now();
  const child = await serve('import', 'dotnet', [server], { cwd: join(root, 'TrunkFlow.Server'), env, ready: `${address}/health/ready` });
  let took, memory;
  try {
    for (const deadline = Date.now() + 900_000; ;) {
      const read = Number(await database.psql('SELECT coalesce(sum(rows), 0) FROM cdr_sources'));
      memory = peak(child);
      if (read >= calls) break;
      ok(Date.now() < deadline, `only ${read} lines were read`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }

    // From the moment the file was found to the commit of its last batch.
    took = Number(await database.psql('SELECT extract(epoch FROM max(read_at) - min(found_at)) FROM cdr_sources'));
  } finally {
    await stop('import');
  }

  const [stored, quarantined, sold, taken] = (await database.psql(
    "SELECT (SELECT count(*) FROM cdr) || '|' || (SELECT count(*) FROM quarantined_rows) || '|' || (SELECT sum(sell) FROM cdr) || '|' || (SELECT -sum(amount) FROM ledger_entries)")).split('|');
  ok(Number(stored) === calls && quarantined === '0' && Number(sold) === Number(taken), `${stored} rows, ${quarantined} lines kept aside, sold for ${sold}, taken ${taken}`);
  await database.psql(`\\copy (SELECT * FROM cdr) TO '${rows}' (FORMAT csv)`);
  const copies = [];
  for (let round = 0; round < 3; round++) {
    await database.psql('DROP TABLE IF EXISTS bare', '-c', 'CREATE TABLE bare (LIKE cdr) PARTITION BY RANGE (started_at)', '-c', 'CREATE TABLE bare_all PARTITION OF bare DEFAULT');
    const start = performance.now();
    await database.psql(`\\copy bare FROM '${rows}' (FORMAT csv)`);
    copies.push((performance.now() - start) / 1000);
  }

  // What the indexes alone allow: the same rows, by COPY alone, where they are found again.
  await database.psql('CREATE TABLE indexed (LIKE cdr INCLUDING INDEXES) PARTITION BY RANGE (started_at)', '-c', 'CREATE TABLE indexed_all PARTITION OF indexed DEFAULT');
  const start = performance.now();
  await database.psql(`\\copy indexed FROM '${rows}' (FORMAT csv)`);
  const indexed = (performance.now() - start) / 1000;
  const copied = copies.sort((a, b) => a - b)[1];
  const size = calls.toLocaleString('en');
  report.row('P4', `${size} lines imported, rated, with ledger and rollups`, calls / took, calls / copied, 'psql \\copy of the rows into the bare table', 0.35, { unit: 'rows/s' });
  report.fact('P4', 'the same, alone', `${Math.round(calls / took).toLocaleString('en')} rows/s`, '≥ 20,000 rows/s', calls / took >= 20_000);
  report.fact('P4', `memory at most, while it read a file of ${Math.round(statSync(file).size / 1e6)} MB`, `${memory} MB`, '≤ 300 MB', memory <= 300);
  report.note(`P4: ${took.toFixed(1)} s of import (${((performance.now() - began) / 1000).toFixed(0)} s with the start of the server and the copies); \\copy took ${copies.map((time) => time.toFixed(1)).join(', ')} s, `
    + `and ${indexed.toFixed(1)} s into a table with the indexes of call records (${Math.round(calls / indexed).toLocaleString('en')} rows/s, ${(copied / indexed).toFixed(2)} of the bare one): more no import into it can reach. `
    + `Sold for ${sold}, which is what the ledgers took, to the last digit.`);
  rmSync(file);
  rmSync(rows);
}

/** Lines as Asterisk writes them; six of ten calls are answered. */
async function write(path) {
  const out = createWriteStream(path);
  const first = Math.floor(Date.now() / 1000) - 6 * 3600;
  const part = [];
  for (let n = 0; n < calls; n++) {
    const start = first + (n * 6 * 3600) / calls;
    const talk = n % 10 < 6 ? 1 + ((n * 7919) % 300) : 0;
    const number = `55${10_000 + ((n * 31) % 5_000)}${String(n % 1_000_000).padStart(6, '0')}`;
    const id = `bench-${Math.floor(start)}.${n}`;
    part.push([
      id, id, n, '', '551130001000', '""Ana"" <551130001000>', number, 'tf-customer', 'PJSIP/trunk-bench-00000000', 'PJSIP/gw-bench-00000001', 'Dial', start.toFixed(6), talk ? (start + 2).toFixed(6) : '0.000000',
      (start + 2 + talk).toFixed(6), (talk + 2.5).toFixed(6), talk ? `${talk}.007000` : '0.000000', talk ? 'ANSWERED' : 'NO ANSWER', 'DOCUMENTATION', key(3, 1 + (n % 200)), 'outbound', '', `gateway:${key(2, 1 + (n % 20))}`,
      key(2, 1 + (n % 20)), '', '', '', number, `+${number}`, number, 1, talk ? 16 : 19, '', '', '', 203, '', 'caller', '', '', '',
    ].map((field) => `"${field}"`).join(','));
    if (part.length === 5_000) {
      if (!out.write(`${part.join('\n')}\n`)) await once(out, 'drain');
      part.length = 0;
    }
  }

  if (part.length > 0) out.write(`${part.join('\n')}\n`);
  out.end();
  await once(out, 'finish');
}
