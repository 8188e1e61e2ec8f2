import { randomUUID } from "node:crypto";
import { addDays, dayOf } from "#app/core/day.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { type ParentContent, pairs, parents } from "./content/parents.ts";

/** Parents are handed over, and sought, at noon. */
const noon = (now: Date, daysAgo: number) => new Date(`${addDays(dayOf(now), -daysAgo)}T11:00:00Z`);
/** Of 070-174 06 05 to 06 99, which the authority keeps for what is invented. */
const phoneOf = (at: number) => `+46701740${605 + at}`;

/**
 * Hands over the demo's parents: by the recruiters of its study's first three teams, in turn. The vault is open, and the
 * demo has just been filled.
 */
export async function demoParents(now: Date): Promise<void> {
  const study = await db().study.findFirst({
    where: { gate: { isOpen: true }, interviewers: { some: {} } },
    select: { id: true, programmeId: true, interviewers: { take: 1, select: { personId: true } } },
  });
  if (!study) return;
  const recruiters = await db().teamMembership.findMany({
    where: { isRecruiter: true, endedAt: null, team: { programmeId: study.programmeId } },
    orderBy: [{ team: { name: "asc" } }, { id: "asc" }],
    select: { id: true, personId: true, teamId: true },
  });
  const teams = [...new Set(recruiters.map(({ teamId }) => teamId))].slice(0, 3);
  const asking = recruiters.filter(({ teamId }) => teams.includes(teamId));
  const researcherId = study.interviewers[0]?.personId ?? "";
  const codes: string[] = [];
  for (const [at, parent] of parents.entries()) {
    const recruiter = asking[at % asking.length];
    if (!recruiter) return;
    const by = { personId: recruiter.personId, membershipId: recruiter.id };
    const { code } = await handOver(parent, at, { studyId: study.id, by, now });
    codes.push(code);
    await followUp(parent, { code, studyId: study.id, by: researcherId, now });
  }
  const linked = pairs.map(([one, other]) => [codes[one], codes[other]].toSorted());
  await inStore("identity", async (tx) => {
    for (const pair of linked) await tx.query("INSERT INTO identity.pair (one, other) VALUES ($1, $2)", pair);
  });
}

type Given = { studyId: string; by: { personId: string; membershipId: string }; now: Date };

function handOver(parent: ParentContent, at: number, { studyId, by, now }: Given) {
  const { name, daysAgo, channel, safeTimes, language = "sv", protection = "none" } = parent;
  const { sharesPhone = false, interpreter = false } = parent;
  const when = noon(now, daysAgo);
  return handedOver({
    ...{ studyId, language, channel, by, key: randomUUID(), now: when },
    identity: {
      ...{ name, phone: phoneOf(at), email: channel === "mail" ? `foralder${at + 1}@exempel.example` : null },
      details: {
        ...{ safeTimes, protection, interpreter, ownPhone: !sharesPhone },
        mayLeaveMessage: protection === "none" && !sharesPhone,
      },
    },
    leave: { givenOn: dayOf(when), form: at % 4 === 3 ? "written" : "oral" },
  });
}

/** What a researcher has done since. */
async function followUp(parent: ParentContent, of: { code: string; studyId: string; by: string; now: Date }) {
  const { code, studyId, by, now } = of;
  for (const { daysAgo, how, outcome } of parent.sought ?? []) {
    const at = noon(now, daysAgo);
    await inStore("identity", async (tx) => {
      const more = { how, outcome };
      await appendAudit(tx, studyId, { now: at, by, act: "participant.sought", outcome: "done", code, more });
      await tx.query(
        "INSERT INTO identity.contact (id, code, by_id, at, how, outcome, key_version) VALUES ($1, $2, $3, $4, $5, $6, 1)",
        [randomUUID(), code, by, at, how, outcome],
      );
    });
  }
  const until = parent.pausesFor === undefined ? null : addDays(dayOf(now), parent.pausesFor);
  if (until === null && !parent.droppedOut) return;
  await inStore("research", async (tx) => {
    const act = until === null ? "participant.dropped-out" : "participant.paused";
    await appendAudit(tx, studyId, { now: noon(now, 1), by, act, outcome: "done", code });
    await tx.query("UPDATE research.participant SET state = $2, paused_until = $3 WHERE code = $1", [
      ...[code, until === null ? "dropped-out" : "paused", until],
    ]);
  });
}
