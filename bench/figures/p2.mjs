// P2: the first fifty calls of a customer in a span of time, newest first, with gateway and provider; and the thousandth page against the first.
import { strictEqual } from 'node:assert';
import { compare, median } from '../lib/compare.mjs';
import { ask } from '../lib/contenders.mjs';
import { load } from '../lib/load.mjs';
import { customer, customers } from '../lib/keys.mjs';
import { choice, instant, number } from '../lib/plain.mjs';
import { calls, rounds } from '../lib/settings.mjs';

const span = { from: '2026-05-10T03:00:00Z', to: '2026-08-20T03:00:00Z' };
const ours = `query Calls($customer: UUID!, $from: DateTime!, $to: DateTime!, $after: String) {
  callRecords(first: 50, after: $after, where: { customerId: { eq: $customer }, startedAt: { gte: $from, lt: $to } }, order: [{ startedAt: DESC }]) {
    pageInfo { hasNextPage endCursor }
    nodes { id startedAt destination disposition talkSeconds sell gateway { name } provider { name } }
  }
}`;
const mercurius = `query Calls($customer: ID!, $from: String!, $to: String!, $afterTime: String, $afterId: ID) {
  callRecords(customer: $customer, from: $from, to: $to, first: 50, afterTime: $afterTime, afterId: $afterId) {
    hasMore nodes { id startedAt destination disposition talkSeconds sell gateway { name } provider { name } }
  }
}`;
const postgraphile = `query Calls($customer: UUID!, $from: String!, $to: String!, $after: Cursor) {
  allCdrs(first: 50, after: $after, condition: { customerId: $customer, startedFrom: $from, startedBefore: $to }, orderBy: [STARTED_AT_DESC, ROW_ID_DESC]) {
    pageInfo { hasNextPage endCursor }
    nodes { id: rowId startedAt destination disposition talkSeconds sell gateway: gatewayByGatewayId { name } provider: providerByProviderId { name } }
  }
}`;

const call = ({ id, startedAt, destination, disposition, talkSeconds, sell, gateway, provider }) =>
  ({ id, startedAt: instant(startedAt), destination, disposition: choice(disposition), talkSeconds, sell: number(sell), gateway: gateway.name ?? gateway, provider: provider.name ?? provider });

const question = {
  variables: customers(100).map((id) => ({ customer: id, ...span })),
  path: { limit: '/calls' },
  asked: {
    trunkflow: (variables) => ({ query: ours, variables }),
    limit: (variables) => variables,
    mercurius: (variables) => ({ query: mercurius, variables }),
    postgraphile: (variables) => ({ query: postgraphile, variables }),
  },
  plain: {
    trunkflow: ({ data: { callRecords } }) => ({ calls: callRecords.nodes.map(call), hasMore: callRecords.pageInfo.hasNextPage }),
    limit: (answer) => ({ calls: answer.calls.map(call), hasMore: answer.hasMore }),
    mercurius: ({ data: { callRecords } }) => ({ calls: callRecords.nodes.map(call), hasMore: callRecords.hasMore }),
    postgraphile: ({ data: { allCdrs } }) => ({ calls: allCdrs.nodes.map(call), hasMore: allCdrs.pageInfo.hasNextPage }),
  },
  check: (answer) => strictEqual(answer.calls.length, 50),
};

/** Page 1 and page 1,000 of the busiest customer's calls, in turn. */
async function deepPages({ trunkflow }) {
  const pages = calls >= 1_000_000 ? 1_000 : 50;
  const variables = { customer: customer(1), from: '2026-04-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
  let after = null;
  for (let page = 1; page < pages; page++) {
    const { data } = await ask(trunkflow, { query: ours, variables: { ...variables, after } });
    strictEqual(data.callRecords.nodes.length, 50);
    after = data.callRecords.pageInfo.endCursor;
  }

  const body = (cursor) => ({ ...trunkflow, bodies: [JSON.stringify({ query: ours, variables: { ...variables, after: cursor } })] });
  const first = [], deep = [];
  for (let round = 0; round < rounds; round++) {
    first.push((await load('page-1', body(null))).rate);
    deep.push((await load(`page-${pages}`, body(after))).rate);
  }

  return { pages, first: median(first), deep: median(deep) };
}

export async function measure(database, report) {
  const figures = await compare('P2', database, { ...question, measureMore: (targets) => (targets.trunkflow ? deepPages(targets) : undefined) });
  report.compared('P2', '50 calls of a customer, newest first', figures, { limit: 0.6, peer: 2.5 });
  if (figures.extra) {
    const { pages, first, deep } = figures.extra;
    report.row('P2', `page ${pages.toLocaleString('en')} costs what page 1 costs`, deep, first, 'page 1', 1.2, { most: true });
  }

  report.note(`\`\`\`\n${await database.psql(`EXPLAIN (COSTS OFF) SELECT * FROM cdr WHERE customer_id = '${customer(1)}' AND started_at >= '${span.from}' AND started_at < '${span.to}'
    ORDER BY started_at DESC, id DESC LIMIT 51`)}\n\`\`\``);
}
