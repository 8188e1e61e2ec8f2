import { createHash } from "node:crypto";
import type { Prisma } from "#prisma/generated/client.ts";
import { after, type Clock, DAY, HOUR } from "./clock.ts";
import type { DemoContent } from "./content/types.ts";
import { hex } from "./documents.ts";
import { find } from "./find.ts";
import type { gatheringsOf } from "./gatherings.ts";
import { paperOf } from "./paper.ts";
import type { People } from "./people.ts";
import { boardPicture, boardSize } from "./picture.ts";
import type { ProgrammeRows } from "./programme.ts";

type Rows = { people: People; programme: ProgrammeRows; gatherings: ReturnType<typeof gatheringsOf>["gatherings"] };

/** What is read at gatherings, and what the teams have hung up there. */
export function materialsOf(content: DemoContent, clock: Clock, { people, programme, gatherings }: Rows) {
  const leadId = find(people.byKey, content.leadKey, "person").id;
  const texts = new Map(content.gatherings.map((text, at) => [text.key, { text, row: gatherings[at] }]));
  const parts = content.materials.map((of) => {
    const { text, row } = find(texts, of.gatheringKey, "gathering");
    if (!row) throw new Error(`The demo's content has no gathering ${of.gatheringKey}.`);
    const held = clock.moment(text.days[0]?.offset ?? 0, text.key);
    const numbers = { before: 0, after: 0 };
    const papers = of.materials.map(({ title, name, moment, open, lines }) => {
      const uploadedAt = clock.past(after(held, moment === "before" ? -10 * DAY : DAY).getTime());
      const file = fileOf(row.id, null, leadId, {
        name,
        type: "application/pdf",
        uploadedAt,
        data: paperOf(title, lines),
      });
      numbers[moment] += 1;
      const about = { moment, position: numbers[moment], title, isOpen: open === true };
      return { ...file, material: { fileId: file.row.id, gatheringId: row.id, ...about } };
    });
    const sheets = of.storyboards.map(({ teamKey, message, alt }) => {
      const teamId = find(programme.teamByKey, teamKey, "team").id;
      const hungById = find(people.byKey, programme.coordinatorOf(teamKey), "person").id;
      const hungAt = clock.past(after(held, -20 * HOUR).getTime());
      const picture = { name: "Tavlan.png", type: "image/png", uploadedAt: hungAt, data: boardPicture() };
      const file = fileOf(row.id, teamId, hungById, picture);
      return {
        ...file,
        storyboard: { gatheringId: row.id, teamId, fileId: file.row.id, message, alt, hungById, hungAt },
      };
    });
    return { papers, sheets };
  });
  const files = parts.flatMap(({ papers, sheets }) => [...papers, ...sheets]);
  return {
    gatheringFiles: files.map(({ row }) => row),
    gatheringFileParts: files.map(({ part }) => part),
    materials: parts.flatMap(({ papers }) => papers.map(({ material }) => material)),
    storyboards: parts.flatMap(({ sheets }) => sheets.map(({ storyboard }) => storyboard)),
  };

  function fileOf(
    gatheringId: string,
    teamId: string | null,
    uploadedById: string,
    { data, ...file }: { name: string; type: string; uploadedAt: Date; data: Buffer },
  ) {
    const id = crypto.randomUUID();
    const size = file.type === "image/png" ? boardSize : { width: null, height: null };
    const row = {
      ...{ id, programmeId: programme.programme.id, gatheringId, teamId, uploadedById, ...file, ...size },
      bytes: data.length,
      sha256: hex(createHash("sha256").update(data).digest()),
    } satisfies Record<keyof Omit<Prisma.FileCreateManyInput, "noteId">, unknown>;
    return { row, part: { fileId: id, part: 0, data: hex(data) } };
  }
}
