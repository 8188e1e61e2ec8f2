import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const install =
  "No browser: install Chromium (Debian: apt-get install chromium) or set GENOMBROTT_CHROMIUM to the program of a Chromium or Chrome.";

/** The first browser there is: the one that is asked for, the system's, Playwright's own. */
export function browserThere(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  if (env.GENOMBROTT_CHROMIUM) return existsSync(env.GENOMBROTT_CHROMIUM) ? env.GENOMBROTT_CHROMIUM : undefined;
  const places = ["/usr/bin/chromium", "/usr/bin/google-chrome", chromium.executablePath()];
  return places.find((place) => existsSync(place));
}

/** The same; on Debian, as root, one is installed when there is none. @throws Error with one line that says what to do. */
export async function findBrowser(): Promise<string> {
  const there = browserThere();
  if (there) return there;
  if (process.env.GENOMBROTT_CHROMIUM) {
    throw new Error(`GENOMBROTT_CHROMIUM names ${process.env.GENOMBROTT_CHROMIUM}, which does not exist.`);
  }
  if (!isDebian() || process.getuid?.() !== 0) throw new Error(install);
  console.log("Installing Chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", "chromium"],
  ]) {
    const { status, stdout, stderr } = spawnSync("apt-get", args, { env, encoding: "utf8" });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed: ${lastLine(stderr || stdout)}. ${install}`);
  }
  const installed = browserThere();
  if (!installed) throw new Error(install);
  return installed;
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";
