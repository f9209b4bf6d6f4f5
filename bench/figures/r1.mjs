// R1: how long a call waits for live routing, asked as Asterisk asks: FastAGI, 50 calls a second.
import { connect } from 'node:net';
import { percentile } from '../lib/percentile.mjs';
import { withSwitch } from '../lib/switch.mjs';

const rate = 50;
const length = Number(process.env.BENCH_CALL_SECONDS ?? 60);

export async function measure(_, report) {
  await withSwitch({ endpoints: 2_500 }, async ({ lab }) => {
    await calls(lab, 5);
    const waits = await calls(lab, length);
    const p99 = percentile(waits, 99);
    report.row('R1', `a call waits for its route, 99 of 100, ${rate} calls a second`, p99, 5, 'the target', 1, { most: true, unit: 'ms' });
    report.note(`R1: ${waits.length.toLocaleString('en')} calls, all routed; from connecting to the last answer: median ${percentile(waits, 50).toFixed(2)} ms, 99 of 100 within ${p99.toFixed(2)} ms, the longest `
      + `${Math.max(...waits).toFixed(2)} ms, this bench's own part in it. 1,000 routes with two gateways each by least cost.`);
  });
}

async function calls(lab, seconds) {
  const asked = [];
  const began = performance.now();
  for (let call = 0; call < rate * seconds; call++) {
    const due = began + (call * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const answer = ask(lab, call);
    // Whoever fails first is heard of at the end, when everything can be taken down.
    answer.catch(() => {});
    asked.push(answer);
  }

  return Promise.all(asked);
}

/** Milliseconds until TrunkFlow has said everything of one call. */
function ask({ AGI_PORT }, call) {
  const number = `55119${10_000_000 + ((call * 7919) % 80_000_000)}`;
  const said = { request: `agi://127.0.0.1:${AGI_PORT}/route`, uniqueid: `bench-${call}.1`, arg_1: 'out', arg_2: '01900003-0000-7000-8000-000000000000', arg_3: number, arg_4: '551133334444', arg_5: '1', arg_6: '0' };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let isRouted = false, text = '';
    const socket = connect(Number(AGI_PORT), '127.0.0.1');
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
