import { defineConfig } from "@playwright/test";
import { browserThere } from "#tests/run/browser.ts";

const executablePath = browserThere();

/** Journeys in a real browser. The app they visit is started by tests/e2e/production-app.ts, once for all of them. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.journey.ts",
  globalSetup: "./tests/e2e/production-app.ts",
  outputDir: "test-results",
  reporter: "list",
  forbidOnly: true,
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 40_000 },
  use: {
    // What cannot be pressed says so, before the whole journey is out of time.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    // A trace of every journey takes as long as the journey: GENOMBROTT_TRACE=1 when one is looked into.
    trace: process.env.GENOMBROTT_TRACE === "1" ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Root may not use Chromium's sandbox, and a container's shared memory is small.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        // No process is made ahead for a page that nobody opens.
        "--renderer-process-limit=1",
        // What is drawn is drawn where it is, not by a process of its own.
        "--in-process-gpu",
      ],
    },
  },
});
