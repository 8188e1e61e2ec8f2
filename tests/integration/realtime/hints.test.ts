import { beforeAll, describe, expect, test } from "vitest";
import { whoMay } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { announce } from "#app/platform/events.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { withDatabase } from "./database.ts";
import { anInstance, eventually, type Visitor, visit } from "./visitors.ts";
import { aMember, announced, aPerson, aProgramme, withRole } from "./world.ts";

withDatabase();
let programmeId: string;
let cycle: { programmeId: string; teamId: string };
let people: Record<"asta" | "bo" | "cilla" | "didrik" | "eva" | "frank", string>;

beforeAll(async () => {
  const place = await aProgramme();
  programmeId = place.programmeId;
  cycle = { programmeId, teamId: place.ekvarpa };
  people = {
    asta: await aMember("Asta Lund", place.ekvarpa),
    bo: await aMember("Bo Ek", place.ekvarpa),
    cilla: await aMember("Cilla Å", place.vasmora),
    didrik: await withRole("Didrik Ö", programmeId, "partner"),
    eva: await withRole("Eva Ask", programmeId, "researcher"),
    frank: await aPerson("Frank Utanför"),
  };
});

async function here(address: string, personId: string): Promise<Visitor> {
  const visitor = visit(address, await signedIn(personId));
  await eventually(() => visitor.heard).toContain("ready");
  return visitor;
}

async function allHere(address: string): Promise<Record<keyof typeof people, Visitor>> {
  const visitors = Object.entries(people).map(async ([name, id]) => [name, await here(address, id)] as const);
  return Object.fromEntries(await Promise.all(visitors)) as Record<keyof typeof people, Visitor>;
}

const names = ({ hints }: Visitor) => hints.map(({ name }) => name);

describe("a hint reaches those whose page would show the thing", () => {
  test("draft, working and shared tests, each to its own; nobody outside hears anything", async () => {
    const { address } = await anInstance();
    const all = await allHere(address);
    const ids = { cycleId: newId() };
    await announced(
      people.asta,
      { name: "draft", rooms: whoMay("cycle.see-draft", cycle), ids },
      { name: "working", rooms: whoMay("cycle.see-working", cycle), ids },
      { name: "shared", rooms: whoMay("cycle.see-shared", cycle), ids },
      { name: "end", rooms: Object.values(people).map((id) => `person:${id}`), ids },
    );
    for (const visitor of Object.values(all)) await eventually(() => names(visitor)).toContain("end");
    expect(Object.fromEntries(Object.entries(all).map(([name, visitor]) => [name, names(visitor)]))).toEqual({
      asta: ["draft", "working", "shared", "end"],
      bo: ["draft", "working", "shared", "end"],
      cilla: ["shared", "end"],
      didrik: ["shared", "end"],
      eva: ["working", "shared", "end"],
      frank: ["end"],
    });
  });

  test("once, however many of the rooms one is in; who did it is told to nobody but herself", async () => {
    const { address } = await anInstance();
    const asta = await here(address, people.asta);
    const astaElsewhere = await here(address, people.asta);
    const bo = await here(address, people.bo);
    const ids = { cycleId: newId() };
    const rooms = [...whoMay("cycle.see-draft", cycle), ...whoMay("cycle.see-shared", cycle)];
    await announced(people.asta, { name: "cycle.edited", rooms, ids, by: people.asta });
    await announced(people.bo, { name: "cycle.closed", rooms, ids, by: people.bo });
    const edited = { name: "cycle.edited", ids };
    const closed = { name: "cycle.closed", ids };
    for (const { hints } of [asta, astaElsewhere]) {
      await eventually(() => hints).toEqual([{ ...edited, mine: true }, closed]);
    }
    await eventually(() => bo.hints).toEqual([edited, { ...closed, mine: true }]);
  });

  test("by polling as well", async () => {
    const { address } = await anInstance();
    const polling = visit(address, { ...(await signedIn(people.bo)), transport: "polling" });
    await eventually(() => polling.heard).toContain("ready");
    await announced(people.asta, { name: "cycle.edited", rooms: whoMay("cycle.see-draft", cycle), ids: {} });
    await eventually(() => names(polling)).toEqual(["cycle.edited"]);
  });
});

test("what is rolled back is told to nobody", async () => {
  const { address } = await anInstance();
  const bo = await here(address, people.bo);
  const rooms = whoMay("cycle.see-draft", cycle);
  const broken = act({ personId: people.asta }, new Date(), async (tx, traces) => {
    traces.announce({ name: "cycle.lost", rooms, ids: {} });
    traces.audit({ action: "cycle.changed", subject: "cycle" });
    // Sent like the rest, and then taken back with it.
    await announce(tx, [{ name: "cycle.undone", rooms, ids: {} }]);
    await tx.session.update({ where: { id: newId() }, data: { endedAt: new Date() } });
  });
  await expect(broken).rejects.toThrow();
  await announced(people.asta, { name: "cycle.kept", rooms, ids: {} });
  await eventually(() => names(bo)).toEqual(["cycle.kept"]);
});

test("a hint leaves with the commit, not before", async () => {
  const { address } = await anInstance();
  const bo = await here(address, people.bo);
  const rooms = whoMay("cycle.see-draft", cycle);
  let commit = () => {};
  const open = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const slow = db().$transaction(async (tx) => {
    await announce(tx, [{ name: "cycle.second", rooms, ids: {} }]);
    await open;
  });
  await announced(people.asta, { name: "cycle.first", rooms, ids: {} });
  await eventually(() => names(bo)).toEqual(["cycle.first"]);
  commit();
  await slow;
  await eventually(() => names(bo)).toEqual(["cycle.first", "cycle.second"]);
});

test("two instances of the app both pass a hint on", async () => {
  const [one, other] = await Promise.all([anInstance(), anInstance()]);
  const visitors = [await here(one.address, people.bo), await here(other.address, people.bo)];
  const outsiders = [await here(one.address, people.cilla), await here(other.address, people.cilla)];
  await announced(people.asta, { name: "cycle.edited", rooms: whoMay("cycle.see-draft", cycle), ids: {} });
  await announced(people.asta, { name: "cycle.shared", rooms: whoMay("cycle.see-shared", cycle), ids: {} });
  for (const visitor of visitors) await eventually(() => names(visitor)).toEqual(["cycle.edited", "cycle.shared"]);
  for (const visitor of outsiders) await eventually(() => names(visitor)).toEqual(["cycle.shared"]);
});
