// Runs one question on all contenders in alternated rounds: A B C D, A B C D, … after checking that all give the same answer.
import { deepStrictEqual } from 'node:assert';
import { rounds } from './settings.mjs';
import { processorTime } from './cpu.mjs';
import * as contenders from './contenders.mjs';
import { load } from './load.mjs';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * question.asked[name](variables) is the body sent to a contender, question.plain[name](json) its answer in the form all share;
 * a contender without either does not take part.
 */
export async function compare(title, database, question) {
  const taking = contenders.names.filter((name) => question.asked[name]);
  const targets = {};
  try {
    for (const name of taking) {
      targets[name] = await contenders.start(name, database);
    }

    await verify(question, taking, targets);
    const loads = Object.fromEntries(taking.map((name) => [name, aimed(name, targets[name], question)]));
    console.log(`${title}: all answers agree; warming up`);
    for (const name of taking) {
      await warm(name, loads[name]);
    }

    const rates = Object.fromEntries(taking.map((name) => [name, []]));
    const costs = Object.fromEntries(taking.map((name) => [name, []]));
    const bytes = [];
    for (let round = 0; round < rounds; round++) {
      for (const name of taking) {
        const before = name === 'trunkflow' ? await contenders.allocated() : 0;
        const spent = processorTime([targets[name].pid, database.pid]);
        const { rate, requests } = await load(name, loads[name]);
        rates[name].push(rate);
        costs[name].push(((processorTime([targets[name].pid, database.pid]) - spent) / requests) * 1e6);
        if (name === 'trunkflow') {
          bytes.push(((await contenders.allocated()) - before) / requests);
        }
      }

      console.log(`  round ${round + 1}: ${taking.map((name) => `${contenders.titles[name]} ${Math.round(rates[name].at(-1)).toLocaleString('en')}/s at ${Math.round(costs[name].at(-1))} µs`).join(', ')}`);
    }

    const extra = question.measureMore ? await question.measureMore(targets, loads) : undefined;
    const medians = (values) => Object.fromEntries(taking.map((name) => [name, median(values[name])]));
    return { rates: medians(rates), costs: medians(costs), bytes: bytes.length ? median(bytes) : undefined, extra };
  } finally {
    for (const name of taking) {
      await contenders.stop(name);
    }
  }
}

const aimed = (name, target, question) => ({
  ...target,
  url: target.url + (question.path?.[name] ?? ''),
  bodies: question.variables.map((variables) => JSON.stringify(question.asked[name](variables))),
});

/** Until its code is compiled and its statements are prepared: so many requests, however long they take, within reason. */
async function warm(name, target) {
  const deadline = Date.now() + 90_000;
  for (let done = 0; done < 20_000 && Date.now() < deadline;) {
    done += (await load(name, target, { duration: 4 })).requests;
  }
}

async function verify(question, taking, targets) {
  for (const variables of question.variables.slice(0, 5)) {
    let first;
    for (const name of taking) {
      const { url, headers } = aimed(name, targets[name], question);
      const answer = question.plain[name]?.(await contenders.ask({ url, headers }, question.asked[name](variables)));
      first ??= answer;
      deepStrictEqual(answer, first, `${contenders.titles[name]} answers otherwise than ${contenders.titles[taking[0]]}`);
    }

    question.check?.(first);
  }
}
