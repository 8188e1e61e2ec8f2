import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const install =
  "No browser: install Chromium (Debian: apt-get install chromium) or set GENOMBROTT_CHROMIUM to the program of a Chromium or Chrome.";

// The same Chromium without the windows that nobody sees: journeys take half the time in it.
const shell = "/usr/bin/chromium-headless-shell";

/** The first browser there is: the one that is asked for, the system's, Playwright's own. */
export function browserThere(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  if (env.GENOMBROTT_CHROMIUM) return existsSync(env.GENOMBROTT_CHROMIUM) ? env.GENOMBROTT_CHROMIUM : undefined;
  const places = [shell, "/usr/bin/chromium", "/usr/bin/google-chrome", chromium.executablePath()];
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
  let said = "";
  // An older Debian has no shell by itself.
  for (const args of [["update"], ["install", "chromium-headless-shell"], ["install", "chromium"]]) {
    const { stdout, stderr } = spawnSync("apt-get", ["-y", "-q", "--no-install-recommends", ...args], {
      env,
      encoding: "utf8",
    });
    const installed = browserThere();
    if (installed) return installed;
    said = lastLine(stderr || stdout);
  }
  throw new Error(`apt-get installed none: ${said}. ${install}`);
}

export function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";
