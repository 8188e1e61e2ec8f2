import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const deep = process.env.GENOMBROTT_DEEP === "1";
// A test that never ends is to end. How long the others take on a busy machine says nothing of the code.
const timeouts = { testTimeout: deep ? 600_000 : 120_000, hookTimeout: 180_000 };
const builtApp = ["tests/integration/{http,durability}/**/*.test.ts"];
// A state is waited for as long as a busy machine needs; Vitest's own second is a bar that nobody set.
const expectations = { poll: { timeout: 60_000 } };
const built = /\/build\/server\//;

export default defineConfig({
  test: {
    // A test that somebody wanted to see alone must not leave out the others.
    allowOnly: false,
    // Most of what is tested waits for PostgreSQL or for programs of its own; left to itself Vitest spares a core.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // Pure rules keep nothing that another file could meet: to load them anew for each took half of the time.
          isolate: false,
          pool: "threads",
          ...timeouts,
        },
      },
      {
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          exclude: builtApp,
          // What the app keeps in memory it keeps for a database or a person, and each file has its own of both; all share
          // the count of a minute's denials, which no file comes near. To load all anew for each took a quarter of the time.
          isolate: false,
          globalSetup: "tests/support/global-database.ts",
          expect: expectations,
          ...timeouts,
        },
      },
      {
        // Against the built app as a process of its own: see tests/support/running-app.ts.
        test: {
          name: "http",
          include: builtApp,
          globalSetup: ["tests/support/global-build.ts", "tests/support/global-database.ts"],
          server: { deps: { external: [built] } },
          expect: expectations,
          ...timeouts,
        },
      },
    ],
  },
});
