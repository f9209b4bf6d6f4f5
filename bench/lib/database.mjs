// The bench's PostgreSQL: tables by the product's own migrations, rows by bench/data/data.sql, once.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calls, home, root } from './settings.mjs';
import { run } from './process.mjs';

const parts = Object.fromEntries(process.env.BENCH_DATABASE.split(';').map((part) => part.split('=')));

/** What PostgreSQL calls itself. */
export const version = () => psql('postgres', '-c', "SELECT split_part(version(), ' (', 1)");

/** The tables and rows of the comparisons. */
export const prepare = () => make(`bench_${calls}`, 'data.sql', { calls });

/** A database by the product's own migrations and a script of bench/data; once, unless it must be new. */
export async function make(name, script, variables, { anew = false } = {}) {
  const database = {
    name,
    npgsql: `Host=${parts.Host};Port=${parts.Port};Username=${parts.Username};Password=${parts.Password};Database=${name}`,
    url: `postgres://${parts.Username}:${parts.Password}@${parts.Host}:${parts.Port}/${name}`,
    pid: Number(await psql('postgres', '-c', "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")),
    psql: (sql, ...args) => psql(name, '-c', sql, ...args),
  };
  const mark = join(home, `${name}.ready`);
  if (anew || !existsSync(mark)) {
    console.log(`Making the data of ${name}`);
    await psql('postgres', '-c', `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, '-c', `CREATE DATABASE ${name}`);
    await migrate(database);
    await psql(name, ...Object.entries(variables).flatMap(([key, value]) => ['-v', `${key}=${value}`]), '-f', join(root, 'bench/data', script));
    rmSync(join(home, `${name}.password`), { force: true });
    writeFileSync(mark, new Date().toISOString());
  } else {
    // Made by an older program, perhaps.
    await migrate(database);
  }

  return database;
}

const migrate = (database) => run('dotnet', [server, 'migrate'], { cwd: join(root, 'TrunkFlow.Server'), env: environment(database) });

export const server = join(root, 'TrunkFlow.Server/bin/Release/net10.0/trunkflow.dll');

/** What the product's process is given: its database, its key, its address, and no limit to what one client may ask. */
export const environment = (database) => ({
  ...process.env,
  ConnectionStrings__TrunkFlow: database.npgsql,
  MasterKeyFile: join(home, 'master.key'),
  Node__AsteriskDirectory: join(home, 'asterisk'),
  RateLimits__SignedIn__PerSecond: '1000000',
  RateLimits__SignedIn__Burst: '1000000',
  RateLimits__Visitor__PerSecond: '1000000',
  RateLimits__Visitor__Burst: '1000000',
});

async function psql(name, ...args) {
  const { stdout } = await run('psql', ['-qAtX', '-v', 'ON_ERROR_STOP=1', '-h', parts.Host, '-p', parts.Port, '-U', parts.Username, '-d', name, ...args], {
    env: { ...process.env, PGPASSWORD: parts.Password },
    maxBuffer: 1 << 26,
  });
  return stdout.trim();
}
