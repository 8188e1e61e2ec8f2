import { inStore } from "#app/platform/vault/vault.server.ts";
import { type Counted, type FigureName, figureNames } from "./rules/release.ts";

/** How far each participant of a study has come, by code: for counting, and never told as it is. */
async function participantsOf(studyId: string) {
  const met = await inStore("research", (tx) =>
    tx.query<{ code: string; team_id: string; met: number }>(
      `SELECT p.code, p.team_id, count(DISTINCT b.occasion) FILTER (WHERE b.state = 'held')::int AS met
       FROM research.participant p LEFT JOIN research.booking b ON b.code = p.code
       WHERE p.study_id = $1 GROUP BY p.code, p.team_id`,
      [studyId],
    ),
  );
  // Who has said yes once, whatever came of it: a figure never goes back.
  const agreed = await inStore("consent", (tx) =>
    tx.query<{ code: string }>("SELECT DISTINCT code FROM consent.given WHERE study_id = $1", [studyId]),
  );
  const yes = new Set(agreed.rows.map(({ code }) => code));
  return met.rows.map(({ code, team_id, met: times }) => ({ teamId: team_id, agreed: yes.has(code), met: times }));
}

type Participants = Awaited<ReturnType<typeof participantsOf>>;

const isIn: Readonly<Record<FigureName, (one: Participants[number]) => boolean>> = {
  "handed-over": () => true,
  agreed: (one) => one.agreed,
  // Whoever was met has said yes, whoever recorded it.
  "met-1": (one) => one.agreed && one.met >= 1,
  "met-2": (one) => one.agreed && one.met >= 2,
  "met-3": (one) => one.agreed && one.met >= 3,
};

/** A study's figures as they are: for its researchers, and to make from them what others are told. `places`: of its programme's teams. */
export async function countStudy(
  studyId: string,
  places: readonly { readonly id: string; readonly municipalityId: string }[],
): Promise<{
  readonly counted: Counted;
  /** Team by team, how many were handed over and how many have said yes. */
  readonly teams: ReadonlyMap<string, { readonly handedOver: number; readonly agreed: number }>;
}> {
  const participants = await participantsOf(studyId);
  const placeOf = new Map(places.map(({ id, municipalityId }) => [id, municipalityId]));
  const counted = Object.fromEntries(
    figureNames.map((name) => {
      const those = participants.filter(isIn[name]);
      const municipalities = new Set(those.map(({ teamId }) => placeOf.get(teamId))).size;
      return [name, { people: those.length, municipalities }];
    }),
  ) as Counted;
  const teams = new Map<string, { handedOver: number; agreed: number }>();
  for (const { teamId, agreed } of participants) {
    const so = teams.get(teamId) ?? { handedOver: 0, agreed: 0 };
    teams.set(teamId, { handedOver: so.handedOver + 1, agreed: so.agreed + (agreed ? 1 : 0) });
  }
  return { counted, teams };
}
