// Answers, for each case on standard input, what graphql-js (the reference implementation) makes of it.
// Input: { sdl, cases: [{ document, variables, operationName, root }], incremental }; output: one entry a case.
// With "incremental" the schema has @defer and @stream, and a result may come in payloads.
import {
  buildSchema, execute, experimentalExecuteIncrementally, GraphQLError, parse, specifiedRules, validate,
} from 'graphql17';

// Beyond the text of the specification, so left out on both sides.
const leftOut = new Set([
  'DeferStreamDirectiveOnRootFieldRule', 'DeferStreamDirectiveOnValidOperationsRule', 'DeferStreamDirectiveLabelRule',
  'StreamDirectiveOnListFieldRule', 'MaxIntrospectionDepthRule',
]);
const rules = specifiedRules.filter((rule) => !leftOut.has(rule.name));

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { sdl, cases, incremental } = JSON.parse(text);
const schema = buildSchema(sdl);

// The same root values as on the other side: entries by field name, arguments echoed, "!throw" raises.
const fieldResolver = (source, args, _context, info) => {
  if (info.fieldName === 'echo') return JSON.stringify(sorted(args));
  const value = source?.[info.fieldName];
  if (value === '!throw') throw new GraphQLError('thrown');
  return value;
};
const sorted = (value) => Array.isArray(value) ? value.map(sorted)
  : value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
    : value;
const typeResolver = (value) => value.__typename;
const shape = (error) => ({ message: error.message, locations: (error.locations ?? []).map((l) => [l.line, l.column]), path: error.path ?? null });

const results = [];
for (const { document, variables, operationName, root } of cases) {
  let ast;
  try {
    ast = parse(document, { allowEmptySelectionSets: false });
  } catch (error) {
    results.push({ syntax: shape(error) });
    continue;
  }
  const errors = rules.flatMap((rule) => validate(schema, ast, [rule]).map((error) => ({ rule: rule.name.replace(/Rule$/, ''), ...shape(error) })));
  if (errors.length > 0) {
    results.push({ errors });
    continue;
  }
  let result;
  try {
    const run = incremental ? experimentalExecuteIncrementally : execute;
    result = await run({ schema, document: ast, rootValue: root, variableValues: variables, operationName, fieldResolver, typeResolver });
  } catch (error) {
    result = { errors: [error] };
  }
  if ('initialResult' in result) {
    const payloads = [result.initialResult];
    for await (const payload of result.subsequentResults) payloads.push(payload);
    results.push({ payloads });
    continue;
  }
  results.push({ result: { ...('data' in result ? { data: result.data } : {}), errors: (result.errors ?? []).map(shape) } });
}
process.stdout.write(JSON.stringify(results));
