// Copies the files libman.json names from node_modules, so that one registry and one lock file feed the front end.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

const manifest = JSON.parse(readFileSync("libman.json", "utf8"));

for (const { library, destination, files } of manifest.libraries) {
  const [, name, version] = library.match(/^(.+)@([^@]+)$/);
  const installed = JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8")).version;
  if (installed !== version) {
    throw new Error(`libman.json asks for ${name} ${version}, node_modules has ${installed}: run npm ci, or make the two agree.`);
  }

  rmSync(destination, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(destination, file)), { recursive: true });
    copyFileSync(join("node_modules", name, file), join(destination, file));
  }
}
