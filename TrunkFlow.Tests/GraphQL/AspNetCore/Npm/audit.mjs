// Runs the published audit of the npm package graphql-http. Input: { url, token }; output: one entry for each check.
import { auditServer } from 'graphql-http';

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { url, token } = JSON.parse(text);
const results = await auditServer({
  url,
  fetchFn: (address, init = {}) => fetch(address, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
});
process.stdout.write(JSON.stringify(results.map(({ id, name, status, reason }) => ({ id, name, status, reason }))));
