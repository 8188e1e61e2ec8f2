import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import type { SessionKind } from "#app/features/gatherings/rules/sessions.ts";
import { sharesOf } from "#app/features/gatherings/rules/shares.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type Evaluated, evaluatedColumns, evaluatedFor, type GatheringPlace } from "../found.server.ts";
import { questionsOf } from "../questions.server.ts";
import { countsOf, type Question, type Standard } from "../rules/questions.ts";
import { least, shownOf } from "../rules/shown.ts";
import { decideClose, decideOpen, decideQuestions, lastDayToAnswer, type State, stateOf } from "../rules/state.ts";

/** A question and what is shown of its answers. */
export type Result = Question & {
  /** How many answers are shown; 0: too few. */
  readonly n: number;
  /** How many chose each step, from 1 to 5. */
  readonly counts: readonly number[];
  /** In random order. */
  readonly texts: readonly string[];
};

/** What our own statements got at another gathering of the same kind. */
export type Earlier = {
  readonly id: string;
  readonly title: string;
  readonly lastDay: Day;
  readonly counts: Partial<Record<Standard, readonly number[]>>;
  readonly ownShare: number | null;
};

export type ResultsPage = {
  readonly gathering: {
    readonly id: string;
    readonly programmeId: string;
    readonly title: string;
    readonly lastDay: Day | null;
  };
  readonly state: State;
  /** The last day to answer. */
  readonly until: Day | null;
  /** How many are asked, and how many of their answers are shown. */
  readonly asked: number;
  readonly shown: number;
  readonly results: readonly Result[];
  /** The share of the programme of the day, without pauses, that was the teams' own work, 0–1. None: no programme. */
  readonly ownShare: number | null;
  readonly earlier: readonly Earlier[];
  readonly rights: { readonly open: boolean; readonly close: boolean; readonly questions: boolean };
};

type Answers = { position: number; scores: number[]; texts: string[] };

/** What those who were there think, as far as it is shown. @throws Refusal missing */
export async function evaluationResults(actor: Actor, place: GatheringPlace, now: Date): Promise<ResultsPage> {
  const gathering = await evaluatedFor(actor, place);
  authoriseSee(actor, "evaluation.see", gathering);
  const state = stateOf(gathering, now);
  if (state === "none") throw missing();
  const { id, programmeId, title, lastDay, answered } = gathering;
  const leads = may(actor, "evaluation.edit", gathering);
  const closed = state === "closed";
  const [questions, results, facts] = await Promise.all([questionsOf(gathering), answersOf(id, closed), factsOf(id)]);
  return {
    gathering: { id, programmeId, title, lastDay },
    state,
    until: lastDay && lastDayToAnswer(lastDay),
    ...facts,
    shown: shownOf(answered, closed),
    results: questions.map(({ id: _, ...question }) => resultOf(question, results)),
    earlier: closed ? await earlierThan(actor, gathering, now) : [],
    rights: {
      open: leads && decideOpen(gathering, now).ok,
      close: leads && decideClose(gathering, now).ok,
      questions: leads && decideQuestions(gathering, now).ok,
    },
  };
}

/**
 * The answers that may be shown: all when it has closed, before that those that were let out in fives. Each question by
 * itself, and in the order of their random ids.
 */
function answersOf(gatheringId: string, closed: boolean): Promise<Answers[]> {
  const shown = closed ? Prisma.sql`true` : Prisma.sql`a.shown`;
  return rowsOf<Answers>(Prisma.sql`
    SELECT q.position, coalesce(json_agg(a.score ORDER BY a.id) FILTER (WHERE a.score IS NOT NULL), '[]') AS scores,
      coalesce(json_agg(a.text ORDER BY a.id) FILTER (WHERE a.text IS NOT NULL), '[]') AS texts
    FROM evaluation_questions q JOIN evaluation_answers a ON a.question_id = q.id AND ${shown}
    WHERE q.gathering_id = ${gatheringId}::uuid GROUP BY q.position HAVING count(*) >= ${least}`);
}

function resultOf(question: Question, all: readonly Answers[]): Result {
  const { scores, texts } = all.find(({ position }) => position === question.position) ?? { scores: [], texts: [] };
  return { ...question, n: scores.length + texts.length, counts: countsOf(scores), texts };
}

type Days = { kind: SessionKind; fromMinute: number; toMinute: number }[][];

/** How many are asked, and the share of the time that was the teams' own work. */
async function factsOf(gatheringId: string): Promise<{ asked: number; ownShare: number | null }> {
  const [facts] = await rowsOf<{ asked: number; days: Days | null }>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM registrations r WHERE r.gathering_id = ${gatheringId}::uuid AND r.state = 'registered') AS asked,
      ${daysSql(Prisma.sql`${gatheringId}::uuid`)} AS days`);
  return { asked: facts?.asked ?? 0, ownShare: ownShareOf(facts?.days ?? null) };
}

/** What happens on a gathering's days, in the shape of `Days`. */
const daysSql = (
  gatheringId: Prisma.Sql,
) => Prisma.sql`(SELECT json_agg(x.sessions) FROM (SELECT json_agg(json_build_object('kind', s.kind,
    'fromMinute', s.from_minute, 'toMinute', s.to_minute)) AS sessions
  FROM gathering_sessions s WHERE s.gathering_id = ${gatheringId} GROUP BY s.day_id) x)`;

function ownShareOf(days: Days | null): number | null {
  const shares = sharesOf(days ?? []);
  return shares && shares.own_work / 100;
}

/** Gatherings of the same kind before this one, with what our own statements got there. Only what has closed. */
async function earlierThan(actor: Actor, { id, programmeId, kind, lastDay }: Evaluated, now: Date): Promise<Earlier[]> {
  const rows = await rowsOf<
    Evaluated & { days: Days | null; scores: { standard: Standard; scores: number[] }[] | null }
  >(
    Prisma.sql`
      SELECT ${evaluatedColumns}, ${daysSql(Prisma.sql`g.id`)} AS days,
        (SELECT json_agg(x) FROM (SELECT q.standard, json_agg(a.score) AS scores
          FROM evaluation_questions q JOIN evaluation_answers a ON a.question_id = q.id AND a.score IS NOT NULL
          WHERE q.gathering_id = g.id AND q.standard IS NOT NULL GROUP BY q.standard HAVING count(*) >= ${least}) x) AS scores
      FROM gatherings g JOIN evaluations e ON e.gathering_id = g.id
      WHERE g.programme_id = ${programmeId}::uuid AND g.kind::text = ${kind} AND g.id <> ${id}::uuid AND ${gatheringsVisibleSql(actor)}`,
  );
  return rows
    .filter((row) => row.scores && row.lastDay && lastDay && row.lastDay < lastDay && stateOf(row, now) === "closed")
    .map(({ scores, days, ...row }) => ({
      id: row.id,
      title: row.title,
      lastDay: row.lastDay ?? "",
      ownShare: ownShareOf(days),
      counts: Object.fromEntries((scores ?? []).map((one) => [one.standard, countsOf(one.scores)])),
    }))
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
}
