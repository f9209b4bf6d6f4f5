// The same loop as bench/Validation, with graphql-js.
import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';

const [, , schemaFile, documentsFile, seconds] = process.argv;
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const documents = JSON.parse(readFileSync(documentsFile, 'utf8'));

measure(seconds / 3);
console.log(measure(Number(seconds)));

function measure(time) {
  const spent = () => (({ user, system }) => (user + system) / 1e6)(process.cpuUsage());
  const start = spent();
  let done = 0;
  while (spent() - start < time) {
    const errors = validate(schema, parse(documents[done++ % documents.length]));
    if (errors.length > 0) {
      throw errors[0];
    }
  }

  return done / (spent() - start);
}
