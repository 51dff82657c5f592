/* Greenroom, as users run it. */
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";

export function greenroom(root) {
  const launcher = join(root, "greenroom");
  return {
    name: "Greenroom",
    version: () => `${versionOf(launcher)}${commitOf(root)}`,
    lay: (source, collection) => cpSync(join(collection, "content"), join(source, "content"), { recursive: true }),
    fileOf: ({ file }) => file,
    build: (source, out) => [[launcher, "build", "--source", source, "--out", out]],
    serve: (source, port) => [launcher, "serve", "--source", source, "--port", String(port)],
    check: (source) => [[launcher, "check", "--changed", "--source", source]],
  };
}

function versionOf(launcher) {
  // The first call may build the program, and says so.
  const [version, java] = execFileSync(launcher, ["--version"], { encoding: "utf8" }).trim().split("\n");
  return `${version.replace(/^greenroom /, "")} on ${java}`;
}

function commitOf(root) {
  try {
    const options = { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
    return `, commit ${execFileSync("git", ["describe", "--always", "--dirty"], options).trim()}`;
  } catch {
    return "";
  }
}
