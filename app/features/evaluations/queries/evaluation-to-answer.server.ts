import type { Actor } from "#app/access/actor.ts";
import type { Day } from "#app/core/day.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { type Evaluated, evaluatedColumns, evaluatedFor, type GatheringPlace } from "../found.server.ts";
import { questionsOf } from "../questions.server.ts";
import type { Question } from "../rules/questions.ts";
import { lastDayToAnswer, type State, stateOf } from "../rules/state.ts";

/** What somebody who was registered is asked. */
export type EvaluationToAnswer = {
  readonly gathering: {
    readonly id: string;
    readonly programmeId: string;
    readonly title: string;
    readonly lastDay: Day | null;
  };
  readonly questions: readonly Question[];
  readonly state: State;
  /** The last day to answer. */
  readonly until: Day | null;
  /** She has answered. */
  readonly answered: boolean;
};

/** A gathering, and the registration by which somebody may say what she thinks of it. */
export type Registered = { readonly gathering: Evaluated; readonly registrationId: string };

/** The actor's own registration. Who has none is not asked, and for her there is nothing. @throws Refusal missing */
export async function registeredAt(actor: Actor, place: GatheringPlace): Promise<Registered> {
  const gathering = await evaluatedFor(actor, place);
  const registration = await db().registration.findFirst({
    where: { gatheringId: gathering.id, personId: actor.personId, state: "registered" },
    select: { id: true },
  });
  if (!registration) throw missing();
  return { gathering, registrationId: registration.id };
}

/** Whose turn the secret of a mailed link is. Null: nobody's, or not any more. */
export async function registeredByLink(secret: string): Promise<Registered | null> {
  const [row] = await rowsOf<Evaluated & { registrationId: string }>(Prisma.sql`
    SELECT r.id AS "registrationId", ${evaluatedColumns} FROM evaluation_turns t
    JOIN registrations r ON r.id = t.registration_id AND r.state = 'registered'
    JOIN gatherings g ON g.id = r.gathering_id LEFT JOIN evaluations e ON e.gathering_id = g.id
    WHERE t.secret_hash = ${hashSecret(secret)}`);
  if (!row) return null;
  const { registrationId, ...gathering } = row;
  return { gathering, registrationId };
}

/** @throws Refusal missing: not registered, or nothing is asked */
export async function evaluationToAnswer(actor: Actor, place: GatheringPlace, now: Date): Promise<EvaluationToAnswer> {
  return toAnswer(await registeredAt(actor, place), now);
}

/** Null: the link is nobody's. @throws Refusal missing: nothing is asked */
export async function evaluationByLink(secret: string, now: Date): Promise<EvaluationToAnswer | null> {
  const found = await registeredByLink(secret);
  return found && toAnswer(found, now);
}

async function toAnswer({ gathering, registrationId }: Registered, now: Date): Promise<EvaluationToAnswer> {
  const state = stateOf(gathering, now);
  if (state === "none") throw missing();
  const turn = await db().evaluationTurn.findUnique({ where: { registrationId }, select: { used: true } });
  const { id, programmeId, title, lastDay } = gathering;
  const questions = await questionsOf(gathering);
  return {
    gathering: { id, programmeId, title, lastDay },
    questions: questions.map(({ position, kind, standard, label }) => ({ position, kind, standard, label })),
    state,
    until: lastDay && lastDayToAnswer(lastDay),
    answered: turn?.used ?? false,
  };
}
