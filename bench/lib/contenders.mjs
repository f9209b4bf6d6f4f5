// Those that answer the same questions from the same tables. Each knows how to start and how it is asked.
import { cpus } from 'node:os';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { home, only, root } from './settings.mjs';
import { run, serve, stop } from './process.mjs';
import { environment, server } from './database.mjs';

const ports = { trunkflow: 18080, limit: 18081, mercurius: 18082, postgraphile: 18083, schema: 18084, probe: 18085 };
const address = (name, path) => `http://127.0.0.1:${ports[name]}${path}`;

export const names = ['trunkflow', 'limit', 'mercurius', 'postgraphile', 'schema'].filter((name) => !only || only.includes(name));
export const titles = { trunkflow: 'TrunkFlow', limit: 'limit (raw Npgsql)', mercurius: 'Mercurius', postgraphile: 'PostGraphile 5', schema: 'Mercurius with our schema' };

const starts = {
  async trunkflow(database) {
    const env = {
      ...environment(database),
      ASPNETCORE_URLS: address('trunkflow', ''),
      ASPNETCORE_ENVIRONMENT: 'Production',
      DOTNET_STARTUP_HOOKS: join(root, 'bench/Probe/bin/Release/net10.0/probe.dll'),
      BENCH_PROBE_PORT: String(ports.probe),
    };
    const { pid } = await serve('trunkflow', 'dotnet', [server], { cwd: join(root, 'TrunkFlow.Server'), env, ready: address('trunkflow', '/health/ready') });
    return { pid, url: address('trunkflow', '/graphql'), headers: { Authorization: `Bearer ${await token(database)}` } };
  },
  async limit(database) {
    const env = { ASPNETCORE_URLS: address('limit', ''), ConnectionStrings__TrunkFlow: `${database.npgsql};Max Auto Prepare=100` };
    const { pid } = await serve('limit', 'dotnet', [join(root, 'bench/Limit/bin/Release/net10.0/limit.dll')], { env, ready: address('limit', '/ready') });
    return { pid, url: address('limit', '') };
  },
  mercurius: (database) => peer('mercurius', database),
  postgraphile: (database) => peer('postgraphile', database),
  schema: (database) => peer('schema', database),
};

/** Node serves from one thread; a process for each core is what its operators run. */
async function peer(name, database) {
  const env = { NODE_ENV: 'production', PORT: String(ports[name]), DATABASE_URL: database.url, WORKERS: process.env.BENCH_WORKERS ?? String(cpus().length) };
  const { pid } = await serve(name, 'node', [join(root, `bench/peers/${name}.mjs`)], { cwd: join(root, 'bench'), env, ready: address(name, '/graphql') });
  return { pid, url: address(name, '/graphql') };
}

/** Starts one contender; the answer says where and with which headers it is asked. */
export const start = (name, database) => starts[name](database);
export { stop };

/** Bytes the product has allocated since it started. */
export const allocated = () =>
  new Promise((resolve, reject) => {
    const socket = connect(ports.probe, '127.0.0.1');
    let text = '';
    socket.on('data', (data) => (text += data));
    socket.on('end', () => resolve(Number(text.split(' ')[0])));
    socket.on('error', reject);
  });

/** The password of the user "bench", who is made on the command line, once. */
export async function password(database, role = 'viewer') {
  const file = join(home, `${database.name}.password`);
  if (!existsSync(file)) {
    const { stdout } = await run('dotnet', [server, 'user', 'add', 'bench', role], { cwd: join(root, 'TrunkFlow.Server'), env: environment(database) });
    writeFileSync(file, /password of "bench" is (\S+)/.exec(stdout)[1], { mode: 0o600 });
  }

  return readFileSync(file, 'utf8');
}

/** A viewer like any other, signed in over the API. */
async function token(database) {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { session { token } errors { __typename } } }';
  const { data } = await ask({ url: address('trunkflow', '/graphql') }, { query, variables: { input: { username: 'bench', password: await password(database) } } });
  return data.signIn.session.token;
}

/** One request, its answer as JSON. */
export async function ask({ url, headers }, body) {
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok && !text) {
    throw new Error(`${url}: status ${answer.status} without a word`);
  }

  const json = JSON.parse(text);
  if (json.errors) {
    throw new Error(`${url}: ${JSON.stringify(json.errors).slice(0, 2000)}`);
  }

  return json;
}
