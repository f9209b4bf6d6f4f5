// Mercurius on Fastify with pg: loaders for the relations, prepared statements, compiled operations (jit), as its documentation advises.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { clustered } from './cluster.mjs';

const schema = `
  type Query {
    customer(id: ID!): Customer
    callRecords(customer: ID!, from: String!, to: String!, first: Int!, afterTime: String, afterId: ID): Calls!
    callsPerDay(customer: ID!, from: String!, to: String!): [Day!]!
  }
  type Customer { id: ID! name: String! status: String! creditLimit: Float! extensions: [Extension!]! dids: [Allocation!]! }
  type Extension { id: ID! number: String! name: String enabled: Boolean! }
  type Allocation { id: ID! validFrom: String! did: Did! }
  type Did { number: String! status: String! }
  type Calls { nodes: [Call!]! hasMore: Boolean! }
  type Call { id: ID! startedAt: String! destination: String! disposition: String! talkSeconds: Int! sell: Float gateway: Named provider: Named }
  type Named { name: String! }
  type Day { day: String! calls: Int! answered: Int! talkSeconds: Int! sell: Float! }
`;

await clustered(async () => {
  const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
  const rows = async (name, text, values) => (await database.query({ name, text, values })).rows;
  const grouped = async (name, text, queries, key) => {
    const found = new Map(queries.map(({ obj }) => [obj[key], []]));
    for (const row of await rows(name, text, [[...found.keys()]])) {
      found.get(row.owner).push(row);
    }

    return queries.map(({ obj }) => found.get(obj[key]));
  };
  const single = async (...asked) => (await grouped(...asked)).map(([row]) => row ?? null);

  const calls = `SELECT id, started_at AS "startedAt", destination, disposition, talk_seconds AS "talkSeconds", sell::float8 AS sell, gateway_id, provider_id
    FROM cdr WHERE customer_id = $1 AND started_at >= $2 AND started_at < $3`;
  const order = 'ORDER BY started_at DESC, id DESC LIMIT';
  const resolvers = {
    Query: {
      customer: async (_, { id }) => (await rows('customer', 'SELECT id, name, status, credit_limit::float8 AS "creditLimit" FROM customers WHERE id = $1', [id]))[0],
      callRecords: async (_, { customer, from, to, first, afterTime, afterId }) => {
        const found = afterId
          ? await rows('further', `${calls} AND started_at <= $5 AND (started_at, id) < ($5, $6) ${order} $4`, [customer, from, to, first + 1, afterTime, afterId])
          : await rows('first', `${calls} ${order} $4`, [customer, from, to, first + 1]);
        return { nodes: found.slice(0, first), hasMore: found.length > first };
      },
      callsPerDay: (_, { customer, from, to }) => rows('days', `SELECT to_char(hour AT TIME ZONE 'America/Sao_Paulo', 'YYYY-MM-DD') AS day, sum(calls)::int AS calls,
        sum(answered)::int AS answered, sum(talk_seconds)::int AS "talkSeconds", sum(sell)::float8 AS sell
        FROM call_rollups WHERE customer_id = $1 AND hour >= $2 AND hour < $3 GROUP BY 1 ORDER BY 1`, [customer, from, to]),
    },
    Call: { startedAt: ({ startedAt }) => startedAt.toISOString() },
    Allocation: { validFrom: ({ validFrom }) => validFrom.toISOString() },
  };
  const loaders = {
    Customer: {
      extensions: (queries) => grouped('extensions', `SELECT id, customer_id AS owner, number, name, enabled FROM extensions WHERE customer_id = ANY($1) ORDER BY number, id`, queries, 'id'),
      dids: (queries) => grouped('allocations', `SELECT id, customer_id AS owner, valid_from AS "validFrom", did_id FROM customer_dids WHERE customer_id = ANY($1)
        ORDER BY valid_from DESC, id DESC`, queries, 'id'),
    },
    Allocation: { did: (queries) => single('dids', 'SELECT id AS owner, number, status FROM dids WHERE id = ANY($1)', queries, 'did_id') },
    Call: {
      gateway: (queries) => single('gateways', 'SELECT id AS owner, name FROM gateways WHERE id = ANY($1)', queries, 'gateway_id'),
      provider: (queries) => single('providers', 'SELECT id AS owner, name FROM providers WHERE id = ANY($1)', queries, 'provider_id'),
    },
  };
  const app = Fastify({ logger: false });
  app.register(mercurius, { schema, resolvers, loaders, jit: 1, path: '/graphql' });
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
});
