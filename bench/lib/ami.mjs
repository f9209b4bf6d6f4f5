// A few actions of Asterisk's manager interface, one at a time.
import { connect } from 'node:net';

export async function ami({ AMI_HOST, AMI_PORT, AMI_USER, AMI_SECRET }) {
  const socket = connect(Number(AMI_PORT), AMI_HOST);
  let text = '', heard = () => {};
  socket.on('data', (data) => {
    text += data;
    heard();
  });

  /** The answer to the action: everything up to the empty line after "Response". */
  const act = (fields) =>
    new Promise((resolve, reject) => {
      heard = () => {
        const answer = /(?:^|\r\n)(Response: [\s\S]*?)\r\n\r\n/.exec(text);
        if (answer) {
          text = '';
          const said = Object.fromEntries(answer[1].split('\r\n').map((line) => line.split(/: (.*)/, 2)));
          said.Response === 'Error' ? reject(new Error(`${fields.Action}: ${said.Message}`)) : resolve(said);
        }
      };
      socket.write(Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`).join('') + '\r\n');
    });

  await act({ Action: 'Login', Username: AMI_USER, Secret: AMI_SECRET, Events: 'off' });
  return { act, end: () => socket.end() };
}
