// A Chromium of the bench's own, and somebody signed in to the panel with it.
import { ok } from 'node:assert';
import { launch } from 'puppeteer-core';

/** Runs work(browser); Chromium is the one the product's tests use. */
export async function withBrowser(work) {
  const browser = await launch({ executablePath: '/usr/bin/chromium-headless-shell', headless: 'shell', args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** From the form of the sign-in to the dashboard, as people go. */
export async function signIn(page, address, username, password) {
  await page.goto(`${address}/sign-in`, { waitUntil: 'load' });
  await page.type('#Input_Username', username);
  await page.type('#Input_Password', password);
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('form[method=post] .btn-primary')]);
  ok(new URL(page.url()).pathname === '/', `signing in led to ${page.url()}`);
}

/** Every answer a page's requests had while work ran: its address and its bytes on the wire, headers with them. */
export async function transferred(page, work) {
  const network = await page.createCDPSession();
  const answers = new Map();
  const found = [];
  network.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    if (redirectResponse) found.push({ url: redirectResponse.url, bytes: redirectResponse.encodedDataLength });
    answers.set(requestId, request.url);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => found.push({ url: answers.get(requestId), bytes: encodedDataLength }));
  await network.send('Network.enable');
  await work();
  await network.detach();
  return found.filter(({ url }) => url.startsWith('http'));
}
