// Somebody signed in to the panel.
import { ok } from 'node:assert';
import { spawn } from 'node:child_process';
import { text as read } from 'node:stream/consumers';

/** Answers with get(path): the text of a page; and time(path, count): how many milliseconds each of so many requests took, one after the other, asked by curl, which takes next to none itself. */
export async function signedIn(address, username, password) {
  const cookies = new Map();
  const ask = async (path, options = {}) => {
    const answer = await fetch(`${address}${path}`, { redirect: 'manual', ...options, headers: { Cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } });
    for (const cookie of answer.headers.getSetCookie()) {
      cookies.set(...cookie.split(';')[0].split(/=(.*)/s, 2));
    }

    return { status: answer.status, text: await answer.text() };
  };

  const { text } = await ask('/sign-in');
  const [, token] = /name="__RequestVerificationToken" type="hidden" value="([^"]+)"/.exec(text);
  const form = new URLSearchParams({ 'Input.Username': username, 'Input.Password': password, __RequestVerificationToken: token });
  const { status } = await ask('/sign-in', { method: 'POST', body: form });
  ok(status === 302, `sign-in answered ${status}`);
  return { get, time };

  async function get(path) {
    const { status, text } = await ask(path);
    ok(status === 200, `${path} answered ${status}`);
    return text;
  }

  async function time(path, count) {
    const curl = spawn('curl', ['--config', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    curl.stdin.end(`silent\nheader = "Cookie: ${cookie}"\nwrite-out = "%{http_code} %{time_total}\\n"\n${`url = "${address}${path}"\noutput = "/dev/null"\n`.repeat(count)}`);
    const lines = (await read(curl.stdout)).trim().split('\n').map((line) => line.split(' '));
    ok(lines.length === count && lines.every(([status]) => status === '200'), `${path} did not answer ${count} times`);
    return lines.map(([, seconds]) => seconds * 1000);
  }
}
