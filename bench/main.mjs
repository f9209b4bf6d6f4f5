// Measures the figures asked for and writes the report. See bench/README.md for what is measured and how.
import { prepare } from './lib/database.mjs';
import { stopAll } from './lib/process.mjs';
import { Report } from './lib/report.mjs';
import * as p1 from './figures/p1.mjs';
import * as p2 from './figures/p2.mjs';
import * as p3 from './figures/p3.mjs';
import * as p4 from './figures/p4.mjs';
import * as p5 from './figures/p5.mjs';
import * as p6 from './figures/p6.mjs';
import * as p7 from './figures/p7.mjs';
import * as p8 from './figures/p8.mjs';
import * as p10 from './figures/p10.mjs';
import * as p11 from './figures/p11.mjs';
import * as r1 from './figures/r1.mjs';
import * as r2 from './figures/r2.mjs';
import * as r3 from './figures/r3.mjs';
import * as s1 from './figures/s1.mjs';

const figures = { P1: p1, P2: p2, P3: p3, P4: p4, P5: p5, P6: p6, P7: p7, P8: p8, P10: p10, P11: p11, R1: r1, R2: r2, R3: r3, S1: s1 };
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['P1', 'P2', 'P3'];
// Those with a switch have databases of their own, and a report: nothing of the comparisons is beside them.
const onSwitch = ['P8', 'P10', 'R1', 'R2', 'R3'];
// So have those of money.
const ofMoney = ['P4', 'P5', 'P6', 'P7'];
// And of the panel.
const ofPanel = ['P11'];
const all = (names) => wanted.every((name) => names.includes(name));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await stopAll();
    process.exit(130);
  });
}

try {
  const database = all([...onSwitch, ...ofMoney, ...ofPanel]) ? null : await prepare();
  const report = new Report();
  try {
    for (const name of wanted) {
      await figures[name].measure(database, report);
    }
  } finally {
    // What was measured is kept where a later figure fails.
    await report.finish(wanted, all(onSwitch) ? 'switch.md' : all(ofMoney) ? 'money.md' : all(ofPanel) ? 'panel.md' : all(['S1']) ? 'sign-ins.md' : 'latest.md');
  }
} finally {
  await stopAll();
}
