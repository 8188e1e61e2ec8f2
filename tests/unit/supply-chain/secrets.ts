import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "#tests/support/source/files.ts";

/** Every file that is in the repository, or would be with the next commit. */
export function filesOfRepository(): string[] {
  // A checkout may belong to another user than the one who tests it.
  const asked = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", asked, { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((name) => name !== "" && existsSync(path.join(root, name)));
}

const rules = JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] });

/** What looks like a secret in the files, a line each; the secrets themselves stay hidden. */
export function secretsIn(files: readonly string[]): string[] {
  const program = path.join(root, "node_modules/secretlint/bin/secretlint.js");
  const options = ["--no-glob", "--no-gitignore", "--no-color", "--format", "unix", "--secretlintrcJSON", rules];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options, ...files], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0 && status !== 1) throw new Error(`secretlint failed (${status}): ${stderr}`);
  return stdout.split("\n").filter((line) => /:\d+:\d+: /.test(line));
}
