import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accessChanged, personRoom, sessionEnded, whoMay } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { ask } from "#tests/integration/postgres/apps.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { withDatabase } from "./database.ts";
import { anInstance, eventually, type Visitor, visit } from "./visitors.ts";
import { aMember, announced, aProgramme } from "./world.ts";

const database = withDatabase();
let cycle: { programmeId: string; teamId: string };
let otherTeam: string;
let asta: string;
let bo: string;

beforeAll(async () => {
  const place = await aProgramme();
  cycle = { programmeId: place.programmeId, teamId: place.ekvarpa };
  otherTeam = place.vasmora;
});

beforeEach(async () => {
  asta = await aMember("Asta Lund", cycle.teamId);
  bo = await aMember("Bo Ek", cycle.teamId);
});

async function here(address: string, cookie: { cookie: string }): Promise<Visitor> {
  const visitor = visit(address, cookie);
  await eventually(() => visitor.heard).toContain("ready");
  return visitor;
}

/** At once, also on a busy machine: what is not told is seen by itself a minute later. */
const soon = { timeout: 60_000, interval: 5 };

describe("access that ends", () => {
  test("a member who leaves is told at once, and hears of the team no more", async () => {
    const { address } = await anInstance();
    const leaving = await here(address, await signedIn(asta));
    const leavingElsewhere = await here(address, await signedIn(asta));
    const staying = await here(address, await signedIn(bo));
    const rooms = whoMay("cycle.see-draft", cycle);
    await announced(bo, { name: "before", rooms, ids: {} });
    await eventually(() => leaving.heard).toEqual(["ready", "hint"]);

    await act({ personId: bo }, new Date(), async (tx, traces) => {
      await tx.teamMembership.updateMany({ where: { personId: asta }, data: { endedAt: new Date() } });
      traces.audit({ action: "membership.ended", subject: "membership" });
      traces.announce(accessChanged(asta));
      // In the same breath: nobody may be quicker than the cut.
      traces.announce({ name: "at once", rooms, ids: {} });
    });
    for (const { heard } of [leaving, leavingElsewhere]) await expect.poll(() => heard, soon).toContain("access");
    await announced(bo, { name: "after", rooms: [...rooms, personRoom(asta)], ids: {} });
    await eventually(() => staying.hints.map(({ name }) => name)).toEqual(["before", "at once", "after"]);
    await announced(bo, { name: "team", rooms, ids: {} }, { name: "own", rooms: [personRoom(asta)], ids: {} });
    for (const { hints } of [leaving, leavingElsewhere]) {
      await eventually(() => hints.map(({ name }) => name)).toEqual(["before", "after", "own"]);
    }
    expect(staying.heard).not.toContain("access");
  });

  test("a member who joins hears of the team from then on, without connecting again", async () => {
    const { address } = await anInstance();
    const other = await aMember("Cilla Å", otherTeam);
    const joining = await here(address, await signedIn(other));
    const rooms = whoMay("cycle.see-draft", cycle);
    await act({ personId: bo }, new Date(), async (tx, traces) => {
      const startedAt = new Date();
      await tx.teamMembership.create({
        data: { id: newId(), teamId: cycle.teamId, personId: other, profession: "kurator", startedAt },
      });
      traces.audit({ action: "membership.began", subject: "membership" });
      traces.announce(accessChanged(other));
    });
    await expect.poll(() => joining.heard, soon).toContain("access");
    await announced(bo, { name: "cycle.edited", rooms, ids: {} });
    await eventually(() => joining.hints.map(({ name }) => name)).toEqual(["cycle.edited"]);
  });
});

test("while it cannot be told what somebody may see, she hears nothing; then she is let in again", async () => {
  const { address } = await anInstance();
  const page = await here(address, await signedIn(asta));
  const other = await here(address, await signedIn(bo));
  const rooms = whoMay("cycle.see-draft", cycle);
  await ask(database.ownerUrl, "ALTER TABLE team_memberships RENAME TO elsewhere");
  await announced(bo, accessChanged(asta), { name: "unknown", rooms, ids: {} });
  await eventually(() => other.hints.map(({ name }) => name)).toEqual(["unknown"]);
  await ask(database.ownerUrl, "ALTER TABLE elsewhere RENAME TO team_memberships");
  await expect.poll(() => page.heard).toContain("access");
  await announced(bo, { name: "known", rooms, ids: {} });
  await eventually(() => page.hints.map(({ name }) => name)).toEqual(["known"]);
});

describe("a session that ends", () => {
  test("its pages are cut off at once; the same person's other session stays", async () => {
    const { address } = await anInstance();
    const ending = await signedIn(asta);
    const pages = [await here(address, ending), await here(address, ending)];
    const other = await here(address, await signedIn(asta));
    await act({ personId: asta }, new Date(), async (tx, traces) => {
      await tx.session.update({ where: { id: ending.sessionId }, data: { endedAt: new Date() } });
      traces.audit({ action: "session.ended", subject: "session" });
      traces.announce(sessionEnded(ending.sessionId));
    });
    for (const { heard } of pages) {
      await expect.poll(() => heard, soon).toEqual(["ready", "over ended", "disconnected"]);
    }
    await announced(bo, { name: "cycle.edited", rooms: whoMay("cycle.see-draft", cycle), ids: {} });
    await eventually(() => other.heard).toEqual(["ready", "hint"]);
  });

  test("one that ended unannounced, or whose time ran out, is found at the next round", async () => {
    const { address } = await anInstance({ recheckMs: 300 });
    const [ended, late, idle, open] = [
      await signedIn(asta),
      await signedIn(asta),
      await signedIn(bo),
      await signedIn(bo),
    ];
    const pages = await Promise.all([ended, late, idle, open].map((session) => here(address, session)));
    const past = new Date(Date.now() - 3_600_000);
    await db().session.update({ where: { id: ended.sessionId }, data: { endedAt: new Date() } });
    await db().session.update({ where: { id: late.sessionId }, data: { expiresAt: past } });
    await db().session.update({ where: { id: idle.sessionId }, data: { lastSeenAt: past } });
    const outcomes = ["over ended", "over expired", "over expired"];
    for (const [i, outcome] of outcomes.entries()) {
      await eventually(() => pages[i]?.heard).toEqual(["ready", outcome, "disconnected"]);
    }
    expect(pages[3]?.heard).toEqual(["ready"]);
  });
});
