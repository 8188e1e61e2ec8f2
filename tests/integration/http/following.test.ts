import { afterAll, beforeAll, expect, it } from "vitest";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { addRemark } from "#app/features/measures/commands/centre.server.ts";
import { db } from "#app/platform/db.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { requestFor } from "#tests/support/matrix/asking.ts";
import { makeThings, type Things } from "#tests/support/matrix/things.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { reportOf } from "#tests/support/reports.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { say } from "#tests/support/scores.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openVaultOf, type VaultOf } from "#tests/support/vault-of.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme } from "../measures/given.ts";
import { told } from "./what-they-are-told.ts";

let world: World;
let vault: VaultOf;
let app: RunningApp;
let things: Things;
beforeAll(async () => {
  world = await openWorld(new Date());
  vault = await openVaultOf(world.database);
  things = await makeThings(world);
  app = await startAppOn(world.database, { env: vault.env });
});
afterAll(async () => {
  await app?.stop();
  await vault?.close();
  await world?.close();
});

it("what is in drafts, notes, memos, comments and what is not handed in leaves no trace on a manager's page, byte by byte", async () => {
  const { a } = await ofProgramme(world, { name: "Huvudmåttet" });
  await db().followedMeasure.updateMany({ where: { teamId: world.teamA }, data: { main: false } });
  await db().followedMeasure.update({ where: { id: a.followedId }, data: { main: true } });
  await givePoints(
    world,
    a.followedId,
    monthDays(10).map((day, n) => ({ day, of: [n + 3, 40] as const })),
  );
  const { cookie } = await signedIn(world.person.manager);
  const request = requestFor({ route: "programmes/:programmeId/following", at: ["P"], may: [] }, things);
  const asked = async () => {
    const page = await told(app.address, request.path, cookie, request, things);
    return { page, data: await told(app.address, `${request.path}.data`, cookie, request, things) };
  };
  await asked();
  const before = await asked();
  // Named with its team: she may follow several, each with the same measure.
  expect(before.page).toContain("Huvudmåttet – Team A: alla mätpunkter");

  const now = new Date();
  const today = dayOf(now);
  const month = today.slice(0, 7);
  await draftOf(world, "member", { what: "Ett utkast", ideaDraft: "En ny idé" });
  await db().cycle.updateMany({
    where: { teamId: world.teamA, sharedAt: null },
    data: { what: "Helt annat", learned: "Något annat", observations: "Hon grät" },
  });
  await noteOfMeeting(world, "member");
  await db().measurePoint.updateMany({ where: { followedId: a.followedId }, data: { comment: "Tuva var sjuk" } });
  await addRemark(
    await world.actor("member", now),
    a,
    { day: today, text: "Kris i gruppen", key: crypto.randomUUID() },
    now,
  );
  await say(world, "coordinator", { side: "team", month, on: today });
  const { programmeId, teamA: teamId, person } = world;
  const memo = { sessionId: things.talkA, authorId: person.supervisor, text: "Orolig för gruppen", changedAt: now };
  await db().supervisionMemo.upsert({
    where: { sessionId_authorId: { sessionId: memo.sessionId, authorId: memo.authorId } },
    create: { id: newId(), ...memo },
    update: memo,
  });
  await reportOf(world, { programmeId, teamId, month, byId: person.member, says: "Bara för oss än" });
  expect(await asked()).toEqual(before);

  // There is something to tell: a test that begins is counted.
  await testOf(world, "member", { what: "Pågår", state: "doing" });
  expect(await asked()).not.toEqual(before);
});
