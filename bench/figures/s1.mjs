// S1: what the requests of others wait while 50 people sign in over and over: 99 of 100 answers within so many milliseconds, with and without.
import { ok } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../lib/compare.mjs';
import * as contenders from '../lib/contenders.mjs';
import { customers } from '../lib/keys.mjs';
import { lua } from '../lib/load.mjs';
import { run } from '../lib/process.mjs';
import { home, rounds, seconds } from '../lib/settings.mjs';

const people = 50;
const query = 'query Customer($id: UUID!) { customer(id: $id) { id name status creditLimit } }';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { session { expiresAt } errors { __typename } } }';

export async function measure(database, report) {
  const target = await contenders.start('trunkflow', database);
  try {
    const password = await contenders.password(database);
    await database.psql(`INSERT INTO users (id, username, password_hash, role, locale, disabled, recovery_code_hashes, security_stamp, created_at, updated_at, version)
      SELECT gen_random_uuid(), 'bench' || n, password_hash, 'viewer', locale, false, '{}', gen_random_uuid(), now(), now(), 1 FROM users, generate_series(1, ${people}) n WHERE username = 'bench'
      ON CONFLICT DO NOTHING`);
    const script = join(home, 's1.lua');
    writeFileSync(script, lua({ 'Content-Type': 'application/json', ...target.headers }, customers(400).map((id) => JSON.stringify({ query, variables: { id } }))));
    await latency(script, target.url, 20);
    const quiet = [], busy = [], opened = [];
    for (let round = 0; round < rounds; round++) {
      quiet.push(await latency(script, target.url, seconds * 2));
      const crowd = signIns(target.url, password);
      busy.push(await latency(script, target.url, seconds * 2));
      opened.push((await crowd.stop()) / (seconds * 2));
      console.log(`  round ${round + 1}: ${quiet.at(-1)} ms alone, ${busy.at(-1)} ms beside ${opened.at(-1).toFixed(1)} sign-ins a second`);
    }

    report.row('S1', `p99 of a customer by its key, while ${people} people sign in`, median(busy), median(quiet), 'nobody signs in', 10, { most: true, unit: 'ms' });
    report.note(`S1: ${median(opened).toFixed(1)} sign-ins a second were hashed meanwhile (bcrypt, cost 12); 4 connections ask, each as soon as it was answered.`);
  } finally {
    await contenders.stop('trunkflow');
  }
}

/** Milliseconds in which 99 of 100 requests are answered. */
async function latency(script, url, duration) {
  const { stdout } = await run('wrk', ['-t', '1', '-c', '4', '-d', `${duration}s`, '--latency', '--timeout', '20s', '-s', script, url], { maxBuffer: 1 << 24 });
  ok(!/Non-2xx|Socket errors/.test(stdout), stdout);
  const [, value, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout);
  return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit];
}

/** Fifty people, each signing in again as soon as they are in; the number of times it worked when it is stopped. */
function signIns(url, password) {
  let isOver = false, opened = 0;
  const all = Array.from({ length: people }, async (_, index) => {
    while (!isOver) {
      const { data } = await contenders.ask({ url }, { query: signIn, variables: { input: { username: `bench${index + 1}`, password } } });
      // Where all places in the queue are taken, the answer says so at once; people try again.
      if (data.signIn.session) {
        opened++;
      } else {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  });
  return {
    async stop() {
      isOver = true;
      await Promise.all(all);
      return opened;
    },
  };
}
