import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { certificateFor, certificateLinks } from "#app/features/certificates/queries/certificate-for.server.ts";
import { allCertificates, ownCertificate } from "#app/features/certificates/take.server.ts";
import type { GatheringPlace } from "#app/features/evaluations/found.server.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringHeld, registered } from "#tests/support/evaluated.ts";
import { readAloud, readTaggedPdf } from "#tests/support/files/tagged-pdf.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
let place: GatheringPlace;
let guest: string;
beforeAll(async () => {
  world = await openWorld();
  place = await gatheringHeld(world, { days: 2, title: "LS1: Början" });
  await pressed(await registered(world, place, { person: "member" }), "present", "present");
  await pressed(await registered(world, place, { person: "coordinator" }), "absent", "present");
  await pressed(await registered(world, place, { person: "otherMember" }), "absent", "excused");
  await registered(world, place, { person: "deputy" });
  guest = await registered(world, place, { guest: "Åke Öst" });
  await pressed(guest, "present", "cleared");
});
afterAll(() => world?.close());

type Mark = "present" | "excused" | "absent" | "cleared";

/** What was pressed at the door on each of the days. */
async function pressed(registrationId: string, ...marks: Mark[]): Promise<void> {
  const days = await db().gatheringDay.findMany({ where: { gatheringId: place.gatheringId }, orderBy: { day: "asc" } });
  for (const [i, mark] of marks.entries()) {
    const at = { markedAt: world.now, receivedAt: world.now, markedById: world.person.lead };
    const of = { gatheringId: place.gatheringId, registrationId, dayId: days[i]?.id ?? "" };
    await db().doorMark.create({ data: { id: newId(), ...of, mark, ...at } });
  }
}
const said = async (answer: Response) => readAloud(readTaggedPdf(new Uint8Array(await answer.arrayBuffer())).tree);
const own = async (name: PersonName, locale: "sv" | "en" = "sv", now = world.now) =>
  ownCertificate(await world.actor(name), place, locale, now);

it("E9: is there for who was present, of the days and hours she was there, and for nobody else", async () => {
  for (const name of people) {
    await world.actor(name);
    const taken = await own(name).catch((error: { kind?: string }) => error.kind);
    if (name !== "member" && name !== "coordinator") expect(taken, name).toBe("missing");
    else expect(await said(taken as Response)).toContain(`P Person ${name}`);
  }
  const whole = await said(await own("member"));
  for (const line of [
    "LBody 20 november 2026: 7 timmar",
    "LBody 21 november 2026: 7 timmar",
    "P Sammanlagt 14 timmar, pauser inräknade.",
    "P Arrangör: Programmet",
    "P Projektledare: Person lead",
  ])
    expect(whole).toContain(line);
  const half = await said(await own("coordinator"));
  expect(half.filter((line) => line.startsWith("LBody"))).toEqual(["LBody 21 november 2026: 7 timmar"]);
});

it("E9: has a name that is nobody's, is Swedish unless she asks, and the audit says who took it", async () => {
  const file = await own("member", "en");
  expect(file.headers.get("content-disposition")).toBe('attachment; filename="certificate-2026-11-21.pdf"');
  const pdf = readTaggedPdf(new Uint8Array(await file.arrayBuffer()));
  expect(pdf.language).toBe("en-GB");
  expect(pdf.info).not.toContain("Person");
  expect(readTaggedPdf(new Uint8Array(await (await own("member")).arrayBuffer())).language).toBe("sv-SE");
  const rows = await db().auditEntry.findMany({ where: { action: "certificate.taken", actorId: world.person.member } });
  expect(rows.at(-1)).toMatchObject({ subject: "gathering", subjectId: place.gatheringId, fields: [] });
});

it("E9: all of them are the lead's alone, in one file, by name", async () => {
  const all = await said(await allCertificates(await world.actor("lead"), place, "sv", world.now));
  const names = all.filter((_, i) => all[i - 1]?.startsWith("H1"));
  expect(names).toEqual(
    ["P Åke Öst", "P Person coordinator", "P Person member"].toSorted((a, b) => a.localeCompare(b, "sv")),
  );
  for (const name of people.filter((one) => one !== "lead")) {
    const kind = name === "researcher" || name === "supervisor" ? "forbidden" : "missing";
    await expect(allCertificates(await world.actor(name), place, "sv", world.now), name).rejects.toMatchObject({
      kind,
    });
  }
});

it("is offered to whom it is there for", async () => {
  const links = async (name: PersonName) => certificateLinks(await world.actor(name), place, world.now);
  expect(await links("member")).toEqual({ own: true, all: false });
  expect(await links("otherMember")).toEqual({ own: false, all: false });
  expect(await links("lead")).toEqual({ own: false, all: true });
});

it("E9: a guest's is made for whoever knows that it is hers, and nobody's before it is over or when it is called off", async () => {
  expect(await said((await certificateFor(guest, "sv", world.now)) ?? new Response())).toContain("P Åke Öst");
  const during = new Date("2026-11-21T14:59:00Z");
  expect(await certificateFor(guest, "sv", during)).toBeNull();
  await expect(own("member", "sv", during)).rejects.toMatchObject({ kind: "missing" });
  await db().gathering.update({ where: { id: place.gatheringId }, data: { cancelledAt: world.now } });
  expect(await certificateFor(guest, "sv", world.now)).toBeNull();
  await expect(own("member")).rejects.toMatchObject({ kind: "missing" });
});
