import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import { seriesOf } from "#app/features/measures/queries/series.server.ts";
import { scoresOfTeams } from "#app/features/progress/queries/scores.server.ts";
import { recruitmentFor } from "#app/features/recruitment/queries/recruitment.server.ts";
import type { Recruitment } from "#app/features/recruitment/types.ts";
import { type RegisteredOfTeam, registeredOfTeams } from "#app/features/registrations/queries/of-teams.server.ts";
import { reportsOfProgramme } from "#app/features/reports/queries/reports-of-programme.server.ts";
import { supervisedMonths } from "#app/features/supervised-months/queries/overview.server.ts";
import type { Month, Summary } from "#app/features/supervised-months/rules/month.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type AgendaLine, agendaOf, mainOf } from "../rules/agenda.ts";
import { type Choice, choiceAmong } from "../rules/choice.ts";
import { type Scored, type Scores, scoresOf } from "../rules/scores.ts";
import { contentOf, type DriverPart } from "../rules/tried.ts";
import type { Followed } from "../rules/types.ts";
import { chartedOf, followedByTeam, inTeamsOf, type MeasureInTeams, sharedOf } from "./courses.server.ts";
import { type TeamsWork, type Work, workOf } from "./work.server.ts";

/** A team beside the others. */
export type TeamBeside = TeamsWork & {
  /** The measure by which it is read; null: it follows none. */
  readonly main: Pick<Followed, "id" | "name" | "verdict" | "by"> | null;
  /** How many months so far it was met in supervision; null where it is not in the programme's months. */
  readonly supervised: Pick<Summary, "held" | "months"> | null;
  /** Who of its members is registered to its next gathering; null: none is to come that is for this team. */
  readonly registered: RegisteredOfTeam | null;
  /** Of the month of `scores`. */
  readonly score: Scored | null;
  /** The months of which the report is late, the latest first. */
  readonly late: readonly Month[];
};

export type Overview = Pick<Work, "programme" | "months"> & {
  readonly agenda: readonly AgendaLine[];
  readonly teams: readonly TeamBeside[];
  /** The next gathering of each team, the first to come first: one, or one of each region. */
  readonly gatherings: readonly RegisteredOfTeam["gathering"][];
  readonly measures: readonly MeasureInTeams[];
  readonly choice: Choice;
  /** What can be chosen, whatever is chosen. */
  readonly choices: Readonly<Record<"measures" | "teams", readonly { readonly id: string; readonly name: string }[]>>;
  readonly content: readonly DriverPart[];
  readonly scores: Pick<Scores, "month" | "steps">;
  readonly recruitment: Recruitment | null;
  /** `working`: she reads tests that are not shared; `lead`: which of the programme's pages are hers. */
  readonly rights: { readonly working: boolean; readonly lead: boolean };
};

export type OverviewAsked = { readonly choice: Choice; readonly locale: Locale; readonly now: Date };

/**
 * How it goes in all of a programme's teams, for those who lead and research it. Each part comes from the slice whose it
 * is, in the same number of statements whatever number of teams and measures.
 * @throws Refusal missing
 */
export async function overviewOf(actor: Actor, programmeId: string, asked: OverviewAsked): Promise<Overview> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.at-a-glance", { programmeId });
  const { now, locale } = asked;
  const [[work, scored], series, supervised, reports, registered, recruitment] = await Promise.all([
    workAndScores(actor, programmeId),
    seriesOf(actor, { programmeId }),
    supervisedMonths(actor, programmeId, now),
    reportsOfProgramme(actor, programmeId),
    registeredOfTeams(actor, programmeId, now),
    recruitmentFor(actor, programmeId, now),
  ]);
  const charted = chartedOf(series, locale);
  const followed = followedByTeam(charted);
  const choices = { measures: sharedOf(series).map(named), teams: work.teams.map(named) };
  const choice = choiceAmong(asked.choice, choices);
  const teamIds = work.teams.map(({ id }) => id);
  const scores = scoresOf(scored, teamIds);
  const met = new Map(supervised.teams.map(({ id, summary }) => [id, summary]));
  const late = new Map(reports.teams.map((team) => [team.id, team.late]));
  const teams = work.teams.map((team): TeamBeside => {
    const main = mainOf(followed.get(team.id) ?? []);
    const { held, months } = met.get(team.id) ?? { held: 0, months: 0 };
    return {
      ...team,
      main: main && { id: main.id, name: main.name, verdict: main.verdict, by: main.by },
      supervised: met.has(team.id) ? { held, months } : null,
      registered: registered[team.id] ?? null,
      score: scores.byTeam.get(team.id) ?? null,
      late: late.get(team.id) ?? [],
    };
  });
  const facts = teams.map((team) => ({ ...team, measures: followed.get(team.id) ?? [] }));
  return {
    programme: work.programme,
    months: work.months,
    agenda: agendaOf(facts, actor.today),
    teams,
    gatherings: gatheringsIn(Object.values(registered)),
    measures: inTeamsOf(charted, choice),
    choice,
    choices,
    content: contentOf(work, teamIds),
    scores: { month: scores.month, steps: scores.steps },
    recruitment,
    rights: {
      working: may(actor, "cycle.see-working", { programmeId }),
      lead: may(actor, "programme.edit", { programmeId }),
    },
  };
}

function gatheringsIn(registered: readonly RegisteredOfTeam[]): Overview["gatherings"] {
  const each = new Map(registered.map(({ gathering }) => [gathering.id, gathering]));
  return [...each.values()].toSorted((a, b) => (a.first < b.first || (a.first === b.first && a.id < b.id) ? -1 : 1));
}

async function workAndScores(actor: Actor, programmeId: string) {
  const work = await workOf(actor, programmeId);
  const scores = await scoresOfTeams(
    actor,
    work.teams.map(({ id }) => id),
  );
  return [work, scores] as const;
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
