// Loads one address with wrk, each request another of the given bodies in turn, and reads what it says.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connections, home, seconds } from './settings.mjs';
import { run } from './process.mjs';

/** Requests per second and mean milliseconds; refuses a run with failed requests. */
export async function load(name, { url, headers = {}, bodies }, { duration = seconds } = {}) {
  const script = join(home, `${name}.lua`);
  writeFileSync(script, lua({ 'Content-Type': 'application/json', ...headers }, bodies));
  const { stdout } = await run('wrk', ['-t', '1', '-c', String(connections), '-d', `${duration}s`, '--timeout', '20s', '-s', script, url], { maxBuffer: 1 << 24 });
  const failed = /Non-2xx|Socket errors/.exec(stdout);
  if (failed) {
    throw new Error(`${name}: ${stdout}`);
  }

  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]), requests: Number(/(\d+) requests in/.exec(stdout)[1]) };
}

// Long brackets need no escapes; the requests are formatted once, in init.
export const lua = (headers, bodies) => `
local bodies = { ${bodies.map((body) => `[==[${body}]==]`).join(', ')} }
wrk.method = "POST"
${Object.entries(headers).map(([name, value]) => `wrk.headers["${name}"] = "${value}"`).join('\n')}
local requests, next = {}, 0
function init(args)
  for index, body in ipairs(bodies) do requests[index] = wrk.format(nil, nil, nil, body) end
end
function request()
  next = next % #requests + 1
  return requests[next]
end
`;
