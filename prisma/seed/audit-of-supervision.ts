import type { Entry } from "./audit.ts";
import type { StoryRows } from "./rows.ts";

/** Series planned, their sessions moved, held, missed or called off, and notes of what is said; as the commands note it. */
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
  const notes = [...rows.supervisionNotes, ...rows.interviewNotes].flatMap(({ note, closures }) => {
    const about = { subject: "note", subjectId: note.id, programmeId, teamId: null };
    return [
      { ...about, at: note.createdAt, actorId: note.createdById, action: "note.begun" },
      ...closures.map(({ closedAt, closedById }) => ({
        ...{ ...about, at: closedAt, actorId: closedById, action: "note.closed" },
      })),
    ];
  });
  return [...planned, ...became, ...notes];
}
