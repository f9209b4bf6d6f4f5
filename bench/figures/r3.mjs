// R3: from the answer to whoever takes the last money, or blocks, until the switch itself knows; then the static routes refuse, too.
import { ami } from '../lib/ami.mjs';
import { percentile } from '../lib/percentile.mjs';
import { until, withSwitch } from '../lib/switch.mjs';

const rounds = Number(process.env.BENCH_TAKES ?? 50);
const customer = '01900003-0000-7000-8000-000000000001';
const more = 2_000_000;

export async function measure(_, report) {
  await withSwitch({ endpoints: 2_500 }, async ({ lab, api }) => {
    const manager = await ami(lab);
    const known = (family) => manager.act({ Action: 'DBGet', Family: `trunkflow/${family}`, Key: 'bench1' }).then(() => true, () => false);
    const call = async (field, input) => {
      const answer = await api(`mutation ($input: ${field[0].toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { errors { ... on Error { message } } } }`, { input });
      if (answer[field].errors?.length) throw new Error(answer[field].errors[0].message);
    };

    try {
      for (const [family, what, take, give] of [
        ['credit', 'a customer has nothing left → Asterisk knows', () => call('adjustBalance', { customerId: customer, amount: -more, reason: 'R3' }), () => call('topUpBalance', { customerId: customer, amount: more })],
        ['blocked', 'a customer is blocked → Asterisk knows', () => call('blockCustomer', { id: customer }), () => call('unblockCustomer', { id: customer })],
      ]) {
        const waited = [];
        for (let round = 0; round < rounds; round++) {
          await take();
          const from = performance.now();
          await until(() => known(family), `${family} known`, 30, 2);
          waited.push(performance.now() - from);
          await give();
          await until(async () => !(await known(family)), `${family} gone`, 30, 20);
        }

        report.row('R3', `${what}, 95 of 100`, percentile(waited, 95), 1000, 'a second', 1, { most: true, unit: 'ms' });
        report.note(`R3: ${what}: ${rounds} times, median ${Math.round(percentile(waited, 50))} ms, the longest ${Math.round(Math.max(...waited))} ms.`);
      }
    } finally {
      manager.end();
    }
  });
}
