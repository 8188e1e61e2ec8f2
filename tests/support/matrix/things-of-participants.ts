import { randomUUID } from "node:crypto";
import { dayOf } from "#app/core/day.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { releaseFigures } from "#app/features/recruitment/release.server.ts";
import { db } from "#app/platform/db.server.ts";
import { plainDetails } from "../vault.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** A parent whom `member` of team A has handed over, in P's study, in which `supervisor` interviews. The vault is open. */
export async function thingsOfParticipants({ now, person, programmeId, teamA }: World) {
  const { id: studyId } = await db().study.findUniqueOrThrow({ where: { programmeId } });
  const { id: membershipId } = await db().teamMembership.findFirstOrThrow({
    where: { teamId: teamA, personId: person.member },
  });
  const details = { ...plainDetails, safeTimes: saidBy("parentP") };
  const parent = await handedOver({
    ...{ studyId, language: "sv", channel: "call", key: randomUUID(), now },
    identity: { name: saidBy("parentP"), phone: "+46701740605", email: null, details },
    leave: { givenOn: dayOf(now), form: "oral" },
    by: { personId: person.member, membershipId },
  });
  // As it has been told this month: nothing is left for the job to do.
  await releaseFigures(now);
  return { parentP: parent.id };
}
