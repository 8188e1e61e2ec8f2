import type { Actor } from "#app/access/actor.ts";
import { interviewsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { lockedSession } from "#app/features/supervision/queries/found-session.server.ts";
import type { InterviewPlace } from "#app/features/supervision/rules/place.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import type { NoteSubject } from "../log.server.ts";
import { beginNoteStep } from "./begin-note.server.ts";

type Found = { readonly programmeId: string; readonly about: NoteSubject };

/**
 * Begins the note of a supervision session. Where it has begun already, by another press or another person, nothing happens.
 * @throws Refusal missing
 */
export async function beginSupervisionNote(actor: Actor, sessionId: string, now: Date): Promise<void> {
  await begin(actor, now, async (tx) => {
    const { id, programmeId } = await lockedSession(tx, actor, sessionId);
    return { programmeId, about: { supervisionId: id } };
  });
}

/** The same for a team's group interview. @throws Refusal missing */
export async function beginInterviewNote(actor: Actor, place: InterviewPlace, now: Date): Promise<void> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  await begin(actor, now, async (tx) => {
    const [interview] = await tx.$queryRaw<{ id: string }[]>`
      SELECT g.id FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid
        AND ${interviewsVisibleSql(actor)} FOR UPDATE OF g`;
    if (!interview) throw missing();
    return { programmeId, about: { interviewId: interview.id } };
  });
}

/** @param locked what it is of, locked: of two who begin at once, the second finds what the first one made. */
async function begin(actor: Actor, now: Date, locked: (tx: Tx) => Promise<Found>): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { programmeId, about } = await locked(tx);
    const begun = await tx.note.findFirst({ where: about, select: { id: true } });
    if (begun) return traces.unchanged();
    await beginNoteStep(tx, traces, actor, { programmeId, teamId: null, about }, now);
  });
}
