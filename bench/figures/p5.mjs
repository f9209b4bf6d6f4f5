// P5: what a core prices in a second, in process: the longest of 260,000 prefixes and the price, against a binary search in a sorted array.
import { join } from 'node:path';
import { median } from '../lib/compare.mjs';
import { run } from '../lib/process.mjs';
import { root, rounds, seconds } from '../lib/settings.mjs';

const prefixes = Number(process.env.BENCH_PREFIXES ?? 260_000);

export async function measure(_, report) {
  const all = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await run('dotnet', [join(root, 'bench/Rating/bin/Release/net10.0/rating.dll'), String(prefixes), String(seconds)]);
    all.push(JSON.parse(stdout));
    console.log(`  round ${round + 1}: ${stdout.trim()}`);
  }

  const of = (key) => median(all.map((round) => round[key]));
  const size = prefixes.toLocaleString('en');
  report.fact('P5', `longest of ${size} prefixes and the price, a second of one core`, Math.round(of('found')).toLocaleString('en'), '≥ 1,000,000', of('found') >= 1_000_000);
  report.fact('P5', 'bytes each allocates', of('bytes'), '0', of('bytes') === 0);
  report.row('P5', 'the same against a sorted array', of('found'), of('array'), 'binary search from the longest down', 1, { unit: 'ratings/s' });
  report.note(`P5: a whole call, both sides and both found by prefix: ${Math.round(of('both')).toLocaleString('en')} a second of one core, ${of('bothBytes')} bytes each.`);
}
