/* The tools that are compared, ours first: which are there, and in which version. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installTools, PACKAGES } from "../../tools.mjs";
import { greenroom } from "./greenroom.mjs";
import { hugo, hugoWithPagefind } from "./hugo.mjs";

/**
 * @param work where Pagefind is installed
 * @returns the tools, each with its `version`, or with `missing`: why it can't run, and how to get it
 */
export function findTools(root, work) {
  // Once, and only when asked for: without npm there is no Pagefind, and all else can be measured.
  let program;
  const pagefind = () => (program ??= installPagefind(work));
  return [greenroom(root), hugo(), hugoWithPagefind(pagefind)].map((tool) => {
    try {
      return { ...tool, version: tool.version() };
    } catch (error) {
      if (!tool.help) {
        throw error;
      }
      const reason = error.code === "ENOENT" ? `no \`${error.path}\` on PATH` : error.message.split("\n")[0];
      return { ...tool, version: undefined, missing: `${reason} (to get it: ${tool.help})` };
    }
  });
}

/** The program itself: what npm puts on the path would start Node.js first. */
function installPagefind(work) {
  const { locate } = installTools(work, { pagefind: PACKAGES.pagefind });
  const packages = locate("@pagefind/");
  const [path] = readdirSync(packages)
    .flatMap((name) => ["pagefind_extended", "pagefind"].map((file) => join(packages, name, "bin", file)))
    .filter(existsSync);
  if (!path) {
    throw new Error("no Pagefind for this kind of machine came through npm");
  }
  return path;
}
