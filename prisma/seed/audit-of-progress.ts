import type { Entry } from "./audit.ts";
import type { StoryRows } from "./rows.ts";

/** Scores that were set and changed, and what was marked of tests; as the commands note it. */
export function auditOfProgress(rows: StoryRows): Entry[] {
  const programmeId = rows.programme.id;
  const changed = new Map(rows.earlierTeamScores.map((was) => [was.scoreId, was]));
  const teamOf = new Map(rows.cycles.map(({ id, teamId }) => [id, teamId]));
  return [
    ...rows.teamScores.flatMap(({ id, teamId, setById, setAt }) => {
      const about = { subject: "score", subjectId: id, programmeId, teamId };
      const was = changed.get(id);
      const first = { ...about, at: was?.setAt ?? setAt, actorId: was?.setById ?? setById, action: "score.set" };
      const later = { ...about, at: setAt, actorId: setById, action: "score.changed", fields: ["halves", "reason"] };
      return was ? [first, later] : [first];
    }),
    ...rows.cycleFactors.map(({ cycleId, byId, at }) => ({
      ...{ subject: "cycle", subjectId: cycleId ?? null, programmeId, teamId: teamOf.get(cycleId ?? "") ?? null },
      ...{ at, actorId: byId, action: "factor.coded" },
    })),
  ];
}
