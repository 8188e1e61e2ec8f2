import { randomUUID } from "node:crypto";
import { addDays, dayOf } from "#app/core/day.ts";
import type { Weekday } from "#app/core/recurrence.ts";
import { decideOpened } from "#app/features/interview-times/rules/pattern.ts";
import { rangeOf } from "#app/features/interview-times/stored.server.ts";
import { interviewersOf } from "#app/features/interview-times/study-of.server.ts";
import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { db } from "#app/platform/db.server.ts";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";

/** How many weeks ahead interviewers have opened times. */
const WEEKS = 6;

type Hours = {
  readonly weekdays: readonly Weekday[];
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly PlaceKind[];
};

/** Of the first interviewer by name, the second and the third: beside what they have open for supervision. */
const hours: readonly Hours[] = [
  { weekdays: [2], from: 9, to: 15, kinds: ["home", "office"] },
  { weekdays: [2, 4], from: 16, to: 19, kinds: ["phone", "video"] },
  { weekdays: [5], from: 9, to: 15, kinds: ["home", "phone"] },
];

const room = { name: "Samtalsrummet", address: "Högskolan, hus C" };

/**
 * Opens times in the vault for a demo that was just born: when the vault is open, since without it there is nowhere for them.
 * None where somebody has opened some.
 */
export async function demoOpenTimes(now: Date): Promise<void> {
  const studies = await db().study.findMany({ select: { id: true } });
  for (const { id: studyId } of studies) {
    const interviewers = await interviewersOf(studyId, now);
    await inStore("research", async (tx) => {
      const found = await tx.query("SELECT FROM research.open_time WHERE study_id = $1 LIMIT 1", [studyId]);
      if (found.rows.length > 0) return;
      const roomId = randomUUID();
      await tx.query("INSERT INTO research.room (id, study_id, name, address) VALUES ($1, $2, $3, $4)", [
        ...[roomId, studyId, room.name, room.address],
      ]);
      for (const [at, { id: interviewerId }] of interviewers.entries()) {
        const { weekdays, from, to, kinds } = hours[at % hours.length] as Hours;
        const days = { firstDay: addDays(dayOf(now), 1), lastDay: addDays(dayOf(now), 7 * WEEKS) };
        const opened = decideOpened(
          { weekdays, fromMinute: from * 60, toMinute: to * 60, ...days, holidaysToo: false },
          now,
        );
        if (!opened.ok) continue;
        const { times } = opened.value;
        const did = { now, by: interviewerId, act: "interview-times.opened", outcome: "done" } as const;
        await appendAudit(tx, studyId, { ...did, more: { times: times.length } });
        const office = kinds.includes("office");
        await tx.query(
          `INSERT INTO research.open_time (id, study_id, interviewer_id, during, place_kinds, room_id, address, form_key)
           SELECT t.id, $3, $4, t.during, $5, $6, $7, $8 FROM unnest($1::uuid[], $2::tstzrange[]) AS t (id, during)`,
          [
            times.map(() => randomUUID()),
            times.map(rangeOf),
            ...[studyId, interviewerId, kinds, office ? roomId : null],
            ...[office ? `${room.address}, ${room.name}` : "", randomUUID()],
          ],
        );
      }
    });
  }
}
