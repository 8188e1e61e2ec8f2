import { newId } from "#app/core/id.ts";
import { mixed } from "#app/features/tables/rules/mixed.ts";
import { after, type Clock, DAY, HOUR } from "./clock.ts";
import type { TablesText } from "./content/gatherings/tables.ts";
import type { DemoContent } from "./content/types.ts";
import { documentOf, type Snapshot } from "./documents.ts";
import { find } from "./find.ts";
import type { gatheringsOf } from "./gatherings.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";
import type { registrationsOf } from "./registrations.ts";

type Rows = {
  people: People;
  programme: ProgrammeRows;
  gatherings: ReturnType<typeof gatheringsOf>["gatherings"];
  registrations: ReturnType<typeof registrationsOf>["registrations"];
};

/** The tables of gatherings: who sat where, and what was written there. */
export function tablesOf(content: DemoContent, clock: Clock, rows: Rows) {
  const { people, programme, gatherings, registrations } = rows;
  const programmeId = programme.programme.id;
  const leadId = find(people.byKey, content.leadKey, "person").id;
  const texts = new Map(content.gatherings.map((text, at) => [text.key, { text, row: gatherings[at] }]));
  const teamOf = new Map(programme.memberships.map(({ personId, teamId }) => [personId, teamId]));
  const parts = content.tables.map(partsOf);
  return {
    gatheringTables: parts.flatMap(({ tables }) => tables),
    seatings: parts.flatMap(({ seatings }) => seatings),
    tableNotes: parts.flatMap(({ notes }) => notes),
    tableSnapshots: parts.flatMap(({ snapshots }) => snapshots),
  };

  function partsOf({ gatheringKey, seats, seed, notes }: TablesText) {
    const { text, row } = find(texts, gatheringKey, "gathering");
    if (!row) throw new Error(`The demo's content has no gathering ${gatheringKey}.`);
    const held = clock.moment(text.days[0]?.offset ?? 0, text.key);
    const laidAt = clock.past(after(held, -DAY).getTime());
    const tables = notes.map((_, at) => {
      const id = newId(laidAt.getTime());
      return { id, programmeId, gatheringId: row.id, number: at + 1, seats };
    });
    const come = registrations.filter(({ gatheringId, state }) => gatheringId === row.id && state === "registered");
    const guests = come.map(({ id, personId }) => {
      const team = teamOf.get(personId ?? "") ?? null;
      return { id, team, municipality: team };
    });
    const { at } = mixed(guests, tables, seed);
    const written = tables.map(({ id: tableId }, n) => {
      const noteId = newId(laidAt.getTime());
      const made = { createdAt: laidAt, createdById: leadId, epoch: crypto.randomUUID(), openId: noteId };
      const document = documentOf(notes[n] ?? [], { person: nobody, thing: nobody, day: clock.day, fileId: "" });
      const snapshot: Snapshot = { noteId, at: clock.past(after(held, 3 * HOUR).getTime()), document };
      return { note: { id: noteId, programmeId, teamId: null, tableId, ...made }, snapshot };
    });
    return {
      tables,
      seatings: [...at].map(([registrationId, tableId]) => ({
        ...{ registrationId, gatheringId: row.id, tableId },
        ...{ seatedAt: laidAt, seatedById: leadId },
      })),
      notes: written.map(({ note }) => note),
      snapshots: written.map(({ snapshot }) => snapshot),
    };
  }
}

/** Nobody is named in a table's note, and nothing came of its lines. */
function nobody(): never {
  throw new Error("A table's note names nobody.");
}
