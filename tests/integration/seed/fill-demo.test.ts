import { expect, test } from "vitest";
import * as Y from "yjs";
import { docOfStored } from "#app/features/notes/document/stored.server.ts";
import { noteIn } from "#app/features/notes/document/yjs.server.ts";
import { demoContent } from "#prisma/seed/content/index.ts";
import { fillDemo } from "#prisma/seed/index.ts";
import { birth } from "#server/birth.ts";
import { taken } from "#tests/support/files/received.ts";
import { emptyDatabase } from "./database.ts";
import { smallContent } from "./small-content.ts";

const now = new Date("2026-11-22T15:00:00Z");
const today = "2026-11-22";

test("the whole demo satisfies every constraint and is what the content says", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now });
  expect(await db.installation.findMany()).toEqual([{ id: 1, kind: "demo", bornAt: now }]);
  expect(await db.cycle.count()).toBe(demoContent.cycles.length);
  expect(await db.team.count()).toBe(6);
  expect(await db.person.count({ where: { claimedAt: { not: null } } })).toBe(demoContent.people.length);
  expect(await db.cycle.groupBy({ by: ["state"], orderBy: { state: "asc" } })).toHaveLength(5);
  // Nothing is left for tomorrow except how long invitations live and when people are to meet, and mail goes out from now on.
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'timestamp with time zone' AND column_name NOT IN ('expires_at', 'offered_until', 'starts_at', 'ends_at')
      AND table_name <> '_prisma_migrations'`;
  expect(columns.length).toBeGreaterThan(30);
  for (const { table, column } of columns) {
    const [latest] = await db.$queryRawUnsafe<{ at: Date | null }[]>(`SELECT max(${column}) AS at FROM ${table}`);
    expect(latest?.at?.getTime() ?? 0, `${table}.${column}`).toBeLessThanOrEqual(now.getTime());
  }
});

test("minutes are alive: what became of lines is there, with a passage that is talked of, a picture and versions", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now });
  const origins = await db.origin.findMany();
  for (const kind of ["cycleId", "ideaId", "actionId"] as const)
    expect(origins.filter((origin) => origin[kind] !== null).length, kind).toBeGreaterThan(0);
  const snapshots = await db.noteSnapshot.findMany();
  const noteOf = new Map(snapshots.map(({ noteId, state }) => [noteId, docOfStored({ state, updates: null })]));
  const [thread] = await db.noteThread.findMany({ include: { comments: true } });
  const doc = noteOf.get(thread?.noteId ?? "") ?? new Y.Doc();
  const [starts, ends] = [thread?.starts, thread?.ends].map((end) =>
    Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(end ?? new Uint8Array()), doc),
  );
  expect(starts?.type.toJSON().slice(starts.index, ends?.index)).toBe(thread?.quote);
  expect(thread?.comments).toHaveLength(2);
  const [file] = await db.file.findMany({ include: { parts: true } });
  expect(await taken("Tavlan.png", Buffer.from(file?.parts[0]?.data ?? []))).toMatchObject({
    kind: "png",
    width: 480,
    height: 300,
  });
  expect(JSON.stringify(noteIn(noteOf.get(file?.noteId ?? "") ?? doc))).toContain(file?.id);
  expect(await db.noteVersion.count({ where: { reason: "pause" } })).toBeGreaterThan(1);
  expect(await db.note.count({ where: { cycleId: { not: null } } })).toBeGreaterThan(0);
});

test("every id carries the millisecond its row was made", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now, content: smallContent });
  for (const { id, createdAt } of [...(await db.cycle.findMany()), ...(await db.person.findMany())]) {
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(createdAt.getTime());
  }
});

test("each cycle has gone its steps in order, and is numbered in its team", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now });
  const cycles = await db.cycle.findMany({ include: { transitions: { orderBy: { at: "asc" } }, closures: true } });
  for (const { state, createdAt, changedAt, transitions, closures, number } of cycles) {
    expect(transitions.at(-1)?.to ?? "draft").toBe(state);
    let before = { to: "draft", at: createdAt };
    for (const step of transitions) {
      expect(step.from).toBe(before.to);
      expect(step.at.getTime()).toBeGreaterThan(before.at.getTime());
      before = step;
    }
    expect(changedAt.getTime()).toBeGreaterThanOrEqual(before.at.getTime());
    expect(closures.filter(({ reopenedAt }) => reopenedAt === null)).toHaveLength(state === "closed" ? 1 : 0);
    expect(number === null).toBe(state === "draft");
  }
  expect(cycles.some(({ closures }) => closures.length === 2)).toBe(true);
  expect(cycles.some(({ transitions }) => transitions.some(({ reason }) => reason !== ""))).toBe(true);
  const teams = await db.$queryRaw<{ largest: number; count: bigint }[]>`
    SELECT max(number) AS largest, count(number) AS count FROM cycles GROUP BY team_id`;
  for (const { largest, count } of teams) expect(largest).toBe(Number(count));
});

test("days are the content's, and a chain's next test knows the one before", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now, content: smallContent });
  const four = await db.cycle.findFirstOrThrow({ where: { what: "Vi prövar fyra" } });
  // Four active days before Sunday 22 November 2026 is Wednesday the 18th.
  expect(four.startsOn?.toISOString()).toBe("2026-11-18T00:00:00.000Z");
  expect((await db.cycle.findFirstOrThrow({ where: { what: "Vi prövar två" } })).scale).toBe("severalUnits");
  const linked = await db.cycle.findMany({ where: { previousId: { not: null } }, include: { previous: true } });
  expect(linked.map(({ what, previous }) => [previous?.what, what])).toEqual([["Vi prövar ett", "Vi prövar två"]]);
});

test("roles have a past: a coordinator who left, a deputy today, a supervisor who handed over", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now, content: smallContent });
  const terms = await db.coordinatorTerm.findMany({ include: { person: true }, orderBy: { startedOn: "asc" } });
  expect(terms.map(({ kind, person, endedOn }) => [kind, person.name, endedOn === null])).toEqual([
    ["acting", "Albin", false],
    ["acting", "Anna", true],
    ["deputy", "Astrid", false],
  ]);
  expect(await db.teamMembership.count({ where: { endedAt: { not: null } } })).toBe(1);
  expect(await db.supervisionAssignment.count({ where: { endedOn: null } })).toBe(2);
});

test("one of each role is sent the letter of this week, and nobody a second on its Monday", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now });
  const letters = await db.weeklyLetter.findMany();
  const mails = await db.outboxMail.findMany({ where: { template: "weekly-letter" } });
  expect(letters).toHaveLength(5);
  expect(mails.map(({ recipientId }) => recipientId).sort()).toEqual(letters.map(({ personId }) => personId).sort());
});

test("three people are on their way in, and some comments are unread", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now });
  const open = await db.invitation.findMany({ where: { acceptedAt: null }, orderBy: { createdAt: "asc" } });
  expect(open.map(({ expiresAt }) => expiresAt > now)).toEqual([false, true]);
  const mails = await db.outboxMail.findMany({ where: { template: { not: "weekly-letter" } } });
  expect(mails.map(({ template, recipientId }) => [template, recipientId])).toEqual([["invitation", open[1]?.id]]);
  const waiting = await db.researcherProposal.findMany({ where: { confirmedAt: null } });
  expect(waiting).toHaveLength(1);
  const [unread] = await db.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT m.person_id)::int AS people FROM comments k
    JOIN cycles c ON c.id = k.cycle_id JOIN team_memberships m ON m.team_id = c.team_id AND m.ended_at IS NULL
    LEFT JOIN comment_reads r ON r.subject_id = c.id AND r.person_id = m.person_id
    WHERE k.author_id <> m.person_id AND (r.read_at IS NULL OR r.read_at < k.created_at)`;
  expect(unread?.people).toBeGreaterThan(2);
  expect(unread?.people).toBeLessThan(40);
});

test("of each team's latest report somebody has read it whom it waited for, and it waits for somebody", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now });
  const [reports, read, told] = await Promise.all([
    db.notice.groupBy({ by: ["reportId"], where: { kind: "report" } }),
    db.reportReading.findMany({ select: { closureId: true, personId: true } }),
    db.notice.findMany({ where: { kind: "report" }, select: { sourceId: true, personId: true, readAt: true } }),
  ]);
  expect(reports).toHaveLength(await db.team.count());
  const of = (those: { personId: string; sourceId: string }[]) =>
    those.map((one) => one.sourceId + one.personId).sort();
  expect(of(told.filter(({ readAt }) => readAt))).toEqual(
    of(read.map(({ closureId, personId }) => ({ sourceId: closureId, personId }))),
  );
  const leads = await db.programmeRole.findMany({ where: { role: "lead" } });
  for (const { personId } of leads) {
    const hers = told.filter((one) => one.personId === personId);
    expect([hers.some(({ readAt }) => readAt), hers.some(({ readAt }) => !readAt)]).toEqual([true, true]);
  }
});

test("three times the work: the same teams and people, three times the cycles", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now, content: smallContent, times: 3 });
  expect(await db.cycle.count()).toBe(21);
  expect(
    (await db.chain.findMany({ where: { title: { startsWith: "Fika" } } })).map(({ title }) => title).sort(),
  ).toEqual(["Fika", "Fika (2)", "Fika (3)"]);
  expect(await db.person.count({ where: { claimedAt: { not: null } } })).toBe(smallContent.people.length);
});

test.each(["2027-07-15", "2026-12-27", "2028-02-29", "2027-01-01"])("the demo can be born on %s", async (day) => {
  const { db } = await emptyDatabase();
  const at = new Date(`${day}T09:30:00Z`);
  await fillDemo(db, { today: day, now: at });
  expect(await db.cycle.count({ where: { state: "closed" } })).toBeGreaterThan(100);
});

test("a database is born once: the second filling writes nothing", async () => {
  const { db } = await emptyDatabase();
  await fillDemo(db, { today, now, content: smallContent });
  await expect(fillDemo(db, { today, now, content: smallContent })).rejects.toThrow(/Unique constraint/);
  expect(await db.programme.count()).toBe(1);
});

test("of two instances that start on an empty database, one fills it and the other finds it", async () => {
  const { db, appUrl } = await emptyDatabase();
  const said: string[] = [];
  const start = () => birth(appUrl, now, (line) => said.push(line));
  const born = await Promise.all([start(), start()]);
  expect(born.map(({ kind }) => kind)).toEqual(["demo", "demo"]);
  expect(born.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await db.programme.count()).toBe(1);
  expect(await start()).toEqual({ kind: "demo", isNew: false });
  expect(new Set(said)).toEqual(new Set(["Filling the demo programme …"]));
});
