// R1: how long a call waits for live routing, asked as Asterisk asks: FastAGI, 50 calls a second.
import { join } from 'node:path';
import { percentile } from '../lib/percentile.mjs';
import { run, serve, stop } from '../lib/process.mjs';
import { root } from '../lib/settings.mjs';
import { withSwitch } from '../lib/switch.mjs';

const rate = 50;
const length = Number(process.env.BENCH_CALL_SECONDS ?? 60);
const empty = 18087;

export async function measure(_, report) {
  await withSwitch({ endpoints: 2_500 }, async ({ lab }) => {
    await serve('empty-agi', process.execPath, [join(root, 'bench/lib/empty-agi.mjs'), `${empty}`], { ready: `http://127.0.0.1:${empty}/` });
    try {
      // Until the server's code is compiled as it will be for weeks: what it does once a second is compiled anew after half a minute.
      await waits(90, lab.AGI_PORT);
      // In turn, so that what else the machine does is the same for both; each has its 50 a second.
      const { [lab.AGI_PORT]: ours, [empty]: limit } = await waits(length, lab.AGI_PORT, empty);
      report.row('R1', `a call waits for its route, 99 of 100, ${rate} calls a second`, percentile(ours, 99), 5, 'the target', 1, { most: true, unit: 'ms' });
      report.row('R1', 'the same, half of the calls', percentile(ours, 50), percentile(limit, 50), 'a server that decides nothing', 2, { most: true, unit: 'ms' });
      report.note(`R1: ${ours.length.toLocaleString('en')} calls, all routed; from connecting to the last answer: ${times(ours)}. A server that gives every call the same answer, `
        + `in turn with ours: ${times(limit)}. 1,000 routes with two gateways each by least cost.`);
    } finally {
      await stop('empty-agi');
    }
  });
}

const times = (waited) => `median ${percentile(waited, 50).toFixed(2)} ms, 99 of 100 within ${percentile(waited, 99).toFixed(2)} ms, the longest ${Math.max(...waited).toFixed(2)} ms`;

/** Milliseconds each call waited, of each port; an error where one was not routed. */
async function waits(seconds, ...ports) {
  const calls = ports.length * rate;
  const { stdout } = await run('dotnet', [join(root, 'bench/Asker/bin/Release/net10.0/asker.dll'), `${calls * seconds}`, `${calls}`, ...ports.map(String)], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}
