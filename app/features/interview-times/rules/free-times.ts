import { minuteOf } from "#app/core/clock.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import type { Times } from "#app/features/open-times/rules.ts";
import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { interviewHours, leadTime, quarter, type TimeSettings } from "./settings.ts";

/** A time at which an interviewer can be booked. `address` and `roomId` are where, when it is at an office. */
export type OpenTime = Times & {
  readonly id: string;
  readonly interviewerId: string;
  readonly placeKinds: readonly PlaceKind[];
  readonly address: string;
  readonly roomId: string | null;
};

/** What an interviewer, a participant or a room is taken by. `code` is null for what is no interview. */
export type Taken = Times & {
  readonly interviewerId: string;
  readonly code: string | null;
  readonly kind: PlaceKind;
  readonly address: string;
  readonly roomId: string | null;
};

/** What a participant wants to book. */
export type Wish = {
  readonly code: string;
  readonly kind: PlaceKind;
  readonly now: Date;
  readonly settings: TimeSettings;
};

export type FreeTime = Times & { readonly openTimeId: string; readonly interviewerId: string };

type Place = Pick<Taken, "code" | "kind" | "address">;

/** Where an interviewer sits: at somebody's home, at an office, or wherever she can talk undisturbed. */
function whereIs({ kind, code, address }: Place): string {
  if (kind === "home") return `home ${code}`;
  return kind === "office" && address !== "" ? `office ${address}` : "";
}

/** Minutes from one place to another. She talks by phone or video at whatever office she is, but never at somebody's home. */
export function travelBetween(a: Place, b: Place, minutes: number): number {
  const [here, there] = [whereIs(a), whereIs(b)];
  if (here === there) return 0;
  const deskAtOffice = [a, b].every(({ kind }) => kind !== "home") && (here === "" || there === "");
  return deskAtOffice ? 0 : minutes;
}

const shares = (a: Times, b: Times) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** Whether one interviewer has the time that she needs between two things. */
function leavesRoom(a: Times & Place, b: Times & Place, { before, after, travel }: TimeSettings): boolean {
  const between = (before + after + travelBetween(a, b, travel)) * 60_000;
  const gap = Math.max(b.startsAt.getTime() - a.endsAt.getTime(), a.startsAt.getTime() - b.endsAt.getTime());
  return gap >= between;
}

/** Whether an interview begins on a quarter of an hour, and is held while people are up. */
function isDecent({ startsAt, endsAt }: Times): boolean {
  return (
    startsAt.getTime() % quarter === 0 &&
    dayOf(startsAt) === dayOf(endsAt) &&
    minuteOf(startsAt) >= interviewHours.from &&
    minuteOf(endsAt) <= interviewHours.to
  );
}

/** Whether an interview that begins at a moment fits in an open time, beside all that is taken. */
export function isFree(open: OpenTime, startsAt: Date, taken: readonly Taken[], wish: Wish): boolean {
  const endsAt = new Date(startsAt.getTime() + wish.settings.minutes * 60_000);
  return fits(open, { startsAt, endsAt }, taken, wish) && isDecent({ startsAt, endsAt });
}

/** The same, but for the hour of the day. */
function fits(open: OpenTime, { startsAt, endsAt }: Times, taken: readonly Taken[], wish: Wish): boolean {
  const { code, kind, now, settings } = wish;
  const wanted = { startsAt, endsAt, code, kind, address: open.address };
  return (
    open.placeKinds.includes(kind) &&
    open.startsAt <= startsAt &&
    endsAt <= open.endsAt &&
    startsAt.getTime() - now.getTime() >= leadTime &&
    taken.every(
      (one) =>
        (one.interviewerId !== open.interviewerId || leavesRoom(one, wanted, settings)) &&
        !(shares(one, wanted) && (one.code === code || (kind === "office" && isSameRoom(one.roomId, open.roomId)))),
    )
  );
}

const isSameRoom = (a: string | null, b: string | null) => a !== null && a === b;

/**
 * The times that a participant is offered, in their order. Of two that share a moment she is offered the earlier: what she
 * does not see is there when that one is taken.
 */
export function freeTimes(open: readonly OpenTime[], taken: readonly Taken[], wish: Wish): FreeTime[] {
  const length = wish.settings.minutes * 60_000;
  const earliest = wish.now.getTime() + leadTime;
  // What is further away than the longest pause and way is in nobody's way, and asking the clock what hour it is takes longest:
  // of a moment that several interviewers have open it is asked once.
  const { before, after, travel } = wish.settings;
  const around = (before + after + travel) * 60_000;
  const decent = new Map<number, boolean>();
  const free = open.flatMap((one) => {
    const [from, to] = [one.startsAt.getTime() - around, one.endsAt.getTime() + around];
    const busy = taken.filter(
      ({ interviewerId, code, roomId, startsAt, endsAt }) =>
        (interviewerId === one.interviewerId || code === wish.code || isSameRoom(roomId, one.roomId)) &&
        endsAt.getTime() > from &&
        startsAt.getTime() < to,
    );
    const found: FreeTime[] = [];
    let at = Math.ceil(Math.max(one.startsAt.getTime(), earliest) / quarter) * quarter;
    for (; at + length <= one.endsAt.getTime(); at += quarter) {
      const times = { startsAt: new Date(at), endsAt: new Date(at + length) };
      if (!fits(one, times, busy, wish)) continue;
      const hour = decent.get(at) ?? isDecent(times);
      decent.set(at, hour);
      if (hour) found.push({ ...times, openTimeId: one.id, interviewerId: one.interviewerId });
    }
    return found;
  });
  const inOrder = free.toSorted(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.openTimeId < b.openTimeId ? -1 : 1),
  );
  const offered: FreeTime[] = [];
  for (const one of inOrder) {
    const last = offered.at(-1);
    if (last === undefined || last.endsAt <= one.startsAt) offered.push(one);
  }
  return offered;
}

/** How many times of a day, and how many days, are shown before somebody asks for more: a tired person chooses among few. */
export const shownOfADay = 3;
export const daysShown = 4;

/** Offered times by day: those that are shown at once, and those that are behind *more times*. */
export function byDay<T extends Pick<FreeTime, "startsAt">>(
  offered: readonly T[],
): { readonly day: Day; readonly shown: readonly T[]; readonly more: readonly T[] }[] {
  return [...Map.groupBy(offered, ({ startsAt }) => dayOf(startsAt))].map(([day, ofDay]) => ({
    day,
    shown: ofDay.slice(0, shownOfADay),
    more: ofDay.slice(shownOfADay),
  }));
}
