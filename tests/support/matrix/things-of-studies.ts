import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** A study in each programme: P's is open, Q's waits for somebody to confirm; and a member of team A who recruits. */
export async function thingsOfStudies(world: World) {
  const { programmeId, otherProgrammeId, person, teamA } = world;
  const p = await aStudy(world, "studyP", programmeId);
  const q = await aStudy(world, "studyQ", otherProgrammeId);
  await open(world, p);
  await db().teamMembership.updateMany({
    where: { teamId: teamA, personId: person.member },
    data: { isRecruiter: true },
  });
  await db().studyInterviewer.create({ data: { studyId: p.id, personId: person.supervisor } });
  const [roomP, roomQ] = await roomsIn(world.database.ownerUrl, [p.id, q.id]);
  return {
    ...{ roomP, roomQ },
    ...{ studyP: p.id, consentP: p.textId, approvalP: p.approvalId, approvalGoneP: p.goneId },
    ...{ studyQ: q.id, consentQ: q.textId, approvalQ: q.approvalId },
  };
}

async function open({ now, person }: World, { id, approvalId }: { id: string; approvalId: string }) {
  const confirmed = { confirmedById: person.lead, confirmedAt: now };
  await db().studyApproval.update({ where: { id: approvalId }, data: { state: "confirmed", ...confirmed } });
  await db().studyGate.update({ where: { studyId: id }, data: { isOpen: true, approvalId, openAs: "confirmed" } });
}

async function aStudy({ now, person }: World, name: string, programmeId: string) {
  const [id, textId, approvalId, goneId] = [newId(), newId(), newId(), newId()];
  const text = saidBy(name);
  const d = db();
  const made = { createdById: person.supervisor, createdAt: now };
  const facts = { name: text, familiesPerMunicipality: 10, placeKinds: ["home" as const], interpreter: true };
  await d.study.create({ data: { id, programmeId, ...facts, ...made } });
  await d.studyGate.create({ data: { studyId: id } });
  await d.studyOccasion.create({ data: { studyId: id, number: 1 } });
  await d.studyLanguage.create({ data: { studyId: id, code: "sv", name: "svenska", direction: "ltr" } });
  await d.studyLanguage.create({ data: { studyId: id, code: "so", name: "Soomaali", direction: "ltr" } });
  const hash = new Uint8Array(createHash("sha256").update(text).digest());
  const written = { kind: "consent", language: "sv", version: 1, text, hash } as const;
  await d.studyText.create({ data: { id: textId, studyId: id, ...written, ...made } });
  const registered = { reference: "2026-01234-01", decidedOn: dayToDate(dayOf(now)), consentTextId: textId };
  const by = { registeredById: person.supervisor, registeredAt: now };
  const ended = { state: "ended", endedById: person.supervisor, endedAt: now } as const;
  await d.studyApproval.create({ data: { id: goneId, studyId: id, ...registered, ...by, ...ended } });
  await d.studyApproval.create({ data: { id: approvalId, studyId: id, ...registered, ...by } });
  return { id, textId, approvalId, goneId };
}

/** A room of each study, in the vault. */
async function roomsIn(ownerUrl: string, studies: readonly [string, string]): Promise<[string, string]> {
  const rooms: [string, string] = [randomUUID(), randomUUID()];
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  for (const [at, id] of rooms.entries()) {
    await owner.query("INSERT INTO research.room (id, study_id, name) VALUES ($1, $2, 'Ekrummet')", [id, studies[at]]);
  }
  await owner.end();
  return rooms;
}
