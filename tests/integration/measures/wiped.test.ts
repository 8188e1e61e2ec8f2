import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redactAim, redactMeasure } from "#app/features/measures/commands/redact.server.ts";
import { setAim } from "#app/features/measures/commands/set-aim.server.ts";
import { followedPage } from "#app/features/measures/queries/followed.server.ts";
import {
  textsOfAimToRedact,
  textsOfFollowedToRedact,
  textsOfMeasureToRedact,
} from "#app/features/measures/queries/texts-to-redact.server.ts";
import { pointHistory } from "#app/features/points/queries/history.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { bytesIn } from "#tests/support/bytes-in-tables.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { heard } from "#tests/support/heard.ts";
import { placesOf } from "#tests/support/places-of-words.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { givePoints, ofProgramme, ofTeam } from "./given.ts";
import { type MeasureIn, measureSays, name, teamSays } from "./names.ts";

let world: World;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "genombrott-measures-wiped-"));
  adoptConfig(readConfig({ GENOMBROTT_DATA: dataDir }));
  world = await openWorld(new Date("2026-11-20T11:00:00Z"));
});
afterAll(async () => {
  await world?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const key = () => crypto.randomUUID();
const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const wipe = async (place: MeasureIn, passage = name, who: PersonName = "coordinator", once = key()) =>
  redactMeasure(await world.actor(who), place, { passage, key: once }, later(100));

/** Everything that is kept of a measure, but for the words themselves. */
async function allOf(measureId: string): Promise<string> {
  const of = { followed: { measureId } };
  const rows = await Promise.all([
    db().measure.findMany({ where: { id: measureId } }),
    db().measureDefinition.findMany({ where: { measureId }, orderBy: { id: "asc" } }),
    db().followedMeasure.findMany({ where: { measureId }, orderBy: { id: "asc" } }),
    db().measurePoint.findMany({ where: of, orderBy: { id: "asc" } }),
    db().measurePointChange.findMany({ where: of, orderBy: { id: "asc" } }),
    db().chartDecision.findMany({ where: of, orderBy: { id: "asc" } }),
    db().chartRemark.findMany({ where: of, orderBy: { id: "asc" } }),
  ]);
  return JSON.stringify(rows);
}

const nowhere = async () => {
  for (const words of [name, "Tuva", "Grönkvist"]) {
    expect(await placesOf(words), words).toEqual([]);
    expect(await bytesIn(words), words).toEqual([]);
  }
};

describe("ME35: what somebody can be recognised by", () => {
  it("is wiped from all that is kept of a team's own measure, and stands nowhere in the tables", async () => {
    const { measureId, ...place } = await ofTeam(world);
    await teamSays(world, place);
    await measureSays(world, place, measureId, "coordinator");
    const before = await allOf(measureId);
    expect(await placesOf(name)).toEqual([
      ...["chart_decisions", "chart_remarks", "followed_measures", "measure_definitions", "measure_point_changes"],
      ...["measure_points", "measures", "point_imports"],
    ]);
    const { texts } = await textsOfFollowedToRedact(await world.actor("coordinator"), place);
    expect(texts.filter(({ text }) => text.includes(name)).map(({ subject, field }) => `${subject}.${field}`)).toEqual([
      ...["measure.name", "measure.unit"],
      ...["definition.definition", "definition.numerator", "definition.denominator", "definition.exclusions"],
      ...["definition.definition", "definition.numerator", "definition.denominator", "definition.exclusions"],
      ...["followed.collector", "decision.reason", "decision.reason", "remark.text", "point.comment", "point.comment"],
      ...["change.missing", "change.comment"],
    ]);
    const events = await heard(world, () => wipe(place));
    expect(events).toEqual([
      expect.objectContaining({ name: "measures.changed", ids: expect.objectContaining(place) as object }),
    ]);
    await nowhere();
    // All else is as it was, down to who has written each point and when, and no change of a point was made of it.
    expect(await allOf(measureId)).toBe(before.replaceAll(name, "▇▇▇"));
    const history = await pointHistory(await world.actor("coordinator"), place.followedId, 50);
    expect(history.map(({ from }) => from?.missing || from?.comment)).toEqual([undefined, "Utan ▇▇▇", "▇▇▇ var sjuk"]);
    const audit = await db().auditEntry.findFirstOrThrow({ where: { action: "measure.redacted" } });
    expect(audit).toMatchObject({ subjectId: place.followedId, teamId: world.teamA, programmeId: world.programmeId });
    expect(audit.fields).toEqual(expect.arrayContaining(["measure.change.missing", "measure.definition.definition"]));
    const rows = await db().redaction.findMany({ where: { byId: world.person.coordinator } });
    expect(rows).toHaveLength(18);
    const list = readFileSync(path.join(dataDir, "redactions.jsonl"), "utf8");
    expect(list.split("\n").filter((line) => line !== "")).toHaveLength(18);
    expect(list).not.toContain("Tuva");
  });

  it("is wiped from the programme's measure by who leads it, and from what a team wrote of it by the team alone", async () => {
    const { measureId, a, b } = await ofProgramme(world);
    const place = { programmeId: world.programmeId, measureId };
    await teamSays(world, a);
    await measureSays(world, place, measureId, "lead");
    await givePoints(world, b.followedId, [{ day: "2026-01-01", of: [1, 9], comment: `${name} hos oss` }]);
    expect((await wipe(a)).count).toBe(8);
    expect(await placesOf(name)).toEqual(["measure_definitions", "measure_points", "measures"]);
    expect(await db().measurePoint.count({ where: { comment: { contains: name } } })).toBe(1);
    const events = await heard(world, () => wipe(place, name, "lead"));
    expect(events.map(({ name: of }) => of)).toEqual(["measures.changed"]);
    expect(await placesOf(name)).toEqual(["measure_points"]);
    const { count } = await redactMeasure(
      await world.actor("supervisor"),
      { teamId: world.teamA, followedId: a.followedId },
      { passage: "räknades", key: key() },
      later(101),
    );
    expect(count).toBe(1);
    await db().measurePoint.updateMany({ where: { followedId: b.followedId }, data: { comment: "", setAt: later(2) } });
    await db().measurePointChange.deleteMany({ where: { followedId: b.followedId } });
    await nowhere();
    const { series } = await followedPage(await world.actor("coordinator"), a);
    expect(series.definitions.map(({ definition }) => definition)).toEqual(["▇▇▇ har en plan", "▇▇▇ har en plan"]);
  });

  it("is wiped from what a team is to reach, and was", async () => {
    const actor = await world.actor("coordinator");
    const said = { what: `Stöd till ${name}`, forWhom: `${name}s familj`, howMuch: "Alla", byWhen: "2027-01-31" };
    await setAim(actor, world.teamA, { ...said, earlier: "", key: key() }, world.now);
    const first = await db().teamAim.findFirstOrThrow({ where: { teamId: world.teamA } });
    await setAim(actor, world.teamA, { ...said, what: "Annat", earlier: first.id, key: key() }, later(1));
    const { texts } = await textsOfAimToRedact(actor, world.teamA);
    expect(texts.map(({ text }) => text)).toEqual([
      ...[`Stöd till ${name}`, `${name}s familj`, "Alla", "Annat", `${name}s familj`, "Alla"],
    ]);
    const events = await heard(world, () => redactAim(actor, world.teamA, { passage: name, key: key() }, later(2)));
    expect(events.map(({ name: of }) => of)).toEqual(["team-aim.changed"]);
    await nowhere();
    expect(await db().auditEntry.count({ where: { action: "team-aim.redacted", teamId: world.teamA } })).toBe(1);
  });
});

describe("ME35: who wipes, and what", () => {
  const came = async (who: PersonName, place: MeasureIn, passage = name) => cameOf(wipe(place, passage, who));
  const byWhom = async (ask: (who: PersonName) => Promise<string>) => {
    const found = await Promise.all(people.map(async (who) => [who, await ask(who)] as const));
    return Object.groupBy(found, ([, what]) => what);
  };
  const names = (found: readonly (readonly [PersonName, string])[] | undefined) =>
    found?.map(([who]) => who).toSorted();

  it("is who wipes in the team's tests, or who leads the programme; to others it is refused, or there is nothing", async () => {
    const own = await ofTeam(world);
    const shared = await ofProgramme(world);
    const place = { programmeId: world.programmeId, measureId: shared.measureId };
    const wipers = ["coordinator", "deputy", "supervisor"];
    for (const one of [own, shared.a]) {
      const found = await byWhom((who) => came(who, one));
      expect(names(found["redact.not-found"])).toEqual(wipers);
      const read = await byWhom(async (who) => cameOf(textsOfFollowedToRedact(await world.actor(who), one)));
      expect(names(read.done)).toEqual(wipers);
      expect(names(read.missing)).toEqual(names(found.missing));
      expect(names(read.missing)).toContain("foreigner");
      expect(names(read.forbidden)).toContain("member");
    }
    expect(names((await byWhom((who) => came(who, place)))["redact.not-found"])).toEqual(["lead"]);
    const read = await byWhom(async (who) => cameOf(textsOfMeasureToRedact(await world.actor(who), place)));
    expect(names(read.done)).toEqual(["lead"]);
    const aims = await byWhom(async (who) =>
      cameOf(redactAim(await world.actor(who), world.teamA, { passage: name, key: key() }, later(3))),
    );
    expect(names(aims["redact.not-found"])).toEqual(wipers);
    expect(names(aims.missing)).toContain("foreigner");
    // A team's own is nothing of the programme's, and stands in no other team's address.
    expect(await came("lead", { programmeId: world.programmeId, measureId: own.measureId })).toBe("missing");
    expect(await came("coordinator", { teamId: world.teamB, followedId: own.followedId })).toBe("missing");
    expect(await came("coordinator", { teamId: "x", followedId: "x" })).toBe("missing");
  });

  it("sent twice is once; too few letters, the mark, and what stands nowhere are refused and change nothing", async () => {
    const { measureId, ...place } = await ofTeam(world, { name: `Besök hos ${name}, med ${name}` });
    const before = await allOf(measureId);
    expect(await came("coordinator", place, " ab ")).toBe("redact.too-short");
    expect(await came("coordinator", place, "▇▇▇")).toBe("redact.is-mark");
    expect(await came("coordinator", place, "tuva grönkvist")).toBe("redact.not-found");
    expect(await allOf(measureId)).toBe(before);
    const once = key();
    const both = await Promise.all([1, 2].map(() => wipe(place, name, "coordinator", once)));
    expect(both).toEqual([{ count: 2 }, { count: 2 }]);
    expect(await db().redaction.count({ where: { subjectId: measureId } })).toBe(2);
    expect((await db().measure.findUniqueOrThrow({ where: { id: measureId } })).name).toBe("Besök hos ▇▇▇, med ▇▇▇");
    expect(await cameOf(wipe(place, "Besök", "coordinator", once))).toBe("form.outdated");
  });
});
