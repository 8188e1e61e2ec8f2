import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(import.meta.dirname, "..");
const stampFile = path.join(root, "build/stamp");
/** What the build is made of, beside it and outside what is served. */
export const billFile = path.join(root, "build/sbom.cdx.json");
const sources = [
  "app",
  "server/app.ts",
  "server/realtime",
  "server/jobs",
  "server/bill-of-materials.ts",
  "prisma",
  "public",
  "package-lock.json",
  "vite.config.ts",
  "react-router.config.ts",
];

/** A fingerprint of everything the build is made of. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(process.versions.node);
  for (const source of sources) {
    const entries = await readdir(path.join(root, source), { recursive: true, withFileTypes: true }).catch(() => null);
    const files = entries
      ? entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
      : [path.join(root, source)];
    for (const file of files.filter((name) => !name.includes("/generated/")).sort()) {
      hash.update(path.relative(root, file)).update(await readFile(file).catch(() => ""));
    }
  }
  return hash.digest("hex");
}

function run(command: string, args: readonly string[], quiet: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      NODE_ENV: "production",
      // Without this Prisma would try to fetch an engine that generating does not use.
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "package.json"),
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    };
    let output = "";
    const child = spawn(process.execPath, [path.join(root, "node_modules", command), ...args], {
      cwd: root,
      env,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    child.stdout?.on("data", (chunk) => (output += String(chunk)));
    child.stderr?.on("data", (chunk) => (output += String(chunk)));
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command} failed (${code})\n${output}`))));
  });
}

/** Writes the database client that the schema describes. */
export async function generateClient(quiet = true): Promise<void> {
  await run("prisma/build/index.js", ["generate"], quiet);
}

async function writeBill(): Promise<void> {
  // Loaded here, not above: a start that builds nothing need not wait for it.
  const { billOfMaterials } = await import("./bill-of-materials.ts");
  const lockfile = JSON.parse(await readFile(path.join(root, "package-lock.json"), "utf8"));
  await writeFile(billFile, billOfMaterials(lockfile, new Date()));
}

/** What a build leaves. A stamp without it is worth nothing. */
const made = ["build/server/app.js", "build/client/assets", "build/sbom.cdx.json", "prisma/generated/client.ts"];

/** Builds what the browser and the server load, unless it was built from exactly these sources already. */
export async function buildIfNeeded(): Promise<void> {
  const now = await fingerprint();
  const before = await readFile(stampFile, "utf8").catch(() => "");
  if (now === before && made.every((place) => existsSync(path.join(root, place)))) return;
  console.log("Building …");
  // From here on nothing is whole: a build that breaks off must not look like the one before.
  await rm(stampFile, { force: true });
  await generateClient();
  await run("@react-router/dev/bin.cjs", ["build"], true);
  await writeBill();
  await writeFile(stampFile, now);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildIfNeeded();
