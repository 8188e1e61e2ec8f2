import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { AimTexts, TeamAim } from "../rules/types.ts";

export type AimPage = {
  readonly team: { readonly id: string; readonly name: string; readonly programmeId: string };
  readonly programme: { readonly startsOn: string; readonly endsOn: string; readonly aim: AimTexts };
  /** The one that holds; null: the programme's alone. */
  readonly aim: TeamAim | null;
  /** Those before it, the latest first. */
  readonly earlier: readonly TeamAim[];
  readonly rights: { readonly edit: boolean; readonly redact: boolean; readonly seeMeasures: boolean };
};

type Row = AimPage["team"] & Pick<AimPage, "programme"> & { aims: TeamAim[] };

/** What a team is to reach, and what it has been, in one statement. @throws Refusal missing */
export async function aimOfTeam(actor: Actor, teamId: string): Promise<AimPage> {
  if (!isId(teamId)) throw missing();
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId",
      json_build_object('startsOn', p.starts_on, 'endsOn', p.ends_on, 'aim', json_build_object('what', p.aim_what,
        'forWhom', p.aim_for_whom, 'howMuch', p.aim_how_much, 'byWhen', p.aim_by_when)) AS programme,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'what', a.what, 'forWhom', a.for_whom, 'howMuch', a.how_much,
          'byWhen', a.by_when, 'since', (a.set_at AT TIME ZONE 'Europe/Stockholm')::date,
          'until', (a.ended_at AT TIME ZONE 'Europe/Stockholm')::date) ORDER BY a.ended_at IS NOT NULL, a.set_at DESC, a.id DESC), '[]')
       FROM team_aims a WHERE a.team_id = t.id) AS aims
    FROM teams t JOIN programmes p ON p.id = t.programme_id WHERE t.id = ${teamId}::uuid`);
  if (!row) throw missing();
  const { programme, aims, ...team } = row;
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "aim.see", place);
  return {
    team,
    programme,
    aim: aims.find(({ until }) => until === null) ?? null,
    earlier: aims.filter(({ until }) => until !== null),
    rights: {
      edit: may(actor, "aim.edit", place),
      redact: may(actor, "aim.redact", place),
      seeMeasures: may(actor, "measure.see-shared", place),
    },
  };
}
