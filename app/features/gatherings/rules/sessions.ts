import { endOfDay } from "#app/core/clock.ts";
import { type Decision, no, yes } from "#app/core/decision.ts";
import { timesOf } from "./when.ts";

export const sessionKinds = ["own_work", "exchange", "talk", "pause"] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionTextMax = { title: 200, about: 2000, speakers: 300, room: 100 } as const;
export const seatsRange = [1, 5000] as const;
export const mostTracks = 8;
export const trackNameMax = 60;
/** To what times snap that are set by dragging and by buttons, in minutes. */
export const snapMinutes = 5;

/** Where on a day a session is. No track: it is for everybody. */
export type Placed = {
  readonly id: string;
  readonly title: string;
  readonly room: string;
  readonly track: number | null;
  readonly fromMinute: number;
  readonly toMinute: number;
};

export type SessionRefusal =
  | "session.times-order"
  | "session.outside-day"
  | "session.overlaps"
  | "session.room-taken"
  | "session.no-track"
  | "session.no-next";

const meet = (a: Placed, b: Placed) => a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
const roomOf = ({ room }: Placed) => room.trim().toLowerCase();

/**
 * May a session be where it is, beside the others of its day? Of one track one thing goes on at a time, beside what is
 * for everybody nothing does, and two things are not in one room at once. A no names the other.
 */
export function decidePlace<S extends Placed>(
  session: S,
  others: readonly Placed[],
  tracks: number,
): Decision<S, SessionRefusal> {
  if (session.fromMinute < 0 || session.toMinute > endOfDay) return no("session.outside-day");
  if (session.toMinute <= session.fromMinute) return no("session.times-order");
  if (session.track !== null && session.track >= tracks) return no("session.no-track");
  const beside = others.filter((other) => other.id !== session.id && meet(session, other));
  const sameTrack = beside.find(({ track }) => track === null || session.track === null || track === session.track);
  if (sameTrack) return no("session.overlaps", naming(sameTrack));
  const sameRoom = roomOf(session) === "" ? undefined : beside.find((other) => roomOf(other) === roomOf(session));
  return sameRoom ? no("session.room-taken", { ...naming(sameRoom), room: sameRoom.room }) : yes(session);
}

const naming = (other: Placed) => ({ other: other.title, hours: timesOf(other) });

/** The same for several that move in one act: each beside those that stay and beside the others where they come to be. */
function decideAll<S extends Placed>(
  moved: readonly S[],
  all: readonly S[],
  tracks: number,
): Decision<readonly S[], SessionRefusal> {
  const after = all.map((one) => moved.find(({ id }) => id === one.id) ?? one);
  for (const one of moved) {
    const decided = decidePlace(one, after, tracks);
    if (!decided.ok) return decided;
  }
  return yes(moved);
}

const shifted = <S extends Placed>(session: S, minutes: number): S => ({
  ...session,
  fromMinute: session.fromMinute + minutes,
  toMinute: session.toMinute + minutes,
});

/** A session begins at another minute, or goes to another track; it stays as long as it is. */
export function decideMove<S extends Placed>(
  session: S,
  to: { readonly fromMinute: number; readonly track: number | null },
  all: readonly S[],
  tracks: number,
): Decision<readonly S[], SessionRefusal> {
  const moved = { ...shifted(session, to.fromMinute - session.fromMinute), track: to.track };
  return decideAll([moved], all, tracks);
}

/** The session that comes after one in the same track, or after one for everybody. */
export function nextOf<S extends Placed>(session: Placed, all: readonly S[]): S | undefined {
  return all
    .filter(({ track, fromMinute }) => track === session.track && fromMinute >= session.toMinute)
    .toSorted((a, b) => a.fromMinute - b.fromMinute)[0];
}

/** Two that follow each other change places; what is between them stays as long. */
export function decideSwap<S extends Placed>(
  session: S,
  all: readonly S[],
  tracks: number,
): Decision<readonly S[], SessionRefusal> {
  const next = nextOf(session, all);
  if (!next) return no("session.no-next");
  const earlier = shifted(next, session.fromMinute - next.fromMinute);
  const later = shifted(session, next.toMinute - session.toMinute);
  return decideAll([earlier, later], all, tracks);
}

/**
 * Everything that begins when a session has ended, or later, moves so many minutes, in every track; the session itself
 * too when `withThis`.
 */
export function decideShift<S extends Placed>(
  session: S,
  by: { readonly minutes: number; readonly withThis: boolean },
  all: readonly S[],
  tracks: number,
): Decision<readonly S[], SessionRefusal> {
  const moves = (one: S) => one.fromMinute >= session.toMinute || (by.withThis && one.id === session.id);
  return decideAll(
    all.filter(moves).map((one) => shifted(one, by.minutes)),
    all,
    tracks,
  );
}

type Unplanned = {
  readonly kind: SessionKind;
  readonly title: string;
  readonly about: string;
  readonly speakers: string;
  readonly room: string;
  readonly track: null;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly seats: null;
};

/** What a new session is proposed as: an hour after all that is planned, or from when the day begins. */
export function afterLast(
  sessions: readonly Pick<Placed, "toMinute">[],
  day: { readonly fromMinute: number },
): Unplanned {
  const latest = endOfDay - 60;
  const fromMinute = Math.min(latest, Math.max(day.fromMinute, ...sessions.map(({ toMinute }) => toMinute)));
  const texts = { title: "", about: "", speakers: "", room: "" };
  return { kind: "own_work", ...texts, track: null, fromMinute, toMinute: fromMinute + 60, seats: null };
}
