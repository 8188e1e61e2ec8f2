import { afterAll, beforeAll, expect, it } from "vitest";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { openTimeIn } from "#tests/support/open-times.ts";
import { ask } from "#tests/support/request.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let app: RunningApp;
beforeAll(async () => {
  world = await openWorld(new Date());
  app = await startAppOn(world.database);
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

const inDays = (days: number) => new Date(world.now.getTime() + days * 86_400_000);

/** What stands under a heading of the coordinator's page of supervision. */
async function booking(): Promise<string> {
  const { cookie } = await signedIn(world.person.coordinator);
  const { status, text } = await ask(app.address, `/teams/${world.teamA}/supervision`, { headers: { cookie } });
  expect(status).toBe(200);
  return text.split(/<section[^>]* id="book"/)[1]?.split("</form>")[0] ?? "";
}

it("V5: times to book stand open while nothing is booked, and lie folded when the next session is", async () => {
  const noon = new Date(inDays(9).setUTCHours(11, 0, 0, 0));
  await openTimeIn(world, noon, 2);
  expect(await booking()).toContain("Boka en tid");
  expect(await booking()).toContain('value="book"');
  expect(await booking()).not.toContain("<details");
  await supervisionIn(world, { startsAt: inDays(5) });
  expect(await booking()).toMatch(/<details(?![^>]* open)[^>]*>.*Visa \d+ lediga? tid/s);
  expect(await booking()).toContain('value="book"');
});
