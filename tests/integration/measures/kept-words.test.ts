import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { setAim } from "#app/features/measures/commands/set-aim.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { ofTeam } from "./given.ts";
import { name, teamSays } from "./names.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(new Date("2026-11-20T11:00:00Z"));
});
afterAll(() => world?.close());

it("ME35: the database lets what is kept of a measure make way for the mark alone, and only where it is kept who wiped it", async () => {
  const place = await ofTeam(world);
  await teamSays(world, place);
  await setAim(
    await world.actor("otherMember"),
    world.teamB,
    {
      what: `Stöd % till_\\${name}`,
      forWhom: "Alla",
      howMuch: "8",
      byWhen: "2027-01-31",
      earlier: "",
      key: crypto.randomUUID(),
    },
    world.now,
  );
  const where = { followedId: place.followedId };
  const kept = {
    change: await db().measurePointChange.findFirstOrThrow({ where: { ...where, missing: { not: "" } } }),
    point: await db().measurePoint.findFirstOrThrow({ where: { ...where, comment: { contains: "Med" } } }),
    decision: await db().chartDecision.findFirstOrThrow({ where }),
    remark: await db().chartRemark.findFirstOrThrow({ where }),
    aim: await db().teamAim.findFirstOrThrow({ where: { teamId: world.teamB } }),
  };
  const tables = {
    change: ["measure_point_changes", "missing", kept.change.missing, "numerator = 1"],
    point: ["measure_points", "comment", kept.point.comment, ""],
    decision: ["chart_decisions", "reason", kept.decision.reason, "day = day + 1"],
    remark: ["chart_remarks", "text", kept.remark.text, "day = day + 1"],
    aim: ["team_aims", "what", kept.aim.what, "by_when = by_when + 1"],
  } as const;
  const changes = () => db().measurePointChange.count({ where });
  const many = await changes();
  for (const [subject, [table, column, text, more]] of Object.entries(tables)) {
    const { id } = kept[subject as keyof typeof kept];
    const put = (words: string, noted: string | null = `measure.${subject}`, besides = "") =>
      db()
        .$transaction(async (tx) => {
          const at = { field: column, position: 0, length: 3, byId: world.person.coordinator, at: world.now };
          if (noted) await tx.redaction.create({ data: { id: newId(), subject: noted, subjectId: id, ...at } });
          const also = besides === "" ? "" : `, ${besides}`;
          await tx.$executeRawUnsafe(`UPDATE ${table} SET ${column} = $1${also} WHERE id = $2::uuid`, words, id);
        })
        .then(
          () => "done",
          (error: Error) => error.message,
        );
    const wiped = text.replace(name, "▇▇▇");
    const never = "what is kept of a measure stays as it was written";
    // A row of an act before this one is none of this.
    expect(await put(text), subject).toBe("done");
    expect(await put(wiped, null), subject).toContain("who wiped words is kept");
    expect(await put(wiped, "measure.measure"), subject).toContain("who wiped words is kept");
    if (subject !== "point") {
      expect(await put(text.replace(name, "Någon annan")), subject).toContain(never);
      expect(await put(`▇▇▇${text}`), subject).toContain(never);
      expect(await put(`${wiped} mer`), subject).toContain(never);
      expect(await put(wiped, `measure.${subject}`, more), subject).toContain(never);
    }
    expect(await put(wiped), subject).toBe("done");
  }
  expect(await changes()).toBe(many);
  // What somebody writes of a point is a change of it as before, also of words alone.
  const { id, comment } = await db().measurePoint.findUniqueOrThrow({ where: { id: kept.point.id } });
  await db().measurePoint.update({ where: { id }, data: { comment: `${comment}!` } });
  await db().measurePoint.update({
    where: { id },
    data: { comment: "▇▇▇", setAt: new Date(world.now.getTime() + 3_600_000) },
  });
  expect(await changes()).toBe(many + 2);
});
