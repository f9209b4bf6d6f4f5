// Drives a server with the npm package graphql-sse in distinct connections mode.
// Input: { url }; output: what each operation brought.
import { createClient } from 'graphql-sse';

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { url } = JSON.parse(text);
const client = createClient({ url, retryAttempts: 0 });

async function all(query) {
  const results = [];
  for await (const result of client.iterate({ query })) results.push(result);
  return results;
}

const output = {
  counted: await all('subscription { counted(to: 3) }'),
  query: await all('{ name }'),
  mutation: await all('mutation { say(text: "hello") }'),
  invalid: await all('{ nothing }'),
};

// An event sent while the stream is open; leaving after the first.
const listening = client.iterate({ query: 'subscription { said }' });
const first = listening.next();
let heard = null;
first.then((result) => { heard = result; });
while (heard === null) {
  await all('mutation { say(text: "live") }');
}
output.live = [heard.value];
await listening.return();

const endless = client.iterate({ query: 'subscription { played(pause: 1, size: 1) }' });
await endless.next();
await endless.next();
await endless.return();

// The server cuts the connection: the client comes back by itself.
let connections = 0;
const again = createClient({ url, retryAttempts: 5, retry: () => new Promise((resolve) => setTimeout(resolve, 20)), onMessage: () => { connections++; } });
const dropped = again.iterate({ query: 'subscription { played(pause: 100000, size: 1) }' });
await dropped.next();
const next = dropped.next();
await fetch(url.replace('/graphql', '/drop'), { method: 'POST' });
const after = await next;
output.afterDrop = after.value.data.played && connections >= 2 ? (await all('{ name }'))[0].data.name : 'nothing came after the drop';
await dropped.return();
again.dispose();
client.dispose();
process.stdout.write(JSON.stringify(output));
