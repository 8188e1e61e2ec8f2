import { randomUUID } from "node:crypto";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { askForWords, releaseWords, takeWords } from "#app/features/interviews/commands/free-text.server.ts";
import { keepInterview } from "#app/features/interviews/commands/keep-interview.server.ts";
import { recordConsent, recordStop } from "#app/features/interviews/commands/record-consent.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { plainDetails } from "../vault.ts";
import type { PersonName, World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** `supervisor` interviews in P: one parent has been, another has stopped and wants what was collected removed. */
export async function thingsOfInterviews(world: World, { studyP }: { studyP: string }) {
  const { now, person, programmeId } = world;
  // Two are needed to let anything out: she is no interviewer afterwards.
  const second = { studyId: studyP, personId: person.researcher };
  await db().studyInterviewer.create({ data: second });
  const guideP = newId();
  const asked = { occasion: 1, number: 1, position: 1, kind: "text", words: saidBy("guideP") } as const;
  const by = { createdById: person.researcher, createdAt: now };
  await db().studyQuestion.create({ data: { id: guideP, studyId: studyP, ...asked, choices: [], ...by } });
  const [interviewP, stoppedP] = [await aParent(world, studyP), await aParent(world, studyP)];
  const researcher = await inVault(world, "researcher");
  const of = (participantId: string) => ({ programmeId, participantId });
  const told = { channel: "telephone", reason: "Ringde." } as const;
  await recordConsent(researcher, of(interviewP), { ...told, occasion: 1, language: "sv" }, now);
  const said = { heldOn: dayOf(now), fields: {}, notes: saidBy("interviewP"), base: 0, key: randomUUID() };
  await keepInterview(researcher, { ...of(interviewP), occasion: "1" }, said, now);
  await recordStop(researcher, of(stoppedP), { ...told, remove: true }, now);
  const requestP = randomUUID();
  await askForWords(researcher, programmeId, { purpose: "Analys", occasion: null, key: requestP }, now);
  await releaseWords(await inVault(world, "supervisor"), programmeId, requestP, now);
  await takeWords(researcher, programmeId, requestP, now);
  await db().studyInterviewer.delete({ where: { studyId_personId: second } });
  return { guideP, interviewP, stoppedP, requestP };
}

async function aParent({ now, person, teamA }: World, studyId: string): Promise<string> {
  const membership = await db().teamMembership.findFirstOrThrow({
    where: { teamId: teamA, personId: person.member, endedAt: null },
  });
  const parent = { name: "Anna Exempelsson", phone: "+46701740605", email: null, details: plainDetails };
  const { id } = await handedOver({
    ...{ studyId, identity: parent, language: "sv", channel: "call", now, key: randomUUID() },
    leave: { givenOn: dayOf(now), form: "oral" },
    by: { personId: person.member, membershipId: membership.id },
  });
  return id;
}

/** Somebody of the world, with the vault open in her session. */
async function inVault(world: World, name: PersonName) {
  const actor = await world.actor(name);
  const { sessionId, personId } = actor;
  const open = { factor: "totp", openedAt: world.now, seenAt: world.now, closedAt: null } as const;
  await db().vaultWindow.upsert({ where: { sessionId }, create: { sessionId, personId, ...open }, update: open });
  return actor;
}
