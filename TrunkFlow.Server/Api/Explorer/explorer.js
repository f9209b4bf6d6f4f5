// The GraphQL explorer at /graphql/ui: GraphiQL, talking to this server only. Workers and styles are bundled by scripts/front-end/graphiql.mjs.
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./explorer.css";
import { examples } from "./examples.js";

const workers = { json: "json", graphql: "graphql" };
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(`./${workers[label] ?? "editor"}.worker.js`, import.meta.url), { type: "module" }),
};

const root = document.getElementById("explorer");
createRoot(root).render(
  createElement(
    GraphiQL,
    {
      fetcher: createGraphiQLFetcher({ url: root.dataset.endpoint }),
      defaultTabs: examples,
      defaultEditorToolsVisibility: "headers",
      shouldPersistHeaders: false,
    },
    createElement(GraphiQL.Logo, null, createElement("a", { href: "/" }, "TrunkFlow")),
  ),
);
