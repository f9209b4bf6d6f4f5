// PostGraphile 5 on the same tables: the schema it makes by itself, with indexes' relations, on grafserv's Node adaptor.
import './node20.mjs';
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { postgraphile } from 'postgraphile';
import { addPgTableCondition, jsonPgSmartTags } from 'postgraphile/utils';
import { clustered } from './cluster.mjs';

// Call records have no foreign keys; smart tags tell the relations, and two conditions the span of time.
const relations = jsonPgSmartTags({
  version: 1,
  config: { class: { cdr: { tags: { foreignKey: ['(gateway_id) references gateways (id)', '(provider_id) references providers (id)'] } } } },
});
const moment = (name, compare) =>
  addPgTableCondition({ schemaName: 'public', tableName: 'cdr' }, name, (build) => ({ type: build.graphql.GraphQLString }), (value, { sql, sqlTableAlias, sqlValueWithCodec, build }) =>
    compare(sql, sql`${sqlTableAlias}.started_at`, sqlValueWithCodec(value, build.dataplanPg.TYPES.timestamptz)));
const span = [moment('startedFrom', (sql, at, value) => sql`${at} >= ${value}`), moment('startedBefore', (sql, at, value) => sql`${at} < ${value}`)];

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [relations, ...span],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: 16 } })],
  grafserv: { port: Number(process.env.PORT), host: '127.0.0.1', graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
};

await clustered(async () => {
  const instance = postgraphile(preset);
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  server.listen(Number(process.env.PORT), '127.0.0.1');
  await instance.getSchemaResult();
});
