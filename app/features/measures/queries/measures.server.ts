import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Definition, MeasureFacts } from "../rules/types.ts";
import { type AimPage, aimOfTeam } from "./aim.server.ts";
import { type Series, seriesOf } from "./series.server.ts";

export type TeamsMeasures = Pick<AimPage, "team" | "programme" | "aim"> & {
  readonly series: readonly Series[];
  /** Taken out of use, and still to be read. */
  readonly retired: readonly { readonly id: string; readonly name: string }[];
  readonly rights: { readonly edit: boolean; readonly editAim: boolean; readonly letSend: boolean };
};

/** What a team follows, under what it is to reach, in three statements however much it is. @throws Refusal missing */
export async function measuresOfTeam(actor: Actor, teamId: string): Promise<TeamsMeasures> {
  const { team, programme, aim, rights } = await aimOfTeam(actor, teamId);
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "measure.see-shared", place);
  const [series, retired] = await Promise.all([seriesOf(actor, { teamIds: [teamId] }), retiredOf(actor, place)]);
  const edit = may(actor, "measure.edit", place);
  return {
    team,
    programme,
    aim,
    series,
    retired,
    rights: { edit, editAim: rights.edit, letSend: may(actor, "measure.let-send", place) },
  };
}

async function retiredOf(actor: Actor, place: { programmeId: string; teamId: string }) {
  const asTeams = may(actor, "measure.see", place);
  return rowsOf<{ id: string; name: string }>(Prisma.sql`
    SELECT f.id, m.name FROM followed_measures f JOIN measures m ON m.id = f.measure_id
    WHERE f.team_id = ${place.teamId}::uuid AND (m.retired_at IS NOT NULL OR f.ended_at IS NOT NULL)
      AND (${asTeams} OR m.team_id IS NULL OR f.shared_at IS NOT NULL)
      AND EXISTS (SELECT 1 FROM measure_points x WHERE x.followed_id = f.id OR ${asTeams})
    ORDER BY m.name, f.id`);
}

export type ProgrammesMeasure = MeasureFacts & { readonly definitions: readonly Definition[] };

export type ProgrammesMeasures = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly measures: readonly ProgrammesMeasure[];
  readonly rights: { readonly edit: boolean };
};

type Row = { id: string; name: string; measures: ProgrammesMeasure[] };

/** Whether the actor reads the programme's measures, of any team: who heads staff of one team alone reads that one's. */
export function readsMeasures(actor: Actor, programmeId: string): boolean {
  return (
    may(actor, "measure.see-shared", { programmeId }) ||
    actor.teams.some((team) => team.programmeId === programmeId && may(actor, "measure.see-shared", team))
  );
}

/** The measures that all of a programme's teams follow, in one statement. @throws Refusal missing */
export async function measuresOfProgramme(actor: Actor, programmeId: string): Promise<ProgrammesMeasures> {
  if (!isId(programmeId)) throw missing();
  if (!readsMeasures(actor, programmeId)) throw missing();
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT p.id, p.name, (SELECT coalesce(json_agg(json_build_object('id', m.id, 'programmeId', m.programme_id, 'teamId', m.team_id,
        'name', m.name, 'kind', m.kind, 'data', m.data, 'unit', m.unit, 'per', m.per, 'direction', m.direction, 'rhythm', m.rhythm,
        'smallest', m.smallest, 'retired', m.retired_at IS NOT NULL, 'definitions',
        (SELECT coalesce(json_agg(json_build_object('id', d.id, 'fromDay', d.from_day, 'definition', d.definition, 'numerator', d.numerator,
           'denominator', d.denominator, 'exclusions', d.exclusions) ORDER BY d.from_day NULLS FIRST), '[]')
         FROM measure_definitions d WHERE d.measure_id = m.id)) ORDER BY m.retired_at IS NOT NULL, m.position, m.id), '[]')
      FROM measures m WHERE m.programme_id = p.id AND m.team_id IS NULL) AS measures
    FROM programmes p WHERE p.id = ${programmeId}::uuid`);
  if (!row) throw missing();
  const { measures, ...programme } = row;
  return { programme, measures, rights: { edit: may(actor, "measure.edit-programmes", { programmeId }) } };
}

export type MeasureInTeams = Omit<ProgrammesMeasures, "measures"> & {
  readonly measure: ProgrammesMeasure;
  readonly series: readonly Series[];
};

/** One of the programme's measures in all the teams that the actor reads it of, in two statements. @throws Refusal missing */
export async function measureInTeams(actor: Actor, programmeId: string, measureId: string): Promise<MeasureInTeams> {
  const { measures, ...page } = await measuresOfProgramme(actor, programmeId);
  const measure = measures.find(({ id }) => id === measureId);
  if (!measure) throw missing();
  return { ...page, measure, series: await seriesOf(actor, { measureId }) };
}
