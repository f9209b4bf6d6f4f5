// The GraphQL explorer at /graphql/ui: GraphiQL, talking to this server only. Workers and styles are bundled by scripts/front-end/graphiql.mjs.
import { pick, ToolbarMenu, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createElement as make, Fragment } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./explorer.css";
import { examples } from "./examples.js";

const workers = { json: "json", graphql: "graphql" };
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(`./${workers[label] ?? "editor"}.worker.js`, import.meta.url), { type: "module" }),
};

const root = document.getElementById("explorer");
const words = root.dataset;
const endpoint = new URL(words.endpoint, location.href);

// Subscriptions go over graphql-transport-ws; the tab's headers travel in connection_init, for a browser sends none with a WebSocket.
const socket = new URL(endpoint);
socket.protocol = endpoint.protocol.replace("http", "ws");

const tab = ({ query, variables, headers }) => ({ query, variables: variables ?? null, headers: headers ?? null });
const titleOf = ({ name }) => words[`example${name[0].toUpperCase()}${name.slice(1)}`];

// Each example in a tab of its own, so that nobody's text is lost. Typed into the editors, as a person would: a tab follows its editors.
function Examples() {
  const { addTab } = useGraphiQLActions();
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL(pick("queryEditor", "variableEditor", "headerEditor"));
  const open = ({ query, variables, headers }) => {
    addTab();
    queryEditor.setValue(query);
    variableEditor?.setValue(variables ?? "");
    headerEditor?.setValue(headers ?? "");
  };
  const button = make("button", { type: "button", className: "examples", disabled: !queryEditor }, words.examples);
  const menu = make(
    ToolbarMenu,
    { button },
    examples.map((example) => make(ToolbarMenu.Item, { key: example.name, onSelect: () => open(example) }, titleOf(example))),
  );
  return createPortal(menu, document.getElementById("examples"));
}

createRoot(root).render(
  make(
    GraphiQL,
    {
      fetcher: createGraphiQLFetcher({ url: endpoint.href, subscriptionUrl: socket.href }),
      defaultTabs: examples.map(tab),
      defaultEditorToolsVisibility: "variables",
      shouldPersistHeaders: false,
    },
    make(GraphiQL.Logo, null, make(Fragment)),
    make(GraphiQL.Toolbar, null, ({ prettify, copy, merge }) => make(Fragment, null, prettify, merge, copy, make(Examples))),
  ),
);
