// Makes wwwroot/build/icons.svg: one <symbol> for every Lucide icon the pages name, with the licence in front (a comment may not hold two hyphens).
// An <icon name="…"> that Lucide does not have stops the build; in C# any quoted name of an icon counts as a use.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const lucide = "node_modules/lucide-static";
const pages = "TrunkFlow.Server/Pages";
const target = "TrunkFlow.Server/wwwroot/build/icons.svg";

const used = new Set();
for (const file of readdirSync(pages, { recursive: true, encoding: "utf8" })) {
  const source = file.endsWith(".cshtml") || file.endsWith(".cs") ? readFileSync(join(pages, file), "utf8") : "";
  for (const [, name] of source.matchAll(/\bicon(?:\s+name)?="([a-z0-9-]+)"/g)) {
    if (!existsSync(svg(name))) {
      throw new Error(`${file}: Lucide has no icon "${name}".`);
    }
    used.add(name);
  }
  for (const [, name] of source.matchAll(/"([a-z][a-z0-9-]+)"/g)) {
    if (existsSync(svg(name))) {
      used.add(name);
    }
  }
}

const licence = readFileSync(join(lucide, "LICENSE"), "utf8").replace(/-{2,}/g, "");
const symbols = [...used].sort().map(name => {
  const shapes = readFileSync(svg(name), "utf8").match(/<svg[^>]*>(.*)<\/svg>/s)[1].replace(/\s*\n\s*/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
});

mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `<!--\nLucide icons, https://lucide.dev\n\n${licence}-->\n<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`);

function svg(name) {
  return join(lucide, "icons", `${name}.svg`);
}
