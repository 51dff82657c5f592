/* What comes from npm, peers among them: installed beside the build's output, never into the project. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Pinned, so that figures of two days can be compared. esbuild minifies MiniSearch, whose package holds no minified
 * module.
 */
export const PACKAGES = { esbuild: "0.28.2", minisearch: "7.2.0", pagefind: "1.6.0", "playwright-core": "1.65.1" };

/**
 * @param packages versions by name
 * @returns `{versions, load, locate}`; `load` imports a package, or a file of it that `locate` finds
 */
export function installTools(folder, packages) {
  const missing = Object.entries(packages).filter(([name, version]) => versionOf(folder, name) !== version);
  if (missing.length > 0) {
    mkdirSync(folder, { recursive: true });
    // Without a file of its own npm would install into the project around it.
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: packages }, null, 2));
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32",
      // The browser is the one that is there.
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
    });
  }
  const require = createRequire(join(folder, "package.json"));
  const locate = (name) => (name.includes("/") ? join(folder, "node_modules", name) : require.resolve(name));
  return { versions: packages, locate, load: (name) => import(pathToFileURL(locate(name))) };
}

function versionOf(folder, name) {
  const file = join(folder, "node_modules", name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}
