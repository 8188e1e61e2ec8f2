import { type EventFilter, parseEvents } from "#app/features/audit/filter.ts";
import {
  type AuditEvent,
  type Events,
  myEvents,
  programmeEvents,
  teamEvents,
} from "#app/features/audit/queries.server.ts";
import type { PersonName, World } from "#tests/support/world.ts";

export const filterOf = (search: Record<string, string> = {}): EventFilter => parseEvents(new URLSearchParams(search));
export const everything = filterOf();
export const eventsIn = ({ days }: Events): AuditEvent[] => days.flatMap(({ events }) => [...events]);

/** The pages of events as somebody of the world reads them. */
export const readersOf = (world: World) => ({
  inProgramme: async (who: PersonName, filter = everything) =>
    eventsIn(await programmeEvents(await world.actor(who), world.programmeId, filter)),
  inTeam: async (who: PersonName, filter = everything, teamId = world.teamA) =>
    eventsIn(await teamEvents(await world.actor(who), teamId, filter)),
  mine: async (who: PersonName, filter = everything) => eventsIn(await myEvents(await world.actor(who), filter)),
});
