// Measures the figures asked for and writes the report. See bench/README.md for what is measured and how.
import { prepare } from './lib/database.mjs';
import { stopAll } from './lib/process.mjs';
import { Report } from './lib/report.mjs';
import * as p1 from './figures/p1.mjs';
import * as p2 from './figures/p2.mjs';
import * as p3 from './figures/p3.mjs';
import * as s1 from './figures/s1.mjs';

const figures = { P1: p1, P2: p2, P3: p3, S1: s1 };
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['P1', 'P2', 'P3'];
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await stopAll();
    process.exit(130);
  });
}

try {
  const database = await prepare();
  const report = new Report(database);
  for (const name of wanted) {
    await figures[name].measure(database, report);
  }

  // Its figure has nothing beside it to be compared with, so it does not stand in the place of those that have.
  await report.finish(wanted, wanted.every((name) => name === 'S1') ? 'sign-ins.md' : 'latest.md');
} finally {
  await stopAll();
}
