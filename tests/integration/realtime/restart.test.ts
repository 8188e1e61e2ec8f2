import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { whoMay } from "#app/access/rooms.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { type EmbeddedPostgres, openEmbeddedPostgres } from "#server/postgres/embedded.ts";
import { lastingFolder, postmasterPid } from "#tests/integration/postgres/apps.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { anInstance, eventually, visit } from "./visitors.ts";
import { aMember, announced, aProgramme } from "./world.ts";

let folder: string;
let server: EmbeddedPostgres;
beforeAll(async () => {
  folder = lastingFolder();
  // A lasting one: it must still know after its death what it has confirmed.
  server = await openEmbeddedPostgres({ dataDir: join(folder, "data") });
  await migrate(server.ownerUrl);
  openDatabase(server.appUrl);
});
afterAll(async () => {
  await closeDatabase();
  await server.stop();
  rmSync(server.socketFolder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

test("PostgreSQL dies: open pages keep their connection, are told of the gap, and hear hints again", async () => {
  const { programmeId, ekvarpa, vasmora } = await aProgramme();
  const asta = await aMember("Asta Lund", ekvarpa);
  const cilla = await aMember("Cilla Å", vasmora);
  const { address } = await anInstance();
  const [page, other] = [visit(address, await signedIn(asta)), visit(address, await signedIn(cilla))];
  for (const { heard } of [page, other]) await eventually(() => heard).toContain("ready");
  const before = page.gaps;
  const rooms = whoMay("cycle.see-draft", { programmeId, teamId: ekvarpa });

  // A membership ends in the very moment in which nobody can be told.
  await db().teamMembership.updateMany({ where: { personId: cilla }, data: { endedAt: new Date() } });
  process.kill(postmasterPid(server), "SIGKILL");

  await expect.poll(() => page.gaps).toBeGreaterThan(before);
  await announced(asta, { name: "draft", rooms, ids: {} });
  await announced(asta, {
    name: "other team",
    rooms: whoMay("cycle.see-draft", { programmeId, teamId: vasmora }),
    ids: {},
  });
  await announced(asta, { name: "own", rooms: [`person:${cilla}`, `person:${asta}`], ids: {} });
  await eventually(() => page.hints.map(({ name }) => name)).toEqual(["draft", "own"]);
  await eventually(() => other.hints.map(({ name }) => name)).toEqual(["own"]);
  for (const { heard } of [page, other]) expect(heard).not.toContain("disconnected");
});
