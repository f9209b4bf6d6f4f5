// Mercurius serving the product's own schema, for introspection alone: nobody else's schema has the same size.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { clustered } from './cluster.mjs';

await clustered(async () => {
  const app = Fastify({ logger: false });
  app.register(mercurius, { schema: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'), jit: 1, path: '/graphql' });
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
});
