// Somebody signed in to the panel.
import { ok } from 'node:assert';

/** Answers with get(path): the text of a page. */
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
  return async (path) => {
    const { status, text } = await ask(path);
    ok(status === 200, `${path} answered ${status}`);
    return text;
  };
}
