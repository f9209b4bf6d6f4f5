// P10: calls through the configuration TrunkFlow writes, while it is edited; every one must have its record and its prices.
import { ami } from '../lib/ami.mjs';
import { command, extension, rename, until, withSwitch } from '../lib/switch.mjs';

const rate = Number(process.env.BENCH_CPS ?? 25);
const length = Number(process.env.BENCH_CALL_SECONDS ?? 60);
const hold = 10, editsPerMinute = 20;

export async function measure(_, report) {
  await withSwitch({ endpoints: 2_500 }, async ({ lab, database, api, settled }) => {
    const calls = rate * length;
    const manager = await ami(lab);
    const watching = watch(manager);
    const editing = edit(api);
    const { stdout } = await command('load', `${rate}`, `${calls}`, `${hold * 1000}`);
    const edits = await editing.stop();
    const most = await watching.stop();
    manager.end();
    await settled();

    const statuses = stdout.trim().split(/\s+/);
    const answered = statuses.filter((status) => status === '200').length;
    const others = [...new Set(statuses)].filter((status) => status !== '200').map((status) => `${statuses.filter((other) => other === status).length} with ${status}`);
    const silent = calls - statuses.length;
    const count = async (where) => Number(await database.psql(`SELECT count(*) FROM cdr WHERE ${where}`));
    await until(async () => (await count('true')) >= answered, 'every call has its record', 60);
    const priced = await count("disposition = 'answered' AND sell = 0.06 AND buy = 0.025 AND profit = 0.035 AND unrated_reason IS NULL AND tariff_id IS NOT NULL");
    const begun = Number(await database.psql('SELECT (count(*) - 1) / extract(epoch FROM max(started_at) - min(started_at)) FROM cdr'));
    const published = Number(await database.psql("SELECT count(*) FROM sync_revisions WHERE status = 'live'")) - 1;
    const failed = calls - answered;
    report.fact('P10', `calls begun each second for ${length} s`, begun.toFixed(1), `≥ ${rate}`, begun >= rate * 0.99);
    report.fact('P10', 'calls at once', most, '≥ 200', most >= 200);
    report.fact('P10', `calls that failed, of ${calls}`, failed, '0', failed === 0);
    report.fact('P10', 'answered calls without exactly one priced record', answered - priced + ((await count('true')) - answered), '0', priced === answered && (await count('true')) === answered);
    if (failed > 0) {
      report.note(`P10: of the ${failed} calls that failed ended ${[...others, `${silent} without a word`].join(', ')}; ${await reasons(database)}.`);
    }

    report.note(`P10: ${edits} edits were made meanwhile and ${published} generations published; calls of ${hold} s through live routing, 1,000 routes, two gateways; signalling only, no media.`);
  });
}

/** What the records say of calls that were not answered. */
const reasons = (database) =>
  database.psql("SELECT coalesce(string_agg(n || ' records with ' || why, ', '), 'no record tells of them') FROM (SELECT count(*) AS n, coalesce(refusal, 'cause ' || cause) AS why FROM cdr WHERE disposition <> 'answered' GROUP BY 2) t");

/** The most calls Asterisk had at once; what it counts are channels, two for each. */
function watch(manager) {
  let most = 0, isOver = false;
  const looking = (async () => {
    while (!isOver) {
      most = Math.max(most, Number((await manager.act({ Action: 'CoreStatus' })).CoreCurrentCalls) / 2);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  })();
  return { stop: async () => ((isOver = true), await looking, most) };
}

function edit(api) {
  let isOver = false, made = 0;
  const working = (async () => {
    while (!isOver) {
      await rename(api, extension(++made * 10), 1, `Edit ${made}`);
      await new Promise((resolve) => setTimeout(resolve, 60_000 / editsPerMinute));
    }
  })();
  return { stop: async () => ((isOver = true), await working, made) };
}
