import { parseMinute } from "#app/core/clock.ts";
import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { after, type Clock, DAY } from "./clock.ts";
import type { Gathering } from "./content/gatherings/types.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

/** Gatherings with their days, what happens on them, and what those who register are asked. */
export function gatheringsOf(content: DemoContent, clock: Clock, rows: { people: People; programme: ProgrammeRows }) {
  const { people, programme } = rows;
  const leadId = find(people.byKey, content.leadKey, "person").id;
  const regions = new Map(content.regions.map(({ key }, at) => [key, programme.regions[at]?.id ?? ""]));
  const parts = content.gatherings.map(rowsOf);
  return {
    gatherings: parts.map(({ gathering }) => gathering),
    gatheringDays: parts.flatMap(({ days }) => days.map(({ row }) => row)),
    gatheringSessions: parts.flatMap(({ days }) => days.flatMap(({ sessions }) => sessions)),
    gatheringQuestions: parts.flatMap(({ questions }) => questions),
  };

  /** Days that follow each other; a weekend between them would else make them the same. */
  function inRow(offsets: readonly number[]): Date[] {
    const dates: Date[] = [];
    for (let offset of offsets) {
      while (clock.date(offset) <= (dates.at(-1) ?? new Date(0))) offset += 1;
      dates.push(clock.date(offset));
    }
    return dates;
  }

  function rowsOf(text: Gathering) {
    const publishedAt = text.draft ? null : clock.moment(Math.min(-1, text.opensOffset), text.key);
    const createdAt = publishedAt ? after(publishedAt, -10 * DAY) : clock.moment(-3, text.key);
    const fresh = () => newId(createdAt.getTime());
    const id = fresh();
    const { kind, title, intro, placeName, address, audience, capacity } = text;
    const { directions = "", videoUrl = "", costNote = "", tracks = [] } = text;
    const gathering: Prisma.GatheringCreateManyInput & { id: string; createdAt: Date; publishedAt: Date | null } = {
      ...{ id, kind, title, intro, placeName, address, directions, videoUrl, costNote, audience, capacity },
      programmeId: programme.programme.id,
      regionId: text.regionKey === undefined ? null : find(regions, text.regionKey, "region"),
      teamId: text.teamKey === undefined ? null : find(programme.teamByKey, text.teamKey, "team").id,
      opensOn: clock.date(text.opensOffset),
      closesOn: clock.date(text.closesOffset),
      changesUntil: clock.date(text.changesOffset),
      trackNames: tracks,
      createdById: leadId,
      createdAt,
      publishedAt,
    };
    const dates = inRow(text.days.map(({ offset }) => offset));
    const days = text.days.map(({ at, sessions }, n) => {
      const dayId = fresh();
      return {
        row: { id: dayId, gatheringId: id, day: dates[n] ?? clock.date(0), ...hoursIn(at) },
        sessions: sessions.map(({ at: hours, track, seats, about = "", speakers = "", room = "", ...session }) => ({
          ...{ id: fresh(), gatheringId: id, dayId, ...session, about, speakers, room, ...hoursIn(hours) },
          track: track ?? null,
          seats: seats ?? null,
        })),
      };
    });
    const questions = (text.questions ?? []).map((question, at) => ({
      ...{ id: fresh(), gatheringId: id, position: at + 1, kind: question.kind, label: question.label },
      options: question.options ?? [],
      required: question.required ?? false,
      eraseAfterDays: question.eraseAfterDays ?? null,
    }));
    return { gathering, days, questions };
  }
}

/** `"09:00–16:00"`. @throws Error when it is not two times */
function hoursIn(text: string): { fromMinute: number; toMinute: number } {
  const [from, to] = text.split("–").map(parseMinute);
  if (from == null || to == null) throw new Error(`The demo's content has no hours in “${text}”.`);
  return { fromMinute: from, toMinute: to };
}
