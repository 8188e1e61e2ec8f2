import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import type { Followed } from "../found.server.ts";
import { type Choice, choose } from "../rules/choice.ts";
import {
  type Ahead,
  aheadOf,
  type Given,
  type Interview,
  type NextOccasion,
  nextOccasion,
  type ParticipantState,
  type Place,
  placeOf,
} from "../rules/follow-up.ts";
import type { Outcome, Way } from "../rules/purposes.ts";

export type LastAttempt = { readonly day: Day; readonly how: Way; readonly outcome: Outcome };

/** A participant in the list: by code, and nothing of who she is. */
export type ParticipantLine = Omit<Followed, "teamId"> & {
  readonly team: string;
  readonly municipality: string;
  /** She gets no message: she is called. */
  readonly mayMessage: boolean;
  readonly next: NextOccasion | null;
  readonly last: LastAttempt | null;
  readonly place: Place;
};

type Reached = { readonly mayMessage: boolean; readonly since: Day };
/** Each of them, before it is known who is shown. */
type Followable = Followed &
  Pick<ParticipantLine, "mayMessage" | "place"> & { readonly next: Ahead | null; readonly given: Given };
type Team = { id: string; name: string; municipality: string };

/**
 * A page of a study's participants, what is most pressing first, and its teams that have any. Whoever there are, they are asked for
 * at once: which come first is seen when it is known of each where she is.
 * @throws Refusal missing
 */
export async function participantsPage(actor: Actor, programmeId: string, choice: Choice, now: Date) {
  const study = await throughTheDoor(actor, programmeId, { now });
  const today = dayOf(now);
  const { followed, interviews } = await inStore("research", (tx) => followedIn(tx, study.id));
  const teams = await teamsOf([...new Set(followed.map(({ teamId }) => teamId))]);
  const { programme, interviews: interviewer } = study;
  return inStore("identity", async (tx) => {
    const reached = await reachedIn(tx, study.id);
    const all: Followable[] = [];
    for (const { id, code, teamId, state, pausedUntil } of followed) {
      const how = reached.get(code);
      if (!how) continue;
      const { mayMessage, since } = how;
      const given = { windows: study.windows, interviews: interviews.get(code) ?? [], since };
      const next = aheadOf(given, today);
      const place = placeOf({ state, pausedUntil, mayMessage, next }, today);
      all.push({ id, code, teamId, state, pausedUntil, mayMessage, next, given, place });
    }
    const { lines, ...chosen } = choose(all, choice);
    const codes = lines.map(({ code }) => code);
    const lasts = await lastAttempts(tx, codes);
    return {
      ...{ programme, interviewer, teams: teams.map(({ id, name }) => ({ id, name })), ...chosen },
      lines: lines.map(({ given, teamId, ...line }): ParticipantLine => {
        const of = teams.find(({ id }) => id === teamId);
        const where = { team: of?.name ?? "", municipality: of?.municipality ?? "" };
        return { ...line, ...where, next: nextOccasion(given, today), last: lasts.get(line.code) ?? null };
      }),
    };
  });
}

/*
 * Of thousands, what is asked of each comes in lines of one text: as rows the driver takes three times as long to hand them
 * on, and what it throws away is seen in the slowest answers. Nothing of it is a text that somebody has written.
 */
const linesOf = (text: string | null) => (text === null ? [] : text.split("\n").map((line) => line.split(" ")));

/** Who has not been erased, and, by code, her interviews that are booked or have been held. */
async function followedIn(tx: StoreTx, studyId: string) {
  const { rows } = await tx.query<{ participants: string | null; bookings: string | null }>(
    `SELECT (SELECT string_agg(concat_ws(' ', code, id, team_id, state, paused_until), E'\n') FROM research.participant
         WHERE study_id = $1 AND state <> 'erased') AS participants,
       (SELECT string_agg(concat_ws(' ', code, occasion, state, (lower(during) AT TIME ZONE 'Europe/Stockholm')::date), E'\n')
         FROM research.booking WHERE study_id = $1 AND state IN ('booked', 'held')) AS bookings`,
    [studyId],
  );
  const interviews = new Map<string, Interview[]>();
  for (const [code = "", occasion, state, day = ""] of linesOf(rows[0]?.bookings ?? null)) {
    const one: Interview = { occasion: Number(occasion), state: state as Interview["state"], day };
    const hers = interviews.get(code);
    if (hers) hers.push(one);
    else interviews.set(code, [one]);
  }
  const followed = linesOf(rows[0]?.participants ?? null).map(
    ([code = "", id = "", teamId = "", state, pausedUntil = null]): Followed => ({
      code,
      id,
      teamId,
      state: state as ParticipantState,
      pausedUntil,
    }),
  );
  return { followed, interviews };
}

async function reachedIn(tx: StoreTx, studyId: string): Promise<ReadonlyMap<string, Reached>> {
  const { rows } = await tx.query<{ all: string | null }>(
    `SELECT string_agg(concat_ws(' ', code, may_message, (handed_over_at AT TIME ZONE 'Europe/Stockholm')::date), E'\n') AS all
     FROM identity.participant WHERE study_id = $1`,
    [studyId],
  );
  return new Map(
    linesOf(rows[0]?.all ?? null).map(([code = "", may, since = ""]) => [code, { mayMessage: may === "t", since }]),
  );
}

async function lastAttempts(tx: StoreTx, codes: readonly string[]): Promise<ReadonlyMap<string, LastAttempt>> {
  const { rows } = await tx.query<LastAttempt & { code: string }>(
    `SELECT DISTINCT ON (code) code, (at AT TIME ZONE 'Europe/Stockholm')::date::text AS day, how, outcome
     FROM identity.contact WHERE code = ANY ($1) ORDER BY code, at DESC`,
    [codes],
  );
  return new Map(rows.map(({ code, ...last }) => [code, last]));
}

const teamsOf = (ids: readonly string[]) =>
  rowsOf<Team>(Prisma.sql`
    SELECT t.id, t.name, m.name AS municipality FROM teams t JOIN municipalities m ON m.id = t.municipality_id
    WHERE t.id = ANY (${ids}::uuid[]) ORDER BY t.name`);
