// R1: how long a call waits for live routing, asked as Asterisk asks: FastAGI, 50 calls a second.
import { connect } from 'node:net';
import { join } from 'node:path';
import { percentile } from '../lib/percentile.mjs';
import { serve, stop } from '../lib/process.mjs';
import { root } from '../lib/settings.mjs';
import { withSwitch } from '../lib/switch.mjs';

const rate = 50, turns = 3;
const length = Number(process.env.BENCH_CALL_SECONDS ?? 60);
const empty = 18087;

export async function measure(_, report) {
  await withSwitch({ endpoints: 2_500 }, async ({ lab }) => {
    await serve('empty-agi', process.execPath, [join(root, 'bench/lib/empty-agi.mjs'), `${empty}`], { ready: `http://127.0.0.1:${empty}/` });
    try {
      // Until the server's code is compiled as it is in its second minute.
      await calls(lab.AGI_PORT, 30);
      const waits = [], limits = [];
      for (let turn = 0; turn < turns; turn++) {
        waits.push(...(await calls(lab.AGI_PORT, length / turns)));
        limits.push(...(await calls(empty, length / turns)));
      }

      const p99 = percentile(waits, 99);
      report.row('R1', `a call waits for its route, 99 of 100, ${rate} calls a second`, p99, 5, 'the target', 1, { most: true, unit: 'ms' });
      report.row('R1', 'the same, half of the calls', percentile(waits, 50), percentile(limits, 50), 'a server that decides nothing', 2, { most: true, unit: 'ms' });
      report.note(`R1: ${waits.length.toLocaleString('en')} calls, all routed; from connecting to the last answer, this bench's own part in it: ${times(waits)}. A server that gives every call the same answer, `
        + `in turn with ours: ${times(limits)}. 1,000 routes with two gateways each by least cost.`);
    } finally {
      await stop('empty-agi');
    }
  });
}

const times = (waits) => `median ${percentile(waits, 50).toFixed(2)} ms, 99 of 100 within ${percentile(waits, 99).toFixed(2)} ms, the longest ${Math.max(...waits).toFixed(2)} ms`;

async function calls(port, seconds) {
  const asked = [];
  const began = performance.now();
  for (let call = 0; call < rate * seconds; call++) {
    const due = began + (call * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const answer = ask(port, call);
    // Whoever fails first is heard of at the end, when everything can be taken down.
    answer.catch(() => {});
    asked.push(answer);
  }

  return Promise.all(asked);
}

/** Milliseconds until everything was said of one call. */
function ask(port, call) {
  const number = `55119${10_000_000 + ((call * 7919) % 80_000_000)}`;
  const said = { request: `agi://127.0.0.1:${port}/route`, uniqueid: `bench-${call}.1`, arg_1: 'out', arg_2: '01900003-0000-7000-8000-000000000000', arg_3: number, arg_4: '551133334444', arg_5: '1', arg_6: '0' };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let isRouted = false, text = '';
    const socket = connect(Number(port), '127.0.0.1');
    socket.setNoDelay(true);
    socket.write(Object.entries(said).map(([name, value]) => `agi_${name}: ${value}\n`).join('') + '\n');
    socket.on('data', (data) => {
      text += data;
      for (let end; (end = text.indexOf('\n')) >= 0; text = text.slice(end + 1)) {
        isRouted ||= text.slice(0, end).includes('TF_OFFER_1');
        socket.write('200 result=1\n');
      }
    });
    socket.on('end', () => (isRouted ? resolve(performance.now() - began) : reject(new Error(`The call to ${number} was not routed`))));
    socket.on('error', reject);
  });
}
