/**
 * How fast the overview of supervision is: `npm run bench:supervision [-- --json] [--seconds=8]`. The last part of
 * `bench:pages`, by itself.
 */
import { buildIfNeeded } from "#server/build.ts";
import { measuredForty } from "./forty-pages.ts";

await buildIfNeeded();
if (!(await measuredForty())) process.exitCode = 1;
