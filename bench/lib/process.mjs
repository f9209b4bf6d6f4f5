// Child processes of the bench: started, waited for until they answer, and all stopped at the end.
import { spawn, execFile } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { home } from './settings.mjs';

export const run = promisify(execFile);
const running = new Map();

/** Starts a server and waits until its address answers below 500. */
export async function serve(name, command, args, { env = {}, cwd, ready, timeout = 400 }) {
  const log = openSync(join(home, `${name}.log`), 'w');
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', log, log] });
  running.set(name, child);
  const deadline = Date.now() + timeout * 1000;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`${name} ended while starting; see ${join(home, `${name}.log`)}`);
    }

    const status = await fetch(ready).then((answer) => answer.status, () => 0);
    if (status > 0 && status < 500) {
      return child;
    }

    if (Date.now() > deadline) {
      throw new Error(`${name} did not answer within ${timeout} s; see ${join(home, `${name}.log`)}`);
    }

    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function stop(name) {
  const child = running.get(name);
  running.delete(name);
  if (child && child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(impatience);
  }
}

export async function stopAll() {
  await Promise.all([...running.keys()].map(stop));
}

/** Megabytes a process has held at most. */
export const peak = ({ pid }) => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
