import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { likeOf } from "../rules/list.ts";
import type { Team } from "./meetings.server.ts";

/** So many are shown; earlier ones are found by their words. */
const most = 100;

export type TeamDecision = {
  readonly id: string;
  readonly text: string;
  readonly decidedOn: Day;
  readonly meetingId: string;
  readonly meeting: string;
};

export type DecisionsPage = {
  readonly team: Team;
  readonly decisions: readonly TeamDecision[];
  /** Of all there are, whatever is looked for. */
  readonly count: number;
  readonly hasMore: boolean;
};

/** What a team has decided, the latest first, with the words that are looked for. @throws Refusal missing */
export async function decisionsOfTeam(actor: Actor, teamId: string, words: string): Promise<DecisionsPage> {
  if (!isId(teamId)) throw missing();
  const [row] = await rowsOf<Team & { decisions: TeamDecision[] | null; count: number }>(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId",
      (SELECT json_agg(json_build_object('id', d.id, 'text', d.text, 'decidedOn', d.decided_on, 'meetingId', d.meeting_id,
          'meeting', (SELECT w.title FROM meetings w WHERE w.id = d.meeting_id)) ORDER BY d.decided_on DESC, d.id DESC)
        FROM (SELECT * FROM decisions d WHERE d.team_id = t.id AND d.text ILIKE ${likeOf(words)}
          ORDER BY d.decided_on DESC, d.id DESC LIMIT ${most + 1}) d) AS decisions,
      (SELECT count(*)::int FROM decisions d WHERE d.team_id = t.id) AS count
    FROM teams t WHERE t.id = ${teamId}::uuid`);
  if (!row) throw missing();
  const { decisions, count, ...team } = row;
  authoriseSee(actor, "meeting.see", { programmeId: team.programmeId, teamId });
  const found = decisions ?? [];
  return { team, decisions: found.slice(0, most), count, hasMore: found.length > most };
}
