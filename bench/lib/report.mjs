// The table on the terminal and in bench/results, with what is to be known of the machine.
import { cpus, totalmem, release } from 'node:os';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calls, connections, root, rounds, seconds } from './settings.mjs';
import { titles } from './contenders.mjs';
import { version } from './database.mjs';
import { run } from './process.mjs';

const whole = (value) => Math.round(value).toLocaleString('en');
const figured = (value) => (value < 10 ? value.toFixed(2) : whole(value));

/** The rows and notes of a report's other figures, as an earlier run wrote them; a plan in fences belongs to the note before it. */
function others(path, wanted) {
  const kept = { figures: [], rows: [], notes: [] };
  let figure, isFenced = false;
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    const isFence = line.startsWith('```');
    figure = /^(?:\| |- )([A-Z]\d+)\b/.exec(line)?.[1] ?? (isFenced || isFence ? figure : undefined);
    isFenced = isFence ? !isFenced : isFenced;
    if (figure && !wanted.includes(figure)) {
      kept[line.startsWith('|') ? 'rows' : 'notes'].push(line);
      kept.figures.includes(figure) || kept.figures.push(figure);
    }
  }

  return kept;
}

export class Report {
  #rows = [];
  #notes = [];

  /**
   * One line: our figure, the one it is compared with, and the ratio that must be reached. Of rates ours must be at least that much of the other; with most, the
   * work may cost at most so much of what the other's costs. Of times (unit ms) the cost is the time itself, of rates it is what one takes.
   */
  row(figure, work, ours, other, against, target, { most = false, unit = 'req/s' } = {}) {
    const ratio = most && unit !== 'ms' ? other / ours : ours / other;
    const pass = most ? ratio <= target : ratio >= target;
    this.#rows.push([figure, work, `${figured(ours)} ${unit}`, `${figured(other)} ${unit} (${against})`, ratio.toFixed(2), `${most ? '≤' : '≥'} ${target}`, pass ? 'yes' : 'NO']);
  }

  /** One line with nothing beside it. */
  fact(figure, work, ours, target, pass) {
    this.#rows.push([figure, work, `${ours}`, '', '', target, pass ? 'yes' : 'NO']);
  }

  /** The two lines of a question answered by all: against the limit and against the best peer. */
  compared(figure, work, { rates, costs, bytes }, { limit, peer }) {
    if (limit && rates.trunkflow && rates.limit) {
      this.row(figure, work, rates.trunkflow, rates.limit, titles.limit, limit);
    }

    const best = ['mercurius', 'postgraphile', 'schema'].filter((name) => rates[name]).sort((a, b) => rates[b] - rates[a])[0];
    if (peer && best && rates.trunkflow) {
      this.row(figure, work, rates.trunkflow, rates[best], titles[best], peer);
    }

    const all = Object.entries(rates).map(([name, rate]) => `${titles[name]} ${whole(rate)} (${whole(costs[name])})`).join(', ');
    this.note(`${figure}, ${work}, requests a second (and microseconds of processor time a request, PostgreSQL's with them): ${all}${bytes ? `; TrunkFlow allocates ${whole(bytes)} bytes a request` : ''}.`);
  }

  note(text) {
    this.#notes.push(text);
  }

  /** Writes what was measured; what the file says of other figures stays. */
  async finish(wanted, file) {
    const path = join(root, 'bench/results', file);
    const kept = others(path, wanted);
    const heads = ['', 'work', 'ours', 'compared with', 'ratio', 'target', 'pass'];
    const table = (rows) => [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...rows].join('\n');
    const rows = this.#rows.map((row) => `| ${row.join(' | ')} |`);
    const notes = this.#notes.map((note) => (note.startsWith('```') ? note : `- ${note}`));
    const facts = await this.#facts(wanted);
    const text = `# Side by side: ${[...kept.figures, ...wanted].join(', ')}\n\nMade by \`bench/run\`; what is measured and how is in bench/README.md.\n\n${table([...kept.rows, ...rows])}\n\n`
      + `${[...kept.notes, ...notes].join('\n')}\n\n## Machine\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n`;
    console.log(`\n${table(rows)}\n\n${this.#notes.join('\n')}`);
    mkdirSync(join(root, 'bench/results'), { recursive: true });
    writeFileSync(path, text);
  }

  async #facts(wanted) {
    const peers = JSON.parse(readFileSync(join(root, 'bench/package.json'), 'utf8')).devDependencies;
    const { stdout: dotnet } = await run('dotnet', ['--version']);
    return [
      `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]} at the end of ${wanted.join(', ')}`,
      `.NET SDK ${dotnet.trim()}, Node ${process.version}, ${await version()}`,
      Object.entries(peers).map(([name, version]) => `${name} ${version}`).join(', '),
      `${connections} connections of wrk, ${rounds} rounds of ${seconds} s in turn, medians; ${calls.toLocaleString('en')} call records`,
    ];
  }
}
