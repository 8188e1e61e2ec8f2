import type { Entry } from "./audit.ts";
import type { StoryRows } from "./rows.ts";

/** That series were planned, and that their sessions were moved, held, missed or called off; as the commands note it. */
export function auditOfSupervision(rows: StoryRows): Entry[] {
  const programmeId = rows.programme.id;
  const teamOf = (teams: readonly { teamId: string }[]) => (teams.length === 1 ? (teams[0]?.teamId ?? null) : null);
  const teamsOf = Map.groupBy(rows.supervisionSessionTeams, ({ sessionId }) => sessionId);
  const planned = rows.supervisionSeries.map(({ id, createdAt, createdById }) => {
    const teamId = teamOf(rows.supervisionSeriesTeams.filter(({ seriesId }) => seriesId === id));
    const about = { subject: "supervision-series", subjectId: id, programmeId, teamId };
    return { ...about, at: createdAt, actorId: createdById, action: "supervision-series.planned" };
  });
  const became = rows.supervisionSessions.flatMap((session) => {
    const { id, state, researcherId, sequence = 0, changedAt } = session;
    const what = state !== "booked" ? state : sequence > 0 && session.delegateId === null ? "moved" : null;
    const about = { subject: "supervision-session", subjectId: id, programmeId, teamId: teamOf(teamsOf.get(id) ?? []) };
    return what === null
      ? []
      : [{ ...about, at: changedAt, actorId: researcherId, action: `supervision-session.${what}` }];
  });
  return [...planned, ...became];
}
