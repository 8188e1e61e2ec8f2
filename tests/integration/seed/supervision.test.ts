import { expect, test } from "vitest";
import { fillDemo } from "#prisma/seed/index.ts";
import { emptyDatabase } from "./database.ts";

const now = new Date("2026-11-22T15:00:00Z");

test("supervision has all that becomes of it, is talked about, and none of it lies in a pause month", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today: "2026-11-22", now });
  const sessions = await db.supervisionSession.findMany({ include: { attendees: true, teams: true } });
  expect([...new Set(sessions.map(({ state }) => state))].toSorted()).toEqual(
    ["booked", "held", "missed", "excused", "cancelled"].toSorted(),
  );
  expect(sessions.some(({ kind, teams }) => kind === "group" && teams.length === 3)).toBe(true);
  expect(sessions.filter(({ delegateId }) => delegateId !== null)).toHaveLength(1);
  expect(sessions.some(({ occurrenceOn, startsAt }) => occurrenceOn?.getUTCDate() !== startsAt.getUTCDate())).toBe(
    true,
  );
  expect(sessions.filter(({ startsAt }) => startsAt.getUTCMonth() === 6)).toEqual([]);
  for (const { attendees } of sessions) {
    expect(new Set(attendees.map(({ role }) => role))).toEqual(new Set(["researcher", "coordinator"]));
  }
  expect(await db.agreedAction.groupBy({ by: ["state"] })).toHaveLength(3);
  expect(await db.agreedAction.count({ where: { state: "open", dueOn: { lt: now } } })).toBeGreaterThan(0);
  expect(await db.agreedActionMove.groupBy({ by: ["move"] })).toHaveLength(3);
  const memos = await db.supervisionMemo.findMany({ include: { session: true } });
  expect(memos.length).toBeGreaterThan(5);
  for (const { authorId, session } of memos) {
    if (session) expect(session.delegateId ?? session.researcherId).toBe(authorId);
  }
  expect(await db.supervisionFactor.groupBy({ by: ["sense"] })).toHaveLength(2);
  const interviews = { interviewId: { not: null } };
  const points = await db.supervisionPoint.findMany({ where: interviews });
  expect(new Set(points.map(({ doneAt }) => doneAt === null))).toEqual(new Set([true, false]));
  expect(points.filter(({ createdAt }) => createdAt > now)).toEqual([]);
  expect(await db.supervisionMemo.count({ where: { ...interviews, changedAt: { lt: now } } })).toBe(6);
  expect(await db.supervisionFactor.count({ where: interviews })).toBeGreaterThan(6);
  expect(await db.supervisionHandOver.count()).toBe(1);
  expect(await db.openTime.groupBy({ by: ["kind"] })).toHaveLength(2);
});

test("sessions are of whoever supervised the team on the day, and with who coordinated it", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today: "2026-11-22", now });
  const [strange] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM supervision_sessions v JOIN supervision_session_teams st ON st.session_id = v.id
    WHERE v.kind = 'individual' AND NOT EXISTS (SELECT 1 FROM supervision_assignments a WHERE a.team_id = st.team_id
      AND a.researcher_id = v.researcher_id AND v.starts_at::date BETWEEN a.started_on AND coalesce(a.ended_on, 'infinity'))`;
  expect(strange).toEqual({ count: 0 });
  const [deputies] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM supervision_attendees sa JOIN coordinator_terms k ON k.person_id = sa.person_id AND k.kind = 'deputy'
    WHERE sa.role = 'coordinator' AND NOT sa.starts_at::date BETWEEN k.started_on AND k.ended_on`;
  expect(deputies).toEqual({ count: 0 });
});

test("notes are written where people talk: closed in the end, open at the latest, and found by their words", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today: "2026-11-22", now });
  const notes = await db.note.findMany({
    where: { OR: [{ supervisionId: { not: null } }, { interviewId: { not: null } }] },
    include: { supervision: { include: { teams: true } }, closures: true, versions: true, text: true },
  });
  const [supervised, interviewed] = [true, false].map((is) =>
    notes.filter((note) => (note.supervision !== null) === is),
  );
  expect(new Set(supervised?.flatMap(({ supervision }) => supervision?.teams.map(({ teamId }) => teamId))).size).toBe(
    6,
  );
  for (const { supervision } of supervised ?? []) expect(supervision?.state).toBe("held");
  expect(interviewed?.map(({ openId }) => openId === null).toSorted()).toEqual([false, true, true, true, true, true]);
  for (const { openId, closures, versions, text } of notes) {
    expect(closures).toHaveLength(openId === null ? 1 : 0);
    expect(versions.map(({ reason }) => reason)).toEqual([openId === null ? "closing" : "pause"]);
    expect(text?.text.length).toBeGreaterThan(100);
  }
  expect(supervised?.some(({ openId }) => openId !== null)).toBe(true);
});
