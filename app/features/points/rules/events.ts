import { type Day, isDay } from "#app/core/day.ts";

/** Where an event stands among those of its measure: by its day, and by its number among that day's. */
export type EventAt = { readonly day: Day; readonly nth: number };

/** Events at a time. */
export const eventsOnAPage = 20;

/** The event before which an address asks for what is older (`2026-03-04.1`); what is none is passed over. */
export function eventAsked(text: string | null): EventAt | null {
  const [, day = "", nth = ""] = /^([\d-]{10})\.(\d{1,3})$/.exec(text ?? "") ?? [];
  return isDay(day) ? { day, nth: Number(nth) } : null;
}

/** The same in an address. */
export const eventInAddress = ({ day, nth }: EventAt): string => `${day}.${nth}`;

/** A page's worth of events, the newest first, and before which one what is older stands; null: there is nothing older. */
export function pageOfEvents<E extends EventAt>(
  newest: readonly E[],
): { readonly events: readonly E[]; readonly older: string | null } {
  const events = newest.slice(0, eventsOnAPage);
  const last = newest.length > eventsOnAPage ? events.at(-1) : undefined;
  return { events, older: last === undefined ? null : eventInAddress(last) };
}
