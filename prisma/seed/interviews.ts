import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { share } from "./choice.ts";
import { after, type Clock, DAY, HOUR, MINUTE } from "./clock.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import type { gatheringsOf } from "./gatherings.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

type Rows = {
  people: People;
  programme: ProgrammeRows;
  gatherings: ReturnType<typeof gatheringsOf>["gatherings"];
  factors: readonly { readonly id: string }[];
};

/** How many things are asked at one interview, and how long it takes. */
const ASKED = 4;
const LASTS = 3 * HOUR;

/**
 * What was to be asked at the teams' group interviews, what hindered and helped by what was said, and what whoever asked keeps
 * for herself: the researcher who supervised the team on the day.
 */
export function interviewsOf(content: DemoContent, clock: Clock, { people, programme, gatherings, factors }: Rows) {
  const { asks, memos } = content.interviews;
  const { senses } = content.supervision;
  const leadId = find(people.byKey, content.leadKey, "person").id;
  const parts = content.gatherings.flatMap((text, at) => {
    const row = gatherings[at];
    const offset = text.days[0]?.offset;
    return text.kind === "group_interview" && row && offset !== undefined ? [partsOf(row, offset, at)] : [];
  });
  return {
    interviewPoints: parts.flatMap(({ points }) => points),
    interviewMemos: parts.flatMap(({ memo }) => memo),
    interviewFactors: parts.flatMap(({ factors }) => factors),
  };

  function partsOf(row: Rows["gatherings"][number], offset: number, nth: number) {
    const day = clock.date(offset);
    const begins = after(day, 12 * HOUR);
    const ended = after(begins, LASTS);
    const hasBeen = ended < clock.now;
    const byId = researcherOn(row.teamId, day);
    const interviewId = row.id;
    const asked = clock.past(after(begins, -14 * DAY).getTime());
    const doneAt = hasBeen ? after(ended, -10 * MINUTE) : null;
    const wrote = after(ended, HOUR);
    return {
      points: Array.from({ length: ASKED }, (_, place) => {
        // A minute each, and none after now.
        const createdAt = after(asked, (place - ASKED) * MINUTE);
        const of = { id: newId(createdAt.getTime()), interviewId, kind: "point" as const, byId, createdAt };
        return { ...of, text: nthOf(asks, nth + place), doneAt };
      }),
      memo: hasBeen
        ? [{ id: newId(wrote.getTime()), interviewId, authorId: byId, text: nthOf(memos, nth), changedAt: wrote }]
        : [],
      factors: hasBeen ? factorsOf(interviewId, byId, wrote, nth) : [],
    };
  }

  /** Two things at each. */
  function factorsOf(interviewId: string, byId: string, at: Date, nth: number) {
    const first = Math.floor(share(`interview ${nth} factors`) * factors.length);
    return [...new Set([first, first + 2].map((place) => place % factors.length))].map((place) => ({
      ...{ id: newId(at.getTime()), interviewId, factorId: nthOf(factors, place).id },
      ...{ sense: nthOf(senses, place), byId, at },
    }));
  }

  function researcherOn(teamId: string | null | undefined, day: Date): string {
    const on = dayToDate(clock.day(0)) < day ? dayToDate(clock.day(0)) : day;
    const supervised = programme.supervision.find(
      (one) => one.teamId === teamId && one.startedOn <= on && (one.endedOn == null || on <= one.endedOn),
    );
    return supervised?.researcherId ?? leadId;
  }
}

/** The nth of a list that begins again when it is over. */
function nthOf<T>(list: readonly T[], nth: number): T {
  const found = list[nth % list.length];
  if (found === undefined) throw new Error("The demo's content has a list with nothing in it.");
  return found;
}
