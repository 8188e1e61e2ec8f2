import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { decideOnCentre } from "#app/features/measures/commands/centre.server.ts";
import { takeReport } from "#app/features/reports/export.server.ts";
import { beginReport, handInReport } from "#app/flows/report.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readAloud, readTaggedPdf } from "#tests/support/files/tagged-pdf.ts";
import { noon, putScore } from "#tests/support/scores.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme } from "../measures/given.ts";

let world: World;
let followedId: string;
beforeAll(async () => {
  world = await openWorld(new Date("2026-11-20T11:00:00Z"));
  ({
    a: { followedId },
  } = await ofProgramme(world));
  await givePoints(
    world,
    followedId,
    monthDays(11).map((day) => ({ day, of: [2, 40] as const })),
  );
  // Of October both are set and handed in; of November the team's alone.
  await putScore(world, "team", month, 6);
  await putScore(world, "researcher", month, 4);
  await putScore(world, "team", "2026-11", 6);
});
afterAll(() => world?.close());
beforeEach(async () => {
  await db().report.deleteMany({});
});

const month = "2026-10";
const place = () => ({ teamId: world.teamA, month });
const others: readonly PersonName[] = ["manager", "lead", "supervisor", "researcher", "otherMember"];
async function handedIn(of = place()): Promise<void> {
  const coordinator = await world.actor("coordinator");
  await beginReport(coordinator, of, world.now);
  await handInReport(coordinator, of, world.now);
}
async function aloudTo(name: PersonName, of = place(), at = world.now): Promise<string[]> {
  const answer = await takeReport(await world.actor(name, at), of, at);
  return readAloud(readTaggedPdf(Buffer.from(await answer.arrayBuffer())).tree);
}

describe("a report on paper", () => {
  it("RE14: the PDF has the score that is handed in as it is today, and what the researcher wrote for nobody", async () => {
    await handedIn();
    for (const name of ["coordinator", ...others] as const) {
      const aloud = await aloudTo(name);
      const at = aloud.indexOf("H2 Teamskattningen");
      expect(aloud.slice(at, at + 5), name).toEqual([
        "H2 Teamskattningen",
        "P Så som den står 20 nov. 2026.",
        "P Teamet säger 3,0: Det har blivit lite bättre.",
        "P Av team",
        "P Forskaren säger 2,0: Vi är i gång, men inget är ändrat än.",
      ]);
      expect(aloud.join(" "), name).not.toContain("Av researcher");
    }
  });

  it("RE14: of a score that one side alone has set the PDF says nothing, whoever takes it out, until the month's days are over", async () => {
    const at = { teamId: world.teamA, month: "2026-11" };
    await handedIn(at);
    for (const name of ["coordinator", "member", ...others] as const)
      expect((await aloudTo(name, at)).join(" "), name).not.toMatch(/Teamskattningen|Teamet|Av team|är satt|inte satt/);
    const days = async (name: PersonName, day: string) => aloudTo(name, at, noon(day));
    for (const name of ["coordinator", ...others] as const) {
      expect(await days(name, "2026-12-10"), name).not.toContain("H2 Teamskattningen");
      const aloud = await days(name, "2026-12-11");
      expect(aloud.slice(aloud.indexOf("H2 Teamskattningen")).slice(2, 5), name).toEqual([
        "P Teamet säger 3,0: Det har blivit lite bättre.",
        "P Av team",
        "P Forskaren har inte satt någon.",
      ]);
    }
  });

  it("RE14: a score that both have set is not in the PDF while its month goes on, though the two read each other's", async () => {
    const at = { teamId: world.teamA, month: "2026-11" };
    await putScore(world, "researcher", at.month, 4);
    await handedIn(at);
    for (const name of ["coordinator", ...others] as const)
      expect(await aloudTo(name, at), name).not.toContain("H2 Teamskattningen");
  });

  it("RE12: the PDF has the charts as figures that are said in words", async () => {
    const member = await world.actor("member");
    const yes = { clearlyDifferent: "yes", causeKnown: "yes", wanted: "yes", expectedToLast: "yes" } as const;
    const split = { kind: "split", day: "2026-06-01", reason: "Vi ringer", ...yes, key: crypto.randomUUID() } as const;
    await decideOnCentre(member, { teamId: world.teamA, followedId }, split, world.now);
    await handedIn();
    const aloud = await aloudTo("manager");
    expect(aloud.filter((part) => part.startsWith("P ")).join(" ")).toMatch(
      /Senaste ?mätpunkten, ?oktober ?2026: ?5\s%\./,
    );
    // The letters in the drawing: its months.
    expect(aloud.filter((part) => part.startsWith("Figure ")).join(" ")).toMatch(/jan.*okt/);
    // What the letter in it stands for comes after it, and not who decided it.
    expect(aloud).toContain("P A: Ny mittlinje från och med juni 2026: Vi ringer");
    expect(aloud.join(" ")).not.toContain("Person member");
  });

  it("RE12: what a letter stands for is as long as a picture of the chart has it, and it is said what is left out", async () => {
    const { measureId } = await db().followedMeasure.findUniqueOrThrow({ where: { id: followedId } });
    const by = { measureId, setById: world.person.lead, setAt: world.now };
    const data = Array.from({ length: 28 }, (_, n) => ({
      ...{
        id: newId(),
        fromDay: new Date(Date.UTC(2026, 5, 2 + n)),
        definition: "Planen är skriftlig. ".repeat(90),
        ...by,
      },
    }));
    await db().measureDefinition.createMany({ data });
    await handedIn();
    const aloud = await aloudTo("manager");
    const told = aloud.filter((line) => /^P [A-Z]: ?Ny ?definition/.test(line));
    expect(told.length).toBeGreaterThan(10);
    expect(Math.max(...told.map(({ length }) => length))).toBeLessThan(520);
    expect(aloud.find((line) => line.includes("till, tidigare"))).toMatch(/^P … och [23] till, tidigare\.$/);
  });
});
