import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { between, share } from "./choice.ts";
import { after, type Clock, DAY, MINUTE } from "./clock.ts";
import type { DemoContent } from "./content/types.ts";
import type { DemoCycle } from "./cycles.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";

export type CommentRows = {
  comments: (Prisma.CommentCreateManyInput & { createdAt: Date })[];
  reads: Prisma.CommentReadCreateManyInput[];
};

/** After this long everybody has seen a comment; before, about half have not, and get a mark. */
const SEEN_AFTER = 14 * DAY;

export function commentsOf(content: DemoContent, cycles: DemoCycle[], clock: Clock, people: People): CommentRows {
  const id = (key: string) => find(people.byKey, key, "person").id;
  const written = cycles.map((cycle) => ({ cycle, comments: writtenOn(cycle) })).filter(({ comments }) => comments[0]);
  return {
    comments: written.flatMap(({ comments }) => comments),
    reads: written.flatMap(({ cycle, comments }) =>
      readersOf(content, cycle).flatMap((key) => readBy(key, cycle, comments)),
    ),
  };

  function writtenOn({ row, text, life }: DemoCycle) {
    let earliest = (row.sharedAt ?? life.steps[0]?.at ?? life.createdAt).getTime();
    return (text.comments ?? []).map(({ authorKey, offset, text: words }, place) => {
      const wanted = clock.moment(offset, `${text.key} comment ${place}`).getTime();
      const createdAt = clock.past(Math.max(wanted, earliest + 3 * MINUTE));
      earliest = createdAt.getTime();
      return { id: newId(earliest), cycleId: row.id, authorId: id(authorKey), text: words, createdAt };
    });
  }

  function readBy(key: string, { row }: DemoCycle, comments: CommentRows["comments"]) {
    const last = comments.at(-1)?.createdAt ?? row.createdAt;
    const own = comments.findLast(({ authorId }) => authorId === id(key))?.createdAt;
    const seen = clock.now.getTime() - last.getTime() > SEEN_AFTER || share(`${key} has seen ${row.number}`) < 0.5;
    const readAt = seen ? clock.past(after(last, between(`${key} reads`, 5, 2_000) * MINUTE).getTime()) : own;
    return readAt === undefined ? [] : [{ subjectId: row.id, personId: id(key), readAt }];
  }
}

/** Those who have the cycle before them: its team, the researchers, and partners where they were asked. */
function readersOf(content: DemoContent, { teamKey, text }: DemoCycle): string[] {
  const team = content.teams.find(({ key }) => key === teamKey);
  return [
    ...new Set([
      ...(team?.members.map(({ personKey }) => personKey) ?? []),
      ...content.researchers.map(({ personKey }) => personKey),
      ...(text.partnersInvited ? content.partners.map(({ personKey }) => personKey) : []),
      ...(text.comments?.map(({ authorKey }) => authorKey) ?? []),
    ]),
  ];
}
