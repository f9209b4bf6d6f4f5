// The table on the terminal and in bench/results, with what is to be known of the machine.
import { cpus, totalmem, release } from 'node:os';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calls, connections, root, rounds, seconds } from './settings.mjs';
import { titles } from './contenders.mjs';
import { version } from './database.mjs';
import { run } from './process.mjs';

const whole = (value) => Math.round(value).toLocaleString('en');
const figured = (value) => (value < 10 ? value.toFixed(2) : whole(value));

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

  async finish(wanted, file) {
    const heads = ['', 'work', 'ours', 'compared with', 'ratio', 'target', 'pass'];
    const table = [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...this.#rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
    const facts = await this.#facts();
    const text = `# Side by side: ${wanted.join(', ')}\n\nMade by \`bench/run\`; what is measured and how is in bench/README.md.\n\n${table}\n\n`
      + `${this.#notes.map((note) => (note.startsWith('```') ? note : `- ${note}`)).join('\n')}\n\n## Machine\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n`;
    console.log(`\n${table}\n\n${this.#notes.join('\n')}`);
    mkdirSync(join(root, 'bench/results'), { recursive: true });
    writeFileSync(join(root, 'bench/results', file), text);
  }

  async #facts() {
    const peers = JSON.parse(readFileSync(join(root, 'bench/package.json'), 'utf8')).devDependencies;
    const { stdout: dotnet } = await run('dotnet', ['--version']);
    return [
      `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]} at the end`,
      `.NET SDK ${dotnet.trim()}, Node ${process.version}, ${await version()}`,
      Object.entries(peers).map(([name, version]) => `${name} ${version}`).join(', '),
      `${connections} connections of wrk, ${rounds} rounds of ${seconds} s in turn, medians; ${calls.toLocaleString('en')} call records`,
    ];
  }
}
