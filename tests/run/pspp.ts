import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { isDebian } from "./browser.ts";

const install =
  "No PSPP: install it (Debian: apt-get install pspp) or set GENOMBROTT_PSPP to its program. What is taken out for analysis is read by it.";
const places = ["/usr/bin/pspp", "/usr/local/bin/pspp"];

/** The program that reads what SPSS reads: the one that is asked for, or the system's. */
export function psppThere(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  if (env.GENOMBROTT_PSPP) return existsSync(env.GENOMBROTT_PSPP) ? env.GENOMBROTT_PSPP : undefined;
  return places.find((place) => existsSync(place));
}

/** The same; on Debian, as root, it is installed when it is not there. @throws Error with one line that says what to do. */
export function findPspp(): string {
  const there = psppThere();
  if (there) return there;
  if (process.env.GENOMBROTT_PSPP || !isDebian() || process.getuid?.() !== 0) throw new Error(install);
  console.log("Installing PSPP …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "pspp"]])
    spawnSync("apt-get", ["-y", "-q", "--no-install-recommends", ...args], { env, encoding: "utf8" });
  const installed = psppThere();
  if (!installed) throw new Error(install);
  return installed;
}
