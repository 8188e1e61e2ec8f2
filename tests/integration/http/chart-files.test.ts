import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addRemark, decideOnCentre } from "#app/features/measures/commands/centre.server.ts";
import { defineMeasure } from "#app/features/measures/commands/edit-measure.server.ts";
import { shareMeasure } from "#app/features/measures/commands/follow.server.ts";
import { seriesOf } from "#app/features/measures/queries/series.server.ts";
import { seenDefinition } from "#app/features/measures/rules/seen.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { testOf } from "#tests/support/cycles.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { givePoints, monthDays, ofTeam } from "../measures/given.ts";

let world: World;
let app: RunningApp;
let path: string;
const days = monthDays(10);
beforeAll(async () => {
  world = await openWorld(new Date());
  const member = await world.actor("member");
  const own = await ofTeam(world, { name: "Umgängen som blev av" });
  path = `/teams/${own.teamId}/measures/${own.followedId}/chart`;
  await givePoints(
    world,
    own.followedId,
    days.map((day, n) => ({ day, of: [n + 3, 40] as const, comment: "Tuva var sjuk" })),
  );
  const key = () => crypto.randomUUID();
  const yes = { clearlyDifferent: "yes", causeKnown: "yes", wanted: "yes", expectedToLast: "yes" } as const;
  const split = { kind: "split" as const, day: days[6]!, reason: "Vi ringer dagen före", ...yes, key: key() };
  await decideOnCentre(member, own, split, world.now);
  const [series] = await seriesOf(member, { followedIds: [own.followedId] });
  const words = { definition: "Bara planerade umgängen räknas", numerator: "", denominator: "", exclusions: "" };
  const from = { how: "from", fromDay: days[8]!, seen: seenDefinition(series?.definitions.at(-1)) } as const;
  await defineMeasure(member, own, { ...words, ...from }, world.now);
  await addRemark(member, own, { day: days[3]!, text: "Kris i gruppen", key: key() }, world.now);
  await testOf(world, "member", { what: "Ett test som inte är delat", startsOn: days[4]!, state: "doing" });
  await testOf(world, "member", { what: "Ett test som är delat", startsOn: days[5]!, state: "doing", shared: true });
  await shareMeasure(member, own, true, world.now);
  app = await startAppOn(world.database);
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

async function get(name: PersonName, format: string) {
  const { cookie } = await signedIn(world.person[name]);
  const answer = await fetch(`${app.address}${path}/${format}`, { headers: { cookie }, redirect: "manual" });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

describe("a measure's chart that is taken out", () => {
  it.each([
    ["svg", "image/svg+xml; charset=utf-8", "<svg xmlns="],
    ["png", "image/png", "\x89PNG\r\n\x1a\n"],
  ])("is a file as %s, named by no team and no person", async (format, type, begins) => {
    const { answer, bytes } = await get("member", format);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="diagram-\\d{4}-\\d{2}-\\d{2}\\.${format}"$`),
    );
    expect(bytes.toString("latin1").startsWith(begins)).toBe(true);
    const { answer: strangers } = await get("stranger", format);
    expect(strangers.status).toBe(404);
  });

  it("ME11: says to everybody who reads it why the line was moved and what is measured since, and of what the team has not shared nothing, whoever takes it out", async () => {
    const [own, others] = [await get("coordinator", "svg"), await get("otherMember", "svg")];
    for (const { bytes } of [own, others]) {
      expect(bytes.toString()).toContain("Vi ringer dagen före");
      expect(bytes.toString()).toContain("Bara planerade umgängen räknas");
      // A file goes further than the page.
      expect(bytes.toString()).not.toMatch(/Tuva|Person member/);
    }
    for (const { bytes } of [own, others]) {
      expect(bytes.toString()).toContain("Ett test som är delat");
      expect(bytes.toString()).not.toMatch(/Kris i gruppen|Ett test som inte är delat/);
    }
    // What is not told keeps its place in the team's own drawing.
    const tests = ({ bytes }: typeof own) => bytes.toString().match(/<rect [^>]*rx="3"/g)?.length;
    expect([tests(own), tests(others)]).toEqual([2, 1]);
  });
});
