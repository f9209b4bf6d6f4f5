// Processor time of a process and its descendants: what a request costs, whoever else is busy on the machine.
import { readFileSync, readdirSync } from 'node:fs';

const ticks = 100;

/** Seconds of processor time of these processes and everything they started, what has ended since included (proc(5): utime, stime, cutime, cstime). */
export function processorTime(roots) {
  const all = new Map();
  for (const entry of readdirSync('/proc')) {
    if (/^\d+$/.test(entry)) {
      try {
        const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
        const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        all.set(Number(entry), { parent: Number(parent), time: rest.slice(9, 13).reduce((sum, ticked) => sum + Number(ticked), 0) / ticks });
      } catch {
        // It ended meanwhile.
      }
    }
  }

  const belongs = (pid) => roots.includes(pid) || (all.has(pid) && belongs(all.get(pid).parent));
  return [...all].reduce((sum, [pid, { time }]) => (belongs(pid) ? sum + time : sum), 0);
}
