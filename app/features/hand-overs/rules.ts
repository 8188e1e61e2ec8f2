import { type Minute, momentOf } from "#app/core/clock.ts";
import { addDays, type Day, dayOf } from "#app/core/day.ts";
import { dayIsPaused, type ProgrammeNumbers } from "#app/features/programmes/rules.ts";

/** What went from somebody to somebody: nobody on either side is null, where it had to wait or had waited. */
export type Passing = { readonly from: string | null; readonly to: string | null };
export type HandOver = Passing & { readonly sessions: number; readonly actions: number };

/** Who goes and who comes, of those who were to be somewhere and those who are to be there now. */
export function swapOf(
  before: readonly string[],
  after: readonly string[],
): { readonly leave: readonly string[]; readonly come: readonly string[] } {
  return { leave: before.filter((id) => !after.includes(id)), come: after.filter((id) => !before.includes(id)) };
}

/** Who went and who came at one session, side by side: who comes takes over from who goes. */
export function passingsOf({ leave, come }: ReturnType<typeof swapOf>): Passing[] {
  const count = Math.max(leave.length, come.length);
  return Array.from({ length: count }, (_, at) => ({ from: leave[at] ?? null, to: come[at] ?? null }));
}

/**
 * Everything that went over, once for each pair. Sessions at which there was nobody are taken over from her whose actions
 * come along, where there is just one such: they had waited since she left.
 */
export function handOversOf(sessions: readonly Passing[], actions: readonly Passing[]): HandOver[] {
  const fromOf = ({ from, to }: Passing): string | null => {
    const owners = new Set(actions.filter((one) => one.to === to).map((one) => one.from));
    return from === null && owners.size === 1 ? ([...owners][0] ?? null) : from;
  };
  const found = new Map<string, HandOver>();
  const add = (passing: Passing, more: { sessions?: 1; actions?: 1 }): void => {
    const key = `${passing.from} ${passing.to}`;
    const { sessions: s = 0, actions: a = 0 } = found.get(key) ?? {};
    found.set(key, { ...passing, sessions: s + (more.sessions ?? 0), actions: a + (more.actions ?? 0) });
  };
  for (const one of sessions) add({ from: fromOf(one), to: one.to }, { sessions: 1 });
  for (const one of actions) add({ from: one.from, to: one.to }, { actions: 1 });
  return [...found.values()];
}

/** How far ahead calendars are told of a session: a series of a year would be forty mails at once. */
export const tellAheadMs = 45 * 86_400_000;

/** What a calendar was told last (`told_sequence`) of a session that it is to be told of at once, however far ahead it is. */
export const untoldAtOnce = -1;

/** By the clock on a wall in Stockholm: when people have begun their day. */
const atMinute: Minute = 9 * 60;
const daysBefore = 7;

/** What of a programme decides in which months supervision is expected. */
export type Expecting = Pick<ProgrammeNumbers, "startsOn" | "endsOn" | "pauseMonths">;

/**
 * The month (its first day) that a team without supervision is reminded of at a moment: from nine in the morning, seven
 * days before the month's last day, until it is over. None in a month of pause, nor in one that does not end within the
 * programme's period.
 */
export function monthToRemindOf(programme: Expecting, now: Date): Day | null {
  const today = dayOf(now);
  const month = `${today.slice(0, 7)}-01`;
  const last = lastDayOf(month);
  const day = addDays(last, -daysBefore);
  if (now < momentOf(day, atMinute) || dayIsPaused(programme, today)) return null;
  return programme.startsOn <= day && last <= programme.endsOn ? month : null;
}

/** The last day of a month that is given by its first. */
export function lastDayOf(month: Day): Day {
  return addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1);
}
