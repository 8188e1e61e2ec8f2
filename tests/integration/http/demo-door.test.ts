import { expect, test } from "vitest";
import { startAppWithFreshDatabase } from "#tests/support/app-with-database.ts";
import { ask } from "#tests/support/request.ts";

/** The same port by another of this machine's addresses: reached only where the app listens on more than 127.0.0.1. */
const elsewhere = (address: string) => address.replace("localhost", "127.0.0.2");

const status = (address: string) =>
  ask(elsewhere(address), "/livez").then(
    (answer) => answer.status,
    (error: NodeJS.ErrnoException) => error.code,
  );

test("a demo listens on this machine only, unless it is opened", async () => {
  const [closed, open] = await Promise.all([
    startAppWithFreshDatabase(),
    startAppWithFreshDatabase({ env: { GENOMBROTT_DEMO_PUBLIC: "1" } }),
  ]);
  try {
    expect(await status(closed.address)).toBe("ECONNREFUSED");
    expect(await status(open.address)).toBe(200);
  } finally {
    await Promise.all([closed.stop(), open.stop()]);
  }
});
