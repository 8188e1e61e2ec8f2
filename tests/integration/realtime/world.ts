import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { Announcement } from "#app/platform/events.server.ts";
import { act } from "#app/platform/transaction.server.ts";

/** A programme with two teams in two invented municipalities. */
export async function aProgramme(): Promise<{ programmeId: string; ekvarpa: string; vasmora: string }> {
  const programmeId = newId();
  const regionId = newId();
  const days = { startsOn: new Date("2026-01-01"), endsOn: new Date("2028-12-31"), aimByWhen: new Date("2028-12-31") };
  const aim = { aimWhat: "Stöd", aimForWhom: "föräldrar", aimHowMuch: "alla" };
  const size = { pauseMonths: [7], placesPerRegion: 3, teamSizeMin: 6, teamSizeMax: 8 };
  const createdAt = new Date();
  await db().programme.create({ data: { id: programmeId, name: "Genombrott", ...aim, ...days, ...size, createdAt } });
  await db().region.create({ data: { id: regionId, programmeId, name: "Norra", position: 1 } });
  const team = async (name: string) => {
    const municipalityId = newId();
    const id = newId();
    await db().municipality.create({ data: { id: municipalityId, name: `${name} ${id}`, sizeClass: "small" } });
    await db().team.create({ data: { id, programmeId, regionId, municipalityId, name, createdAt } });
    return id;
  };
  return { programmeId, ekvarpa: await team("Ekvarpa"), vasmora: await team("Väsmora") };
}

export async function aPerson(name: string): Promise<string> {
  const id = newId();
  await db().person.create({ data: { id, name, createdAt: new Date() } });
  return id;
}

export async function aMember(name: string, teamId: string): Promise<string> {
  const personId = await aPerson(name);
  const startedAt = new Date(Date.now() - 86_400_000);
  await db().teamMembership.create({
    data: { id: newId(), teamId, personId, profession: "socialsekreterare", startedAt },
  });
  return personId;
}

export async function withRole(name: string, programmeId: string, role: "lead" | "researcher" | "partner") {
  const personId = await aPerson(name);
  await db().programmeRole.create({ data: { id: newId(), programmeId, personId, role, startedAt: new Date(0) } });
  return personId;
}

/** An act of a person that announces this, as commands do. */
export async function announced(by: string, ...events: Announcement[]): Promise<void> {
  await act({ personId: by }, new Date(), async (_tx, traces) => {
    traces.audit({ action: "cycle.changed", subject: "cycle" });
    for (const event of events) traces.announce(event);
  });
}
