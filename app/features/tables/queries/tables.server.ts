import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { type FoundGathering, gatheringFor } from "#app/features/materials/queries/gathering.server.ts";
import { headFor, type NoteHead, noteHeadSql, type StoredHead } from "#app/features/notes/queries/note-head.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { teamOfSql } from "../locked.server.ts";

/** Somebody who is registered. `from`: her team, the municipality that she comes from, or the organisation she named. */
export type Sitting = { readonly id: string; readonly name: string; readonly from: string | null };

export type TableView = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly seats: number;
  readonly seatsTaken: number;
  /** By name; null: it is not for her to know who comes. */
  readonly sitting: readonly Sitting[] | null;
  /** The actor sits there. */
  readonly mine: boolean;
  /** She may read what is written there. */
  readonly reads: boolean;
};

export type TablesPage = {
  readonly gathering: FoundGathering;
  readonly tables: readonly TableView[];
  /** Who is registered and has no place; empty for who places nobody. */
  readonly standing: readonly Sitting[];
  readonly may: { readonly place: boolean };
};

/** Somebody of a registration (`r`), in a statement with `teamOfSql`. */
const sittingColumns = Prisma.sql`json_build_object('id', r.id, 'name', coalesce(p.name, r.guest_name),
  'from', coalesce(t.name, y.name, r.guest_organisation))`;

/** Whether the actor is registered to a gathering (`g`). */
const isThereSql = (actor: Actor) => Prisma.sql`EXISTS (SELECT 1 FROM registrations q
  WHERE q.gathering_id = g.id AND q.person_id = ${actor.personId}::uuid AND q.state = 'registered')`;

/** Tables (`b`) as JSON, in the shape of `TableView`. Names are for who reads the lists, and for those who are there. */
function tableColumns(actor: Actor, programmeId: string): Prisma.Sql {
  const names = may(actor, "registration.see-names", { programmeId }) ? Prisma.sql`true` : isThereSql(actor);
  return Prisma.sql`json_build_object('id', b.id, 'number', b.number, 'name', b.name, 'seats', b.seats, 'seatsTaken', b.seats_taken,
    'sitting', CASE WHEN ${names} THEN (SELECT coalesce(json_agg(${sittingColumns} ORDER BY coalesce(p.name, r.guest_name), r.id), '[]')
      FROM seatings z JOIN registrations r ON r.id = z.registration_id ${teamOfSql} WHERE z.table_id = b.id) END,
    'mine', EXISTS (SELECT 1 FROM seatings z JOIN registrations r ON r.id = z.registration_id
      WHERE z.table_id = b.id AND r.person_id = ${actor.personId}::uuid),
    'reads', EXISTS (SELECT 1 FROM notes n WHERE n.table_id = b.id AND ${notesVisibleSql(actor)}))`;
}

/** The tables of a gathering, for those who may know of it; one's own first. @throws Refusal missing */
export async function tablesPage(actor: Actor, programmeId: string, gatheringId: string): Promise<TablesPage> {
  const gathering = await gatheringFor(actor, gatheringId, programmeId);
  const mayPlace = may(actor, "table.place", { programmeId });
  const [row] = await rowsOf<{ tables: TableView[]; standing: Sitting[] }>(Prisma.sql`
    SELECT (SELECT coalesce(json_agg(${tableColumns(actor, programmeId)} ORDER BY b.number), '[]') FROM gathering_tables b
        WHERE b.gathering_id = g.id) AS tables,
      (SELECT coalesce(json_agg(${sittingColumns} ORDER BY coalesce(p.name, r.guest_name), r.id), '[]')
        FROM registrations r ${teamOfSql} WHERE ${mayPlace} AND r.gathering_id = g.id AND r.state = 'registered'
          AND NOT EXISTS (SELECT 1 FROM seatings z WHERE z.registration_id = r.id)) AS standing
    FROM gatherings g WHERE g.id = ${gathering.id}::uuid`);
  const { tables, standing } = row ?? { tables: [], standing: [] };
  return {
    gathering,
    tables: tables.toSorted((a, b) => Number(b.mine) - Number(a.mine)),
    standing,
    may: { place: mayPlace },
  };
}

export type TablePage = { readonly gathering: FoundGathering; readonly table: TableView; readonly note: NoteHead };

/** A table and its note, for those who read it. @throws Refusal missing */
export async function tablePage(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string; readonly tableId: string },
): Promise<TablePage> {
  const { programmeId, gatheringId, tableId } = place;
  if (!isId(tableId)) throw missing();
  const gathering = await gatheringFor(actor, gatheringId, programmeId);
  const [row] = await rowsOf<{ table: TableView; note: StoredHead }>(Prisma.sql`
    SELECT ${tableColumns(actor, programmeId)} AS table, ${noteHeadSql} AS note
    FROM gathering_tables b JOIN gatherings g ON g.id = b.gathering_id JOIN notes n ON n.table_id = b.id
    WHERE b.id = ${tableId}::uuid AND b.gathering_id = ${gathering.id}::uuid AND ${notesVisibleSql(actor)}`);
  if (!row) throw missing();
  const { table, note } = row;
  return {
    gathering,
    table,
    note: headFor(actor, note, { programmeId, teamId: null, of: "table", there: table.mine }),
  };
}
