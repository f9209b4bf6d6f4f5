// node empty-agi.mjs PORT: a FastAGI server that reads a call's question and gives every call the same answer: what is left to wait for is the machine.
import { createServer } from 'node:net';

createServer((socket) => {
  let isAnswered = false, text = '';
  socket.setNoDelay(true);
  socket.on('error', () => {});
  socket.on('data', (data) => {
    text += data;
    if (text.startsWith('GET ')) {
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    } else if (isAnswered) {
      socket.end();
    } else if (text.endsWith('\n\n')) {
      isAnswered = true;
      socket.write('EXEC MSet TF_OFFER_1=none\n');
    }
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
