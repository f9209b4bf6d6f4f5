// Input { schemas }: graphql-js's full introspection query and each schema as it prints it.
// Input { introspection }: the schema graphql-js's client tools build from an introspection response, printed.
import {
  buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema,
} from 'graphql17';

let text = '';
for await (const chunk of process.stdin) text += chunk;
const input = JSON.parse(text);
const print = (schema) => printSchema(lexicographicSortSchema(schema));
const output = input.introspection
  ? { printed: print(buildClientSchema(input.introspection.data)) }
  : {
    query: getIntrospectionQuery({
      descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
    }),
    printed: input.schemas.map((sdl) => print(buildSchema(sdl))),
  };
process.stdout.write(JSON.stringify(output));
