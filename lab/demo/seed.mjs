// node seed.mjs URL: enters the demonstration's operator through the API, as an integrator would, and writes who can call whom for lab/demo/flow.
// A second run finds everything there and only follows the laboratory's addresses.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { customers, deck, didRanges, extensionCounts, gateways, providers, routes } from './operator.mjs';

const url = process.argv[2];
const folder = process.env.TRUNKFLOW_LAB_DIR;
const net = readFileSync(`${folder}/env`, 'utf8').match(/^NET=(.+)$/m)[1];
const state = `${folder}/../demo.json`; // survives the laboratory; holds the phones' secrets
const memory = existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')) : { entered: false, phones: [] };
let token;

async function ask(query, variables) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].message} (${errors[0].path ?? query.slice(0, 80)})`);
  return data;
}

async function change(mutation, input, selection) {
  const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const data = await ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} errors { ... on Error { message } } } }`, { input });
  const payload = data[mutation];
  if (payload.errors?.length) throw new Error(`${mutation} ${JSON.stringify(input)}: ${payload.errors[0].message}`);
  return payload[selection.match(/\w+/)[0]];
}

async function all(field, selection, filter = '') {
  const nodes = [];
  let after = null;
  do {
    const page = (await ask(`query ($after: String) { ${field}(first: 200, after: $after${filter}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`, { after }))[field];
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return nodes;
}

const byName = rows => Object.fromEntries(rows.map(row => [row.name ?? row.code, row]));

const password = process.env.TRUNKFLOW_DEMO_PASSWORD;
token = (await change('signIn', { username: 'demo', password }, 'session { token }')).token;

const started = (await all('providers', 'id')).length > 0;
if (started && !memory.entered) throw new Error(`This database holds other data, or the first entry was interrupted. Stop, remove .data/pg and ${state}, and start again.`);
if (!started) await enter();
await follow();
await list();

async function enter() {
  process.stdout.write('Entering the demonstration\'s operator');
  const tick = () => process.stdout.write('.');
  const carriers = {};
  for (const { factor, ...provider } of providers) {
    carriers[provider.name] = await change('addProvider', provider, 'provider { id name }');
    for (const rate of deck) {
      await change('addProviderRate', { providerId: carriers[provider.name].id, prefix: rate.prefix, description: rate.description, pricePerMinute: Number((rate.pricePerMinute * factor).toFixed(4)) }, 'providerRate { id }');
    }
    tick();
  }

  const lines = {};
  for (const { name, provider, octet, maxChannels } of gateways) {
    lines[name] = await change('addGateway', { providerId: carriers[provider].id, name, ...addresses(octet), maxChannels }, 'gateway { id }');
  }
  for (const { gateways: names, ...route } of routes) {
    await change('addRoute', { ...route, gateways: names.map(name => ({ gatewayId: lines[name].id })) }, 'route { id }');
  }
  tick();

  const plan = await change('addTariffPlan', { name: 'Varejo' }, 'tariffPlan { id }');
  for (const { pricePerMinute, ...rate } of deck) {
    await change('addTariff', { tariffPlanId: plan.id, ...rate, pricePerMinute: Number(pricePerMinute), cost: Number((pricePerMinute * 0.65).toFixed(4)) }, 'tariff { id }');
  }
  tick();

  const people = {};
  for (const { octet, topUp, ...customer } of customers) {
    const trunks = octet ? { trunks: [{ address: `${net}.${octet}` }] } : {};
    people[customer.code] = await change('addCustomer', { ...customer, legalName: customer.name, tariffPlanId: plan.id, ...trunks }, 'customer { id code }');
    if (Number(topUp) > 0) await change('topUpBalance', { customerId: people[customer.code].id, amount: Number(topUp), reason: 'PIX' }, 'ledgerEntry { id }');
  }
  tick();

  for (const [code, count] of Object.entries(extensionCounts)) {
    for (let n = 0; n < count; n++) {
      const { username, secret, extension } = await change('addExtension', { customerId: people[code].id, number: String(201 + n), name: `Ramal ${201 + n}` }, 'extensionSecret { username secret extension { id } }');
      memory.phones.push({ code, id: extension.id, number: String(201 + n), username, secret });
    }
  }
  writeFileSync(state, JSON.stringify(memory), { mode: 0o600 });
  tick();

  for (const { first, count, provider, gateway } of didRanges) {
    await change('addDidRange', { firstNumber: first, count, providerId: carriers[provider].id, gatewayId: lines[gateway].id, monthlyBuy: 3.9, monthlySell: 9.9, inboundPricePerMinute: 0.02 }, 'dids { id }');
    tick();
  }
  const numbers = await all('dids', 'id number');
  const trunks = Object.fromEntries((await all('customers', 'id code trunks { id }')).map(customer => [customer.id, customer.trunks]));
  let next = 0;
  for (const customer of Object.values(people)) {
    const phones = memory.phones.filter(phone => phone.code === customer.code);
    const [trunk] = trunks[customer.id];
    for (let n = 0; n < 8; n++) {
      const target = trunk ? { kind: 'TRUNK', targetId: trunk.id } : { kind: 'EXTENSION', targetId: phones[n % phones.length].id };
      await change('allocateDid', { didId: numbers[next++ * 4].id, customerId: customer.id, destinations: [target] }, 'allocation { id }');
    }
  }
  writeFileSync(state, JSON.stringify({ ...memory, entered: true }), { mode: 0o600 });
  console.log(' done');
}

function addresses(octet) {
  return { host: `${net}.${octet}`, port: 5070, inboundAddresses: [`${net}.${octet}`], qualifySeconds: 10 };
}

/** The laboratory may have come up on another network than last time. */
async function follow() {
  const known = byName(await all('gateways', 'id version name host port provider { id } maxChannels'));
  for (const { name, octet } of gateways) {
    const line = known[name];
    if (!line || line.host === `${net}.${octet}`) continue;
    await change('editGateway', { id: line.id, version: line.version, providerId: line.provider.id, name, ...addresses(octet), maxChannels: line.maxChannels }, 'gateway { id }');
  }
}

/** Tables for the flow of calls: who calls (with which SIPp address and password), and what is dialled. */
async function list() {
  const callers = [];
  for (const { octet, areaCode } of customers.filter(customer => customer.octet)) callers.push(['trunk', octet, `55${areaCode}30001000`, '']);
  for (const phone of memory.phones.slice(0, 40)) callers.push(['phone', 31, phone.username, phone.secret]);
  for (const { octet, behaviour } of gateways.filter(gateway => gateway.behaviour === 'answer')) callers.push(['carrier', octet, '5521999990001', '']);
  const allocated = await all('dids', 'number', ', where: { status: { eq: ALLOCATED } }');
  const dialled = [];
  for (const code of [11, 11, 11, 21, 31, 41, 48, 51, 61, 62, 71, 81, 85, 92]) {
    for (let n = 0; n < 4; n++) dialled.push(['outside', `0${code}9${88880000 + n * 137 + code}`], ['outside', `0${code}3${3330000 + n * 91 + code}`]);
  }
  dialled.push(['outside', '001212555014' + 2], ['outside', '00351215550100'], ['inside', '201'], ['inside', '202'], ['inside', '203']);
  for (const { number } of allocated) dialled.push(['did', number.slice(1)]);
  writeFileSync(`${folder}/calls.tsv`, callers.map(row => row.join('\t')).join('\n') + '\n', { mode: 0o600 });
  writeFileSync(`${folder}/numbers.tsv`, dialled.map(row => row.join('\t')).join('\n') + '\n');
}
