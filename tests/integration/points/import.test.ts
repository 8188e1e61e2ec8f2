import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringIn, putAway } from "#app/features/points/commands/bring-in.server.ts";
import { lookAtFile, lookAtPasted } from "#app/features/points/commands/look-at-table.server.ts";
import { savePoints } from "#app/features/points/commands/save-points.server.ts";
import { importPage } from "#app/features/points/queries/import.server.ts";
import { unsealed } from "#app/features/points/rules/entry.ts";
import { db } from "#app/platform/db.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { fileForm, sheetByHand, workbook } from "./files.ts";
import { aMeasure, pointsOf, row } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of ["member", "coordinator"] as const) await world.actor(name);
});
afterAll(() => world?.close());

const place = (followedId: string, teamId = world.teamA) => ({ teamId, followedId });
const paste = async (id: string, text: string, name: PersonName = "member") =>
  lookAtPasted(await world.actor(name), place(id), text, world.now);
const send = async (id: string, request: Request) =>
  lookAtFile(await world.actor("member"), place(id), request, world.now);
const seen = async (id: string, name: PersonName = "member", now = world.now) =>
  (await importPage(await world.actor(name), place(id), 0, now)).lookedAt;
const confirm = async (
  id: string,
  more: { key?: string; importId?: string; leaveWrong?: boolean; name?: PersonName; now?: Date } = {},
) => {
  const { key = crypto.randomUUID(), leaveWrong = false, name = "member", now = world.now } = more;
  const importId = more.importId ?? (await seen(id, name, now))?.id ?? crypto.randomUUID();
  return bringIn(await world.actor(name), place(id), { key, importId, leaveWrong }, now);
};

describe("ME27: a table that is brought in", () => {
  it("is looked at row by row before anything is written, and written as it was looked at", async () => {
    const id = await aMeasure(world);
    await paste(id, "2026-09\t6\t11\n");
    await confirm(id);
    await paste(id, "Månad\tTäljare\tNämnare\tNamn\n2026-08\t5\t10\tX\n2026-09\t7\t11\n2026-10\t13\t12\n2026-07\t\t\n");
    expect(await pointsOf(id)).toEqual(["2026-09-01 6/11"]);
    expect(await seen(id)).toMatchObject({
      counts: { new: 1, changed: 1, same: 0, wrong: 1, slips: 0 },
      wrong: [{ row: 4, text: "13", code: "points.more-than-all" }],
      rows: [
        { row: 2, day: "2026-08-01", was: "" },
        { row: 3, day: "2026-09-01" },
      ],
      leftOut: ["Namn"],
      empty: 1,
    });
    await expect(confirm(id)).rejects.toMatchObject({ fields: { leaveWrong: "points.import-wrong" } });
    expect(await pointsOf(id)).toEqual(["2026-09-01 6/11"]);
    expect(await confirm(id, { leaveWrong: true })).toEqual({ added: 1, changed: 1, removed: 0 });
    expect(await pointsOf(id)).toEqual(["2026-08-01 5/10", "2026-09-01 7/11"]);
    expect(await seen(id)).toBeNull();
    const points = await db().measurePoint.findMany({ where: { followedId: id } });
    expect(new Set(points.map(({ source }) => source))).toEqual(new Set(["table"]));
  });

  it("takes no comment away that it does not mention", async () => {
    const id = await aMeasure(world, { data: "count" });
    await paste(id, "2026-09\t6\tSemester\n");
    await confirm(id);
    await paste(id, "2026-09\t7\n");
    await confirm(id);
    expect(await pointsOf(id)).toEqual(["2026-09-01 7 Semester"]);
  });

  it("asks about what is far from the others, in the table too", async () => {
    const id = await aMeasure(world, { data: "count" });
    await paste(id, ["2026-04\t70", "2026-05\t7", "2026-06\t8", "2026-07\t6", "2026-08\t7"].join("\n"));
    const at = await seen(id);
    expect(at?.counts).toMatchObject({ new: 5, slips: 1 });
    expect(at?.rows.filter(({ slip }) => slip).map(({ day }) => day)).toEqual(["2026-04-01"]);
  });

  it("comes from a workbook as well: days, formulas by what they came to, and what they could not come to", async () => {
    const id = await aMeasure(world, { data: "count" });
    await send(
      id,
      fileForm(
        await workbook([
          ["Månad", "Antal"],
          ["2026-08", 5],
          ["2026-09", 7.0],
        ]),
      ),
    );
    expect((await seen(id))?.rows.map(({ day, said }) => [day, unsealed(said)?.value])).toEqual([
      ["2026-08-01", 5],
      ["2026-09-01", 7],
    ]);
    const cells = [
      `<row r="1"><c r="A1" s="1"><v>46266</v></c><c r="B1"><f>2+3</f><v>5</v></c></row>`,
      `<row r="4"><c r="A4" s="1"><v>46296</v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    ];
    await send(id, fileForm(sheetByHand(cells.join(""))));
    expect(await seen(id)).toMatchObject({
      rows: [{ row: 1, day: "2026-09-01" }],
      wrong: [{ row: 4, text: "#DIV/0!", code: "points.unclear" }],
    });
  });

  it("is read from text however it is written", async () => {
    const id = await aMeasure(world, { data: "measurement" });
    const table = 'Månad;Värde;Kommentar\n2026-08;5,5;Åtta "dagar"\n2026-09;6,5;"a;b"\n';
    const latin = Buffer.from(table, "latin1");
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(table.replaceAll(";", "\t").replace("a\tb", "a;b"), "utf16le"),
    ]);
    for (const bytes of [Buffer.from(table), Buffer.from(`\ufeff${table}`), latin, wide]) {
      await send(id, fileForm(new Uint8Array(bytes), "tabell.csv"));
      const rows = (await seen(id))?.rows ?? [];
      expect(rows.map(({ said }) => unsealed(said))).toMatchObject([
        { value: 5.5, comment: 'Åtta "dagar"' },
        { value: 6.5, comment: "a;b" },
      ]);
    }
  });
});

describe("ME28: what is written is what was looked at", () => {
  it("once, however often it is confirmed, and by two who looked at their own, the first", async () => {
    const id = await aMeasure(world, { data: "count" });
    await paste(id, "2026-08\t5\n2026-09\t6\n");
    const [key, importId] = [crypto.randomUUID(), (await seen(id))!.id];
    const [came] = await Promise.all([1, 2, 3].map(() => confirm(id, { key, importId })));
    expect(came).toEqual({ added: 2, changed: 0, removed: 0 });
    // Another form that writes the same: what it is of has been written, and is gone.
    await expect(confirm(id, { importId })).rejects.toMatchObject({ code: "points.import-gone" });
    await paste(id, "2026-08\t7\n");
    await paste(id, "2026-08\t8\n", "coordinator");
    const both = await Promise.allSettled([confirm(id), confirm(id, { name: "coordinator" })]);
    const lost = both.filter((one) => one.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]!.reason).toMatchObject({ code: "points.import-changed" });
    expect(await pointsOf(id)).toContain(both[0]!.status === "fulfilled" ? "2026-08-01 7" : "2026-08-01 8");
  });

  it("or nothing: who fills in meanwhile is not overwritten, and it is looked at again against hers", async () => {
    const id = await aMeasure(world, { data: "count" });
    await paste(id, "2026-08\t5\n2026-09\t6\n");
    const before = (await seen(id))!;
    const rows = [row(id, "2026-09-01", { number: "9" })];
    await savePoints(await world.actor("coordinator"), world.teamA, { key: crypto.randomUUID(), rows }, world.now);
    await expect(confirm(id, { importId: before.id })).rejects.toMatchObject({ code: "points.import-changed" });
    expect(await pointsOf(id)).toEqual(["2026-09-01 9"]);
    const again = (await seen(id))!;
    expect(again.counts).toMatchObject({ new: 1, changed: 1 });
    // The page that still shows what was looked at first writes nothing.
    await expect(confirm(id, { importId: before.id })).rejects.toMatchObject({ code: "points.import-gone" });
    await confirm(id, { importId: again.id });
    expect(await pointsOf(id)).toEqual(["2026-08-01 5", "2026-09-01 6"]);
  });

  it("beside who fills in at the same moment: all of it after hers or before, and never half", async () => {
    const actor = await world.actor("coordinator");
    for (let nth = 0; nth < 10; nth += 1) {
      const id = await aMeasure(world, { data: "count" });
      await paste(id, "2026-08\t5\n2026-09\t6\n");
      const { id: importId } = (await seen(id))!;
      const rows = [row(id, "2026-09-01", { number: "9" })];
      const [brought, filled] = await Promise.allSettled([
        confirm(id, { importId }),
        savePoints(actor, world.teamA, { key: crypto.randomUUID(), rows }, world.now),
      ]);
      const points = await pointsOf(id);
      if (brought.status === "fulfilled") {
        expect(points).toEqual(["2026-08-01 5", "2026-09-01 6"]);
        expect(filled).toMatchObject({ reason: { code: "points.changed-meanwhile" } });
      } else {
        expect(brought.reason).toMatchObject({ code: "points.import-changed" });
        expect(points).toEqual(["2026-09-01 9"]);
      }
    }
  });

  it("for an hour, and hers alone", async () => {
    const id = await aMeasure(world, { data: "count" });
    await paste(id, "2026-08\t5\n");
    const { id: importId } = (await seen(id))!;
    expect(await seen(id, "coordinator")).toBeNull();
    await expect(confirm(id, { importId, name: "coordinator" })).rejects.toMatchObject({ code: "points.import-gone" });
    const later = new Date(world.now.getTime() + 3_600_000);
    expect(await seen(id, "member", later)).toBeNull();
    await expect(confirm(id, { importId, now: later })).rejects.toMatchObject({ code: "points.import-gone" });
    await putAway(await world.actor("coordinator"), place(id), importId, world.now);
    expect((await seen(id))?.id).toBe(importId);
    await putAway(await world.actor("member"), place(id), importId, world.now);
    expect(await seen(id)).toBeNull();
  });

  it("and by what the measure counts now", async () => {
    const id = await aMeasure(world, { data: "count" });
    await paste(id, "2026-08\t5\n");
    const { measureId } = await db().followedMeasure.findUniqueOrThrow({ where: { id } });
    await db().measure.update({ where: { id: measureId }, data: { rhythm: "week" } });
    await expect(confirm(id)).rejects.toMatchObject({ code: "points.import-gone" });
    expect(await pointsOf(id)).toEqual([]);
  });

  it("the team's: who reads it is refused, for others it does not exist", async () => {
    const id = await aMeasure(world);
    const writers: PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
    const read: PersonName[] = ["lead", "researcher", "supervisor", "manager"];
    for (const name of people) {
      const no = writers.includes(name) ? "done" : read.includes(name) ? "forbidden" : "missing";
      const actor = await world.actor(name);
      expect(await cameOf(importPage(actor, place(id), 0, world.now)), name).toBe(no);
      expect(await cameOf(paste(id, "2026-08\t1\t2", name)), name).toBe(no);
      expect(await cameOf(lookAtFile(actor, place(id), fileForm("2026-08;1;2"), world.now)), name).toBe(no);
      expect(await cameOf(putAway(actor, place(id), crypto.randomUUID(), world.now)), name).toBe(no);
      expect(
        await cameOf(confirm(id, { name, importId: (await lookedAtBy(id, name)) ?? crypto.randomUUID() })),
        name,
      ).toBe(no);
    }
    await expect(importPage(await world.actor("member"), place(id, world.teamB), 0, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
  });
});

/** The latest that somebody has looked at, whatever she may now. */
async function lookedAtBy(followedId: string, name: PersonName): Promise<string | undefined> {
  const found = await db().pointImport.findFirst({ where: { followedId, personId: world.person[name] } });
  return found?.id;
}
