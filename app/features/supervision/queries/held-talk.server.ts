import type { Actor } from "#app/access/actor.ts";
import { interviewReadersSql } from "#app/access/note-scope.server.ts";
import { interviewsHeldSql, interviewsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { InterviewPlace, TalkPlace } from "../rules/place.ts";
import { foundSession, heldSession } from "./found-session.server.ts";

/** A session of supervision or a group interview, while something is written of it. */
export type HeldTalk = {
  readonly id: string;
  readonly programmeId: string;
  readonly isInterview: boolean;
  /** The columns of what is written of it. */
  readonly of: { readonly sessionId: string } | { readonly interviewId: string };
  /** Whether the actor holds it, as any researcher does an interview; else she is supervised or interviewed. */
  readonly holds: boolean;
  /** It was taken away, or called off. */
  readonly cancelled: boolean;
  /** Who reads what is said in it because they take part. */
  readonly people: readonly string[];
};

/** What is talked in, when that is the actor's to read. @throws Refusal missing */
export const foundTalk = (tx: Tx, actor: Actor, place: TalkPlace): Promise<HeldTalk> =>
  talkAt(tx, actor, place, { find: foundSession, lockSql: Prisma.empty });

/** The same, held until the act is over; others may write at the same time. @throws Refusal missing */
export const heldTalk = (tx: Tx, actor: Actor, place: TalkPlace): Promise<HeldTalk> =>
  talkAt(tx, actor, place, { find: heldSession, lockSql: Prisma.sql`FOR SHARE OF g` });

type How = { readonly find: typeof foundSession; readonly lockSql: Prisma.Sql };

async function talkAt(tx: Tx, actor: Actor, place: TalkPlace, { find, lockSql }: How): Promise<HeldTalk> {
  if (!("sessionId" in place)) return interviewAt(tx, actor, place, lockSql);
  const { id, programmeId, holds, people, state } = await find(tx, actor, place.sessionId);
  const cancelled = state === "cancelled";
  return { id, programmeId, isInterview: false, of: { sessionId: id }, holds, cancelled, people };
}

type Interview = Pick<HeldTalk, "id" | "programmeId" | "holds" | "cancelled" | "people">;

async function interviewAt(tx: Tx, actor: Actor, place: InterviewPlace, lockSql: Prisma.Sql): Promise<HeldTalk> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const [interview] = await tx.$queryRaw<Interview[]>`
    SELECT g.id, g.programme_id AS "programmeId", ${interviewsHeldSql(actor)} AS holds, g.cancelled_at IS NOT NULL AS cancelled,
      ${interviewReadersSql(actor.today)} AS people
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${interviewsVisibleSql(actor)} ${lockSql}`;
  if (!interview) throw missing();
  return { ...interview, isInterview: true, of: { interviewId: interview.id } };
}
