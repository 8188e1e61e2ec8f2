import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { type Followed, followedSql } from "../found.server.ts";
import { byUrgency, type NextOccasion, nextOccasion, type Place, placeOf } from "../rules/follow-up.ts";
import type { Outcome, Way } from "../rules/purposes.ts";
import { interviewsOf } from "./interviews.server.ts";

export type LastAttempt = { readonly day: Day; readonly how: Way; readonly outcome: Outcome };

/** A participant in the list: by code, and nothing of who she is. */
export type ParticipantLine = Omit<Followed, "teamId"> & {
  readonly team: string;
  readonly municipality: string;
  /** She gets no message: she is called. */
  readonly mayMessage: boolean;
  readonly next: NextOccasion | null;
  readonly last: LastAttempt | null;
  readonly place: Place;
};

type Reached = { code: string; may_message: boolean; handed_over_at: Date };
type LastRow = { code: string; at: Date; how: Way; outcome: Outcome };

/**
 * A study's participants, what is most pressing first, and its teams that have any.
 * @param teamId only those of this team.
 * @throws Refusal missing
 */
export async function participantsPage(actor: Actor, programmeId: string, teamId: string | null, now: Date) {
  const study = await throughTheDoor(actor, programmeId, { now });
  const today = dayOf(now);
  const [followed, interviews] = await inStore("research", async (tx) => {
    const sql = `SELECT ${followedSql} FROM research.participant p WHERE p.study_id = $1 AND p.state <> 'erased'`;
    const { rows } = await tx.query<Followed>(sql, [study.id]);
    return [rows, await interviewsOf(tx, study.id)] as const;
  });
  const [reached, lasts] = await inStore("identity", async (tx) => [
    await reachedIn(tx, study.id),
    await lastAttempts(tx, study.id),
  ]);
  const teams = await db().team.findMany({
    where: { id: { in: followed.map((one) => one.teamId) } },
    orderBy: { name: "asc" },
    select: { id: true, name: true, municipality: { select: { name: true } } },
  });
  const lines = followed
    .filter((one) => teamId === null || one.teamId === teamId)
    .flatMap(({ teamId: of, ...one }): ParticipantLine[] => {
      const [team, how] = [teams.find(({ id }) => id === of), reached.get(one.code)];
      if (!team || !how) return [];
      const given = { windows: study.windows, interviews: interviews.get(one.code) ?? [] };
      const next = nextOccasion({ ...given, since: dayOf(how.handed_over_at) }, today);
      const last = lasts.get(one.code);
      const line = { ...one, mayMessage: how.may_message, next };
      return [
        {
          ...{ ...line, place: placeOf(line, today), team: team.name, municipality: team.municipality.name },
          last: last ? { day: dayOf(last.at), how: last.how, outcome: last.outcome } : null,
        },
      ];
    });
  const { programme, interviews: interviewer } = study;
  return { programme, interviewer, teams: teams.map(({ id, name }) => ({ id, name })), lines: byUrgency(lines) };
}

async function reachedIn(tx: StoreTx, studyId: string) {
  const { rows } = await tx.query<Reached>(
    "SELECT code, may_message, handed_over_at FROM identity.participant WHERE study_id = $1",
    [studyId],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

async function lastAttempts(tx: StoreTx, studyId: string) {
  const { rows } = await tx.query<LastRow>(
    `SELECT DISTINCT ON (c.code) c.code, c.at, c.how, c.outcome FROM identity.contact c
     JOIN identity.participant p ON p.code = c.code WHERE p.study_id = $1 ORDER BY c.code, c.at DESC`,
    [studyId],
  );
  return new Map(rows.map((row) => [row.code, row]));
}
