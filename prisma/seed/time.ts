import { dateToDay, dayOf, dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import type { OwnKind } from "#app/features/time/rules/kinds.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { between, oneOf, share } from "./choice.ts";
import { after, type Clock, HOUR } from "./clock.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import type { gatheringsOf } from "./gatherings.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";
import type { registrationsOf } from "./registrations.ts";

/** About a month of days on which people work. */
const MONTH = 29;

type Rows = {
  people: People;
  programme: ProgrammeRows;
  gatherings: ReturnType<typeof gatheringsOf>;
  registered: ReturnType<typeof registrationsOf>;
};
type Line = Prisma.TimeEntryCreateManyInput & { id: string; personId: string; createdAt: Date };

/** What people have promised, and their own lines: what they prepared and looked through at home, and how they travelled to gatherings. */
export function timeOf(content: DemoContent, clock: Clock, rows: Rows) {
  const programmeId = rows.programme.programme.id;
  const { words, promise } = content.time;
  return { timePromises: [{ programmeId, ...promise }], timeEntries: [...atHome(), ...onTheWay()] };

  function line(key: string, of: { personId: string; teamId: string | null; kind: OwnKind }, at: Date): Line {
    const minutes = between(`${key} lasts`, 2, of.kind === "travel" ? 10 : 6) * 15;
    const [first = "", ...others] = words[of.kind];
    const word = oneOf(`${key} says`, [first, ...others]);
    return { id: newId(at.getTime()), programmeId, ...of, day: dayToDate(dayOf(at)), minutes, word, createdAt: at };
  }

  /** Now and then in each month that somebody has been in a team; of who coordinates it, more often. */
  function atHome(): Line[] {
    return content.teams.flatMap(({ key: teamKey, members }) =>
      members.flatMap(({ personKey, coordinator, fromOffset, toOffset = -1 }) => {
        const personId = find(rows.people.byKey, personKey, "person").id;
        const teamId = find(rows.programme.teamByKey, teamKey, "team").id;
        const often = { preparation: coordinator === "acting" ? 0.95 : 0.3, analysis: 0.35 };
        const lines: Line[] = [];
        for (let month = fromOffset; month + MONTH <= Math.min(toOffset, -1); month += MONTH) {
          for (const kind of ["preparation", "analysis"] as const) {
            const key = `${personKey} ${kind} ${month - fromOffset}`;
            if (share(key) > often[kind]) continue;
            const at = clock.moment(month + between(`${key} on`, 1, MONTH - 1), key);
            lines.push(line(key, { personId, teamId, kind }, at));
          }
        }
        return lines;
      }),
    );
  }

  /** Half of those who were at a gathering have said how long it took to get there. */
  function onTheWay(): Line[] {
    const seats = new Map(rows.registered.registrations.map(({ id, personId }) => [id, personId ?? null]));
    const keys = new Map([...rows.people.byKey].map(([key, { id }]) => [id, key]));
    return rows.registered.doorMarks.flatMap(({ registrationId, gatheringId, mark, markedAt }) => {
      const personId = seats.get(registrationId);
      const gathering = rows.gatherings.gatherings.find(({ id }) => id === gatheringId);
      if (!personId || mark !== "present" || !gathering || gathering.teamId) return [];
      const key = `${keys.get(personId)} to ${gathering.title}`;
      const of = partOf(personId, dateToDay(markedAt));
      if (!of || share(key) > 0.5) return [];
      return [line(key, { personId, ...of, kind: "travel" }, clock.past(after(markedAt, 9 * HOUR).getTime()))];
    });
  }

  /** The team in which somebody was on a day; none for who represents an organisation. Null: she has no hours here. */
  function partOf(personId: string, day: string): { teamId: string | null } | null {
    const { memberships, roles } = rows.programme;
    const isThen = ({ startedAt, endedAt }: { startedAt: Date | string; endedAt?: Date | string | null }) =>
      dateToDay(new Date(startedAt)) < day && (!endedAt || day < dateToDay(new Date(endedAt)));
    const member = memberships.find((one) => one.personId === personId && isThen(one));
    if (member) return { teamId: member.teamId };
    const partner = roles.find((one) => one.personId === personId && one.role === "partner" && isThen(one));
    return partner ? { teamId: null } : null;
  }
}
