import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { changeState } from "#app/features/participants/commands/change-state.server.ts";
import { noteAttempt } from "#app/features/participants/commands/note-attempt.server.ts";
import { pair } from "#app/features/participants/commands/pair.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { releaseFigures } from "#app/features/recruitment/release.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { type ParentContent, pairs, parents } from "./content/parents.ts";
import { inVaultAs } from "./in-vault.ts";
import { dayIn, noonOf, workedBefore } from "./parents-days.ts";
import { meetings } from "./parents-met.ts";

/** Of 070-174 06 05 to 06 99, which the authority keeps for what is invented. */
const phoneOf = (at: number) => `+46701740${605 + at}`;

/**
 * Hands over the demo's parents, by the recruiters of its study's first three teams in turn, and does what its interviewers
 * have done since; last the figures that others are told are made. The vault is open, and the demo has just been filled.
 */
export async function demoParents(now: Date): Promise<void> {
  const study = await db().study.findFirst({
    where: { gate: { isOpen: true }, interviewers: { some: {} } },
    select: {
      ...{ id: true, programmeId: true },
      interviewers: { orderBy: { person: { name: "asc" } }, take: 2, select: { personId: true } },
    },
  });
  if (!study) return;
  const recruiters = await db().teamMembership.findMany({
    where: { isRecruiter: true, endedAt: null, team: { programmeId: study.programmeId } },
    orderBy: [{ team: { name: "asc" } }, { id: "asc" }],
    select: { id: true, personId: true, teamId: true },
  });
  const teams = [...new Set(recruiters.map(({ teamId }) => teamId))].slice(0, 3);
  const asking = recruiters.filter(({ teamId }) => teams.includes(teamId));
  if (asking.length === 0) return;
  const handed: { id: string; code: string }[] = [];
  for (const [at, parent] of parents.entries()) {
    const { personId, id: membershipId } = asking[at % asking.length]!;
    handed.push(await handOver(parent, at, { studyId: study.id, by: { personId, membershipId }, now }));
  }
  await inVaultAs(
    study.interviewers.map(({ personId }) => personId),
    now,
    async (everybody) => {
      const { programmeId } = study;
      for (const [at, parent] of parents.entries()) {
        const { id: participantId, code } = handed[at]!;
        const whom = { programmeId, participantId, code, studyId: study.id };
        // What one decides, another can confirm.
        await followUp(parent, whom, { actor: everybody[at % everybody.length]!, now });
      }
      for (const [one, other] of pairs) {
        const where = { programmeId, participantId: handed[one]!.id };
        await pair(everybody[0]!, where, { written: handed[other]!.code, paired: true }, now);
      }
    },
  );
  await haveLeft(now);
  await releaseFigures(now);
}

type Given = { studyId: string; by: { personId: string; membershipId: string }; now: Date };

function handOver(parent: ParentContent, at: number, { studyId, by, now }: Given) {
  const { name, daysAgo, channel, safeTimes, language = "sv", protection = "none" } = parent;
  const { sharesPhone = false, interpreter = false } = parent;
  const day = workedBefore(dayIn(now, -daysAgo));
  return handedOver({
    ...{ studyId, language, channel, by, key: randomUUID(), now: noonOf(day) },
    identity: {
      ...{ name, phone: phoneOf(at), email: channel === "mail" ? `foralder${at + 1}@exempel.example` : null },
      details: {
        ...{ safeTimes, protection, interpreter, ownPhone: !sharesPhone },
        mayLeaveMessage: protection === "none" && !sharesPhone,
      },
    },
    leave: { givenOn: day, form: at % 4 === 3 ? "written" : "oral" },
  });
}

export type Whom = { programmeId: string; participantId: string; code: string; studyId: string };

/** What a researcher has done since. */
async function followUp(parent: ParentContent, whom: Whom, { actor, now }: { actor: Actor; now: Date }): Promise<void> {
  for (const { daysAgo, how, outcome, note = "" } of parent.sought ?? []) {
    const at = noonOf(workedBefore(dayIn(now, -daysAgo)));
    await noteAttempt(actor, whom, { how, outcome, note, key: randomUUID() }, at);
  }
  await meetings(parent, whom, { actor, now });
  if (parent.pausesFor === undefined && !parent.droppedOut) return;
  const at = noonOf(workedBefore(dayIn(now, -1)));
  const wanted =
    parent.pausesFor === undefined
      ? ({ state: "dropped-out" } as const)
      : ({ state: "paused", until: dayIn(now, parent.pausesFor) } as const);
  await changeState(actor, whom, wanted, at);
}

/** What was to be sent in what is past by now left then. */
async function haveLeft(now: Date): Promise<void> {
  await inStore("identity", (tx) =>
    tx.query(
      `UPDATE identity.message SET state = 'sent', may_message = NULL, done_at = due_at
       WHERE state = 'waiting' AND until <= $1`,
      [now],
    ),
  );
}
