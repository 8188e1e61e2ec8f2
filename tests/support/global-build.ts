import { buildIfNeeded } from "#server/build.ts";

/** Vitest's globalSetup for what meets the app as people do: built. */
export default buildIfNeeded;
