// P3: full introspection of the product's schema, a customer's calls by the day, and parsing and validating documents never seen before.
import { deepStrictEqual, ok } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getIntrospectionQuery } from 'graphql';
import { compare, median } from '../lib/compare.mjs';
import { documents } from '../lib/documents.mjs';
import { customers } from '../lib/keys.mjs';
import { run } from '../lib/process.mjs';
import { home, root, rounds, seconds } from '../lib/settings.mjs';

const whole = getIntrospectionQuery();
const typeNames = ({ data: { __schema } }) => __schema.types.map((type) => type.name).sort();
const introspection = {
  variables: [{}],
  asked: { trunkflow: () => ({ query: whole }), schema: () => ({ query: whole }) },
  plain: { trunkflow: typeNames, schema: typeNames },
};

const span = { from: '2026-06-01T03:00:00Z', to: '2026-07-01T03:00:00Z' };
const perDay = 'calls answered talkSeconds sell';
const days = {
  variables: customers(100).map((customer) => ({ customer, ...span })),
  path: { limit: '/days' },
  asked: {
    trunkflow: ({ customer }) => ({
      query: `query Days($customer: UUID!, $from: LocalDate!, $to: LocalDate!, $zone: String!) {
  marginReport(from: $from, to: $to, groupBy: DAY, timeZone: $zone, customerId: $customer) { rows { day figures { ${perDay} } } }
}`,
      variables: { customer, from: '2026-06-01', to: '2026-06-30', zone: 'America/Sao_Paulo' },
    }),
    limit: (variables) => variables,
    mercurius: (variables) => ({ query: `query Days($customer: ID!, $from: String!, $to: String!) { callsPerDay(customer: $customer, from: $from, to: $to) { day ${perDay} } }`, variables }),
  },
  plain: {
    trunkflow: ({ data }) => data.marginReport.rows.map(({ day, figures }) => ({ day, ...figures })),
    limit: (answer) => answer,
    mercurius: ({ data }) => data.callsPerDay,
  },
  // A day without a call has no row.
  check: (answer) => ok(answer.length > 25 && answer.length <= 30),
};

/** Both loops on the same documents, in turn. */
async function validation(report) {
  const schemaFile = join(root, 'schema.graphql');
  const documentsFile = join(home, 'documents.json');
  const made = documents(buildSchema(readFileSync(schemaFile, 'utf8')), 500);
  writeFileSync(documentsFile, JSON.stringify(made));
  deepStrictEqual(new Set(made).size, made.length);
  const ours = [], theirs = [];
  for (let round = 0; round < rounds; round++) {
    const args = [schemaFile, documentsFile, String(seconds)];
    ours.push(Number((await run('dotnet', [join(root, 'bench/Validation/bin/Release/net10.0/validation.dll'), ...args])).stdout));
    theirs.push(Number((await run('node', [join(root, 'bench/peers/validation.mjs'), ...args], { cwd: join(root, 'bench') })).stdout));
    console.log(`  round ${round + 1}: TrunkFlow ${Math.round(ours.at(-1))}, graphql-js ${Math.round(theirs.at(-1))} documents/s`);
  }

  report.row('P3', 'parse and validate 200 fields never seen', median(ours), median(theirs), 'graphql-js', 5, { unit: 'documents/s' });
}

export async function measure(database, report) {
  report.compared('P3', 'full introspection', await compare('P3 introspection', database, introspection), { peer: 2 });
  if (readFileSync(join(root, 'schema.graphql'), 'utf8').includes('  marginReport(')) {
    report.compared('P3', 'calls by the day over 30 days', await compare('P3 days', database, days), { peer: 2 });
  } else {
    report.note('P3, calls by the day: not measured, the schema has no marginReport.');
  }

  console.log('P3 validation');
  await validation(report);
}
