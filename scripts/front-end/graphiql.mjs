// Bundles the GraphQL explorer and the three workers of its editor into wwwroot/build/graphiql; nothing is fetched from another host.
import { build } from "esbuild";

const shared = {
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  outdir: "TrunkFlow.Server/wwwroot/build/graphiql",
  legalComments: "linked",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
};

await Promise.all([
  build({
    ...shared,
    entryPoints: { explorer: "TrunkFlow.Server/Api/Explorer/explorer.js" },
    splitting: true,
    chunkNames: "chunks/[hash]",
    assetNames: "[name]",
    loader: { ".ttf": "file" },
  }),
  build({
    ...shared,
    entryPoints: {
      "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
      "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
      "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
    },
  }),
]);
