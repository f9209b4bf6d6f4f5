// Breaks each rule of graphql-transport-ws once. Input: { url, hasty }, the second a server that waits for no one; output: for each case the close code, the reason and the messages before it.
import WebSocket from 'ws';

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { url, hasty } = JSON.parse(text);
const init = { type: 'connection_init' };
const endless = { query: 'subscription { played(pause: 100000, size: 1) }' };
const cases = {
  'invalid JSON': [init, '{"type":'],
  'an array': [init, []],
  'no type': [init, { id: 'a' }],
  'an unknown type': [init, { type: 'start', id: 'a' }],
  'a binary message': [init, Buffer.from('{}')],
  'subscribe without id': [init, { type: 'subscribe', payload: endless }],
  'subscribe with an empty id': [init, { type: 'subscribe', id: '', payload: endless }],
  'subscribe without payload': [init, { type: 'subscribe', id: 'a' }],
  'subscribe without query': [init, { type: 'subscribe', id: 'a', payload: {} }],
  'complete without id': [init, { type: 'complete' }],
  'a payload of connection_init that is no object': [{ type: 'connection_init', payload: 7 }],
  'subscribe before connection_init': [{ type: 'subscribe', id: 'a', payload: endless }],
  'a client the server refuses': [{ type: 'connection_init', payload: { refuse: 'me' } }],
  'the same id twice': [init, { type: 'subscribe', id: 'a', payload: endless }, { type: 'subscribe', id: 'a', payload: endless }],
  'connection_init twice': [init, init],
  'a message too large': [init, { type: 'ping', payload: { say: 'x'.repeat(5000) } }],
};

function play(messages, protocols, at = url) {
  return new Promise((resolve) => {
    const socket = new WebSocket(at, protocols);
    const heard = [];
    socket.on('open', () => {
      for (const message of messages) socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
    });
    socket.on('message', (data) => heard.push(JSON.parse(data).type));
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString(), heard }));
    socket.on('error', () => {});
  });
}

const output = {};
await Promise.all(Object.entries(cases).map(async ([name, messages]) => { output[name] = await play(messages, ['graphql-transport-ws']); }));
output['no connection_init'] = await play([], ['graphql-transport-ws'], hasty);
output['no subprotocol'] = await play([], []);
process.stdout.write(JSON.stringify(output));
