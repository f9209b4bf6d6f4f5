// A laboratory's Asterisk and a TrunkFlow that configures it, on a database of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, make, server } from './database.mjs';
import { operator } from './operator.mjs';
import { run, serve, stop } from './process.mjs';
import { home, root } from './settings.mjs';

const address = 'http://127.0.0.1:18086';

/** Runs work({ lab, database, api, settled }) on a switch with so many extensions and routes, and takes everything down again. */
export async function withSwitch({ endpoints, routes = 1000 }, work) {
  const lab = await up();
  try {
    const database = await make('bench_switch', 'switch.sql', { endpoints, routes, net: lab.NET }, { anew: true });
    await start(lab, database);
    const { api } = await operator(database, address);
    const settled = () => until(async () => {
      const { syncStatus: [node] } = await api('{ syncStatus { status pendingChanges lastRevision { failure } } }');
      if (node?.status === 'FAILED') throw new Error(`Publishing failed: ${node.lastRevision.failure}`);
      return node?.status === 'LIVE' && node.pendingChanges === 0;
    }, 'the configuration is live', 120, 250);
    await settled();
    await work({ lab, database, api, settled });
  } finally {
    await stop('switch');
    await command('down');
  }
}

/** The commands of the laboratory of this name. */
const commands = (laboratory) => (name, ...args) => run(join(root, 'lab', name), ['--dir', join(home, laboratory), ...args], { maxBuffer: 1 << 26 });

export const command = commands('laboratory');

/** A second Asterisk, which no TrunkFlow configures. */
export async function withBareSwitch(work) {
  const command = commands('beside');
  const lab = await raise(command, 'beside');
  try {
    await work(lab);
  } finally {
    await command('down');
  }
}

/** Every extension's row has its version; an edit changes what its calls show. */
export async function rename(api, key, version, name) {
  const edit = 'mutation ($input: CustomiseExtensionInput!) { customiseExtension(input: $input) { extension { version } errors { ... on Error { message } } } }';
  const { customiseExtension: { errors } } = await api(edit, { input: { id: key, version, callerIdName: name } });
  if (errors?.length) throw new Error(errors[0].message);
}

export const extension = (number) => `01900004-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** Asks every so many milliseconds: who waits for a moment takes the time itself from the database. */
export async function until(holds, what, seconds = 120, pause = 50) {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }

  throw new Error(`Not within ${seconds} s: ${what}`);
}

async function raise(command, laboratory) {
  await command('down').catch(() => {});
  await command('up');
  return Object.fromEntries(readFileSync(join(home, laboratory, 'env'), 'utf8').split('\n').filter(Boolean).map((line) => line.split(/=(.*)/, 2)));
}

async function up() {
  const lab = await raise(command, 'laboratory');
  await command('gateway', 'answer', '21');
  await command('gateway', 'answer', '22');
  return lab;
}

async function start(lab, database) {
  const env = {
    ...environment(database),
    ASPNETCORE_URLS: address,
    ASPNETCORE_ENVIRONMENT: 'Production',
    Node__Key: lab.NODE_KEY,
    Node__AsteriskDirectory: lab.AST_ETC,
    Node__CdrFile: lab.CDR_FILE,
    Node__RoutingPort: lab.AGI_PORT,
    Node__Ami__Host: lab.AMI_HOST,
    Node__Ami__Port: lab.AMI_PORT,
    Node__Ami__Username: lab.AMI_USER,
    Node__Ami__Secret: lab.AMI_SECRET,
  };
  return serve('switch', 'dotnet', [server], { cwd: join(root, 'TrunkFlow.Server'), env, ready: `${address}/health/ready` });
}
