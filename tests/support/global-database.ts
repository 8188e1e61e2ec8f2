import type { TestProject } from "vitest/node";
import { testServer } from "#tests/support/database.ts";

/** Vitest's globalSetup for everything that needs a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await testServer();
  project.provide("testServer", server);
  return stop;
}
