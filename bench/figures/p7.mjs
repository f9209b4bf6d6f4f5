// P7: a rate deck of 260,000 lines from its upload until what it would change can be looked at, and until it holds.
import { ok } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, make, server } from '../lib/database.mjs';
import { operator } from '../lib/operator.mjs';
import { peak, serve, stop } from '../lib/process.mjs';
import { home, root } from '../lib/settings.mjs';

const address = 'http://127.0.0.1:18087';
const plan = '01900007-0000-7000-8000-000000000001';
const lines = Number(process.env.BENCH_LINES ?? 260_000);
const faults = 100;
const fields = 'id version status percent added changed unchanged removed faulty failure';

export async function measure(_, report) {
  const database = await make('bench_money', 'money.sql', {}, { anew: true });
  const copied = await copy(database);
  const env = { ...environment(database), ASPNETCORE_URLS: address, ASPNETCORE_ENVIRONMENT: 'Production', Roles: 'web' };
  const child = await serve('money', 'dotnet', [server], { cwd: join(root, 'TrunkFlow.Server'), env, ready: `${address}/health/ready` });
  try {
    const { url, headers, api } = await operator(database, address);
    const before = peak(child);
    // An empty plan first, so that the second deck has something to be compared with.
    const first = await read({ url, headers, api }, deck(0));
    await apply(api, first.deck);
    const second = await read({ url, headers, api }, deck(1));
    const { added, changed, unchanged, removed, faulty } = second.deck;
    ok(added + changed + unchanged + faulty === lines + faults && changed > 0 && unchanged > 0 && faulty === faults, JSON.stringify(second.deck));
    const applied = await apply(api, second.deck);
    const undone = await timed(async () => {
      await api('mutation ($input: UndoRateDeckInput!) { undoRateDeck(input: $input) { errors { ... on Error { message } } } }', { input: { id: second.deck.id } });
      await until(api, second.deck.id, 'UNDONE');
    });

    const size = lines.toLocaleString('en');
    report.fact('P7', `${size} lines uploaded, read and compared with ${size} prices; psql \\copy of the file takes ${Math.round(copied)} ms`, `${Math.round(second.time)} ms`, '< 10,000 ms', second.time < 10_000);
    report.fact('P7', `${size} lines into an empty plan, read and found all new`, `${Math.round(first.time)} ms`, '< 10,000 ms', first.time < 10_000);
    report.fact('P7', 'unreadable lines reported', `${faulty} of ${faults}`, 'all', faulty === faults);
    report.note(`P7: ${changed.toLocaleString('en')} changed, ${added} new, ${removed} ending; applied in ${Math.round(applied)} ms, undone in ${Math.round(undone)} ms; `
      + `the server's memory rose from ${before} to at most ${peak(child)} MB.`);
  } finally {
    await stop('money');
  }
}

/** Prices of six-digit prefixes; every third is another in the second deck, and some lines are no prices. */
function deck(edition) {
  const rows = ['Prefixo;Destino;Preço por minuto;Custo;Blocos'];
  for (let n = 0; n < lines; n++) {
    rows.push(`55${100_000 + n};Destino ${n % 997};0,${String(1000 + ((n * 7) % 900) + (edition && n % 3 === 0 ? 1 : 0))};0,0512;30/6`);
  }

  for (let n = 0; n < faults; n++) {
    rows.push(`55${n}x;Destino;a combinar;;`);
  }

  return rows.join('\n');
}

async function read({ url, headers, api }, text) {
  const began = performance.now();
  const form = new FormData();
  const query = `mutation ($file: Upload!) { uploadRateDeck(input: { tariffPlanId: "${plan}", scope: COMPLETE, file: $file }) { rateDeck { ${fields} } errors { ... on Error { message } } } }`;
  form.append('operations', JSON.stringify({ query, variables: { file: null } }));
  form.append('map', JSON.stringify({ 0: ['variables.file'] }));
  form.append('0', new Blob([text], { type: 'text/csv' }), 'deck.csv');
  const answer = await (await fetch(url, { method: 'POST', headers: { ...headers, 'GraphQL-preflight': '1' }, body: form })).json();
  ok(answer.data?.uploadRateDeck.rateDeck, JSON.stringify(answer));
  const deck = await until(api, answer.data.uploadRateDeck.rateDeck.id, 'READY');
  return { deck, time: performance.now() - began };
}

const apply = (api, { id, version }) => timed(async () => {
  const { applyRateDeck: { errors } } = await api('mutation ($input: ApplyRateDeckInput!) { applyRateDeck(input: $input) { errors { ... on Error { message } } } }', { input: { id, version, despiteFaults: true } });
  ok(!errors?.length, JSON.stringify(errors));
  await until(api, id, 'APPLIED');
});

async function until(api, id, status) {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline;) {
    const { rateDeck } = await api(`query ($id: UUID!) { rateDeck(id: $id) { ${fields} } }`, { id });
    if (rateDeck.status === status) return rateDeck;
    ok(!rateDeck.failure, rateDeck.failure);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  throw new Error(`The deck is not ${status}`);
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function copy(database) {
  const file = join(home, 'deck.csv');
  writeFileSync(file, deck(1));
  await database.psql('CREATE TABLE bare (prefix text, description text, price text, cost text, blocks text)');
  return timed(() => database.psql(`\\copy bare FROM '${file}' (FORMAT csv, DELIMITER ';', HEADER)`));
}
