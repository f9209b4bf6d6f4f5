// Drives a server with the npm package graphql-ws.
// Input: { url, drop }; output: what each operation brought.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { url, drop } = JSON.parse(text);
const frames = [];
class Listening extends WebSocket {
  constructor(...args) {
    super(...args);
    // A pong comes at any moment, between the others too.
    this.on('message', (data) => frames.push(...[JSON.parse(data)].filter((frame) => frame.type !== 'pong')));
  }
}
const output = {};
const pongs = [];
const client = createClient({
  url, webSocketImpl: Listening, keepAlive: 50, lazy: false, retryAttempts: 0,
  on: { connected: (_socket, payload) => { output.ack = payload; }, pong: (received, payload) => { if (received) pongs.push(payload ?? null); } },
});

async function all(query, variables) {
  const results = [];
  for await (const result of client.iterate({ query, variables })) results.push(result);
  return results;
}

output.query = await all('{ name }');
output.mutation = await all('mutation Say($text: String!) { say(text: $text) }', { text: 'hello' });
output.counted = await all('subscription { counted(to: 3) }');
output.parts = await all('{ ... @defer { name } }');
output.many = (await Promise.all(Array.from({ length: 20 }, (_, i) => all(`subscription { counted(to: ${i}) }`)))).map((results) => results.length);

for (const [name, query] of [['invalid', '{ nothing }'], ['broken', 'subscription { broken }']]) {
  const from = frames.length;
  try {
    await all(query);
  } catch (errors) {
    output[name] = errors;
  }
  // "complete" after "error" would come before the answer to this.
  await all('{ name }');
  output[`${name}Frames`] = frames.slice(from, -2).map((frame) => frame.type);
}

const endless = client.iterate({ query: 'subscription { played(pause: 1, size: 1) }' });
await endless.next();
await endless.next();
await endless.return();
while (pongs.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
output.pong = pongs[0];
await client.dispose();

// The server drops the connection: the client comes back and subscribes again.
let connections = 0;
const returning = createClient({
  url, webSocketImpl: WebSocket, retryAttempts: 5, retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)), on: { connected: () => { connections++; } },
});
const dropped = returning.iterate({ query: 'subscription { played(pause: 100000, size: 1) }' });
await dropped.next();
const next = dropped.next();
await fetch(drop, { method: 'POST' });
output.afterDrop = typeof (await next).value.data.played;
output.connections = connections;
await dropped.return();
await returning.dispose();
process.stdout.write(JSON.stringify(output));
