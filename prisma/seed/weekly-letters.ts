import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { weekOf } from "#app/features/weekly-letters/rules/week.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Clock } from "./clock.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

export type WeeklyLetterRows = {
  weeklyLetters: Prisma.WeeklyLetterCreateManyInput[];
  weeklyMails: Prisma.OutboxMailCreateManyInput[];
};

/**
 * The letter of this week, to one of each role. What it says is found when it is sent: at the demo's first start, and it can be
 * read under /demo/post. The others have theirs next Monday.
 */
export function weeklyLettersOf(
  content: DemoContent,
  clock: Clock,
  people: People,
  { programme, coordinatorOf }: ProgrammeRows,
): WeeklyLetterRows {
  const week = weekOf(clock.day(0));
  const researcher = content.researchers.find(({ personKey }) => personKey !== content.leadKey);
  const inTeams = new Set(content.teams.flatMap(({ members }) => members.map(({ personKey }) => personKey)));
  const keys = [
    content.leadKey,
    researcher?.personKey,
    content.teams[0] && coordinatorOf(content.teams[0].key),
    content.unitHeads.find(({ personKey }) => !inTeams.has(personKey))?.personKey,
    content.partners[0]?.personKey,
  ];
  const ids = [...new Set(keys.filter((key) => key !== undefined))].map((key) => find(people.byKey, key, "person").id);
  return {
    weeklyLetters: ids.map((personId) => ({ personId, week: dayToDate(week), orderedAt: clock.now })),
    weeklyMails: ids.map((recipientId) => ({
      ...{ id: newId(clock.now.getTime()), template: "weekly-letter", recipientKind: "person", recipientId },
      ...{ programmeId: programme.id, data: { week }, createdAt: clock.now, notBefore: clock.now },
    })),
  };
}
