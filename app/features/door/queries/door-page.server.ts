import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { listSql } from "../list.server.ts";
import type { DoorDay, DoorList } from "../types.ts";

/** Where a door is: ids from an address, so anything may stand in them. */
export type DoorPlace = { readonly programmeId: string; readonly gatheringId: string };

export type Door = {
  readonly id: string;
  readonly programmeId: string;
  /** Whose group interview it is. */
  readonly teamId: string | null;
  readonly title: string;
  readonly placeName: string;
  /** In their order. */
  readonly days: readonly DoorDay[];
};

export type DoorPage = { readonly door: Door; readonly list: DoorList | null; readonly today: Day };

const doorSql = (actor: Actor, { programmeId, gatheringId }: DoorPlace) => Prisma.sql`
  SELECT g.id, g.programme_id AS "programmeId", g.team_id AS "teamId", g.title, g.place_name AS "placeName",
    (SELECT coalesce(json_agg(json_build_object('id', d.id, 'day', d.day, 'fromMinute', d.from_minute, 'toMinute', d.to_minute)
       ORDER BY d.day), '[]') FROM gathering_days d WHERE d.gathering_id = g.id) AS days
  FROM gatherings g
  WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`;

/** A gathering's door, found as the actor may know of it. @throws Refusal missing, forbidden */
async function doorOf(actor: Actor, place: DoorPlace): Promise<Door> {
  if (!isId(place.programmeId) || !isId(place.gatheringId)) throw missing();
  const [door] = await rowsOf<Door>(doorSql(actor, place));
  return passed(actor, door);
}

/** The same, locked against whoever gives out seats until the act is over. @throws Refusal missing, forbidden */
export async function lockedDoor(tx: Tx, actor: Actor, place: DoorPlace): Promise<Door> {
  if (!isId(place.programmeId) || !isId(place.gatheringId)) throw missing();
  // What is read is read after the lock was taken: a day may have been removed meanwhile.
  await tx.$queryRaw`SELECT id FROM gatherings WHERE id = ${place.gatheringId}::uuid FOR UPDATE`;
  const [door] = await tx.$queryRaw<Door[]>(doorSql(actor, place));
  return passed(actor, door);
}

function passed(actor: Actor, door: Door | undefined): Door {
  if (!door) throw missing();
  authorise(actor, "door.mark", door);
  return door;
}

/** The door as a browser keeps it: without anybody on its list. @throws Refusal missing, forbidden */
export async function doorShell(actor: Actor, place: DoorPlace): Promise<DoorPage> {
  return { door: await doorOf(actor, place), list: null, today: actor.today };
}

/** The door and its list. @throws Refusal missing, forbidden */
export async function doorPage(actor: Actor, place: DoorPlace): Promise<DoorPage> {
  const door = await doorOf(actor, place);
  return { door, list: await listOf(door), today: actor.today };
}

/** The list alone, for a page that has the rest. @throws Refusal missing, forbidden */
export async function doorList(actor: Actor, place: DoorPlace): Promise<DoorList> {
  return listOf(await doorOf(actor, place));
}

async function listOf(door: Door): Promise<DoorList> {
  const [list] = await rowsOf<DoorList>(listSql(door));
  if (!list) throw missing();
  return list;
}
