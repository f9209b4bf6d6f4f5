// P1: a customer by its key, with its extensions and DIDs (PostGraphile orders the DIDs by key, as it offers no other order).
import { strictEqual } from 'node:assert';
import { compare } from '../lib/compare.mjs';
import { customers } from '../lib/keys.mjs';
import { choice, instant, number } from '../lib/plain.mjs';

const ours = `query Customer($id: UUID!) {
  customer(id: $id) {
    id name status creditLimit
    extensions(first: 20) { nodes { id number name enabled } }
    allocations(first: 20) { nodes { id validFrom did { number status } } }
  }
}`;
const mercurius = `query Customer($id: ID!) {
  customer(id: $id) { id name status creditLimit extensions { id number name enabled } dids { id validFrom did { number status } } }
}`;
const postgraphile = `query Customer($id: UUID!) {
  customer: customerByRowId(rowId: $id) {
    id: rowId name status creditLimit
    extensions: extensionsByCustomerId(first: 20, orderBy: [NUMBER_ASC]) { nodes { id: rowId number name enabled } }
    allocations: customerDidsByCustomerId(first: 20, orderBy: [ROW_ID_DESC]) { nodes { id: rowId validFrom did: didByDidId { number status } } }
  }
}`;

const allocation = ({ id, validFrom, did }) => ({ id, validFrom: instant(validFrom), number: did.number, status: choice(did.status) });
const plain = ({ id, name, status, creditLimit }, extensions, dids) => ({ id, name, status: choice(status), creditLimit: number(creditLimit), extensions, dids: dids.sort((a, b) => a.id.localeCompare(b.id)) });

const question = {
  variables: customers(400).map((id) => ({ id })),
  path: { limit: '/customer' },
  asked: {
    trunkflow: (variables) => ({ query: ours, variables }),
    limit: ({ id }) => ({ customer: id }),
    mercurius: (variables) => ({ query: mercurius, variables }),
    postgraphile: (variables) => ({ query: postgraphile, variables }),
  },
  plain: {
    trunkflow: ({ data: { customer } }) => plain(customer, customer.extensions.nodes, customer.allocations.nodes.map(allocation)),
    limit: (answer) => plain(answer, answer.extensions, answer.dids.map(({ validFrom, ...did }) => ({ ...did, validFrom: instant(validFrom) }))),
    mercurius: ({ data: { customer } }) => plain(customer, customer.extensions, customer.dids.map(allocation)),
    postgraphile: ({ data: { customer } }) => plain(customer, customer.extensions.nodes, customer.allocations.nodes.map(allocation)),
  },
  check: ({ extensions, dids }) => {
    strictEqual(extensions.length, 10);
    strictEqual(dids.length, 4);
  },
};

export async function measure(database, report) {
  const figures = await compare('P1', database, question);
  report.compared('P1', 'customer with extensions and DIDs', figures, { limit: 0.6, peer: 2.5 });
}
