import { afterAll, beforeAll, beforeEach } from "vitest";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { askForMail } from "./mailed.ts";

/**
 * A world in which people sign in by mail, for a whole file of tests. Limits begin anew with each test: all are asked for
 * from one place, unless another is given.
 */
export function withMailedCodes() {
  let world: World;
  beforeAll(async () => {
    adoptConfig(readConfig({ NODE_ENV: "test", GENOMBROTT_ORIGIN: "http://localhost:3000" }));
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await db().rateLimit.deleteMany();
  });
  return {
    /** Known once the tests run. */
    get world(): World {
      return world;
    },
    minutes: (n: number) => new Date(world.now.getTime() + n * 60_000),
    addressOf: (name: PersonName) => `${name}@ort.example`.toLowerCase(),
    ask: (email: string, { origin = "192.0.2.1", at = world.now }: { origin?: string; at?: Date } = {}) =>
      askForMail(email, origin, at),
  };
}
