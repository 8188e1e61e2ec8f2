import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { type Followed, unreachedSql } from "../found.server.ts";
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
  /** The last message to her could not be sent. */
  readonly unreached: boolean;
  readonly next: NextOccasion | null;
  readonly last: LastAttempt | null;
  readonly place: Place;
};

type Reached = Pick<ParticipantLine, "mayMessage" | "unreached"> & { readonly since: Day };
/** Each of them, before it is known who is shown. */
type Followable = Followed &
  Pick<ParticipantLine, "mayMessage" | "unreached" | "place"> & { readonly next: Ahead | null; readonly given: Given };
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
      const { mayMessage, unreached, since } = how;
      const given = { windows: study.windows, interviews: interviews.get(code) ?? [], since };
      const next = aheadOf(given, today);
      const place = placeOf({ state, pausedUntil, mayMessage, next }, today);
      all.push({ id, code, teamId, state, pausedUntil, mayMessage, unreached, next, given, place });
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
 * Of thousands, what is asked of each comes in lines of one text, with its parts at fixed places: as rows the driver takes three
 * times as long to hand them on, and each text that is split is thrown away again, which is seen in the slowest answers. Nothing
 * of it is a text that somebody has written.
 */
function* linesOf(text: string | null): Generator<string> {
  if (text === null) return;
  for (let from = 0, to = 0; to !== -1; from = to + 1) {
    to = text.indexOf("\n", from);
    yield text.slice(from, to === -1 ? undefined : to);
  }
}

/** How many characters a code, an id and a day take. */
const [ofCode, ofId, ofDay] = [9, 36, 10];

/** Who has not been erased, and, by code, her interviews that are booked or have been held. */
async function followedIn(tx: StoreTx, studyId: string) {
  const { rows } = await tx.query<{ participants: string | null; bookings: string | null }>(
    `SELECT (SELECT string_agg(code || id || team_id || state || coalesce(' ' || paused_until, ''), E'\n') FROM research.participant
         WHERE study_id = $1 AND state <> 'erased') AS participants,
       (SELECT string_agg(code || (lower(during) AT TIME ZONE 'Europe/Stockholm')::date || left(state, 1) || occasion, E'\n')
         FROM research.booking WHERE study_id = $1 AND state IN ('booked', 'held')) AS bookings`,
    [studyId],
  );
  const interviews = new Map<string, Interview[]>();
  for (const line of linesOf(rows[0]?.bookings ?? null)) {
    const code = line.slice(0, ofCode);
    const state = line[ofCode + ofDay] === "h" ? "held" : "booked";
    const one = {
      occasion: Number(line.slice(ofCode + ofDay + 1)),
      state,
      day: line.slice(ofCode, ofCode + ofDay),
    } as const;
    const hers = interviews.get(code);
    if (hers) hers.push(one);
    else interviews.set(code, [one]);
  }
  const followed: Followed[] = [];
  for (const line of linesOf(rows[0]?.participants ?? null)) {
    const [toTeam, toState] = [ofCode + ofId, ofCode + 2 * ofId];
    const pause = line.indexOf(" ", toState);
    followed.push({
      code: line.slice(0, ofCode),
      id: line.slice(ofCode, toTeam),
      teamId: line.slice(toTeam, toState),
      state: line.slice(toState, pause === -1 ? undefined : pause) as ParticipantState,
      pausedUntil: pause === -1 ? null : line.slice(pause + 1),
    });
  }
  return { followed, interviews };
}

async function reachedIn(tx: StoreTx, studyId: string): Promise<ReadonlyMap<string, Reached>> {
  const { rows } = await tx.query<{ all: string | null }>(
    `SELECT string_agg(code || (handed_over_at AT TIME ZONE 'Europe/Stockholm')::date
       || left(may_message::text, 1) || left((code IN (${unreachedSql}))::text, 1), E'\n') AS all
     FROM identity.participant WHERE study_id = $1`,
    [studyId],
  );
  const reached = new Map<string, Reached>();
  for (const line of linesOf(rows[0]?.all ?? null)) {
    const since = line.slice(ofCode, ofCode + ofDay);
    const [may, not] = [line[ofCode + ofDay], line[ofCode + ofDay + 1]];
    reached.set(line.slice(0, ofCode), { mayMessage: may === "t", unreached: not === "t", since });
  }
  return reached;
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
