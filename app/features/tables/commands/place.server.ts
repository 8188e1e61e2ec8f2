import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { tableAsksAnew, tablesChanged } from "../events.ts";
import {
  type GuestToPlace,
  guestsOf,
  type LockedTable,
  lockedGathering,
  type TablesPlace,
  tableIn,
  tablesOf,
} from "../locked.server.ts";
import { byTeam } from "../rules/by-team.ts";
import type { PlacingWay } from "../rules/limits.ts";
import { mixed } from "../rules/mixed.ts";
import type { Placed } from "../rules/people.ts";

/**
 * Places somebody at a table, moves her to another, or lets her rise (`to` null). Who had moved her meanwhile has the last
 * word: then nothing is done, and the second is told.
 * @throws Refusal missing, forbidden, conflict (full, or moved meanwhile)
 */
export async function movePerson(
  actor: Actor,
  place: TablesPlace,
  move: { readonly registrationId: string; readonly from: string | null; readonly to: string | null },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const gathering = await lockedGathering(tx, actor, place);
    const { registrationId, from, to } = move;
    const tables = await tablesOf(tx, gathering.id);
    const guest = isId(registrationId)
      ? (await guestsOf(tx, gathering.id)).find(({ id }) => id === registrationId)
      : undefined;
    if (!guest) throw missing();
    const target = to === null ? null : tableIn(tables, to);
    if (guest.tableId === to) return traces.unchanged();
    if (guest.tableId !== from) throw new Refusal("conflict", "seating.moved-meanwhile");
    if (target && target.seatsTaken >= target.seats)
      throw new Refusal("conflict", "table.full", { data: { number: target.number } });
    await tx.seating.deleteMany({ where: { registrationId } });
    if (target) await seat(tx, actor, gathering.id, new Map([[registrationId, target.id]]), now);
    const { programmeId } = place;
    traces.audit({ action: "seating.moved", subject: "registration", subjectId: registrationId, programmeId });
    traces.announce(tablesChanged(gathering, actor));
    for (const { noteId } of tables.filter(({ id }) => id === from || id === to))
      traces.announce(tableAsksAnew({ id: noteId, programmeId }, actor));
  });
}

/**
 * Places everybody anew, mixed or each team by itself; or those who have no place, beside those who sit already. Gives for
 * how many there was no chair.
 * @param choice.seed the same seed gives the same places, as long as the same people come to the same tables.
 * @throws Refusal missing, forbidden, conflict
 */
export async function placePeople(
  actor: Actor,
  place: TablesPlace,
  choice: { readonly way: PlacingWay; readonly seed: number },
  now: Date,
): Promise<{ left: number }> {
  return act(actor, now, async (tx, traces) => {
    const gathering = await lockedGathering(tx, actor, place);
    const tables = await tablesOf(tx, gathering.id);
    if (tables.length === 0) throw new Refusal("conflict", "table.none");
    const guests = await guestsOf(tx, gathering.id);
    const { at, left } = placed(guests, tables, choice);
    const before = new Map(guests.map(({ id, tableId }) => [id, tableId]));
    const moved = [...at].filter(([id, tableId]) => before.get(id) !== tableId);
    const risen = choice.way === "rest" ? [] : left.filter((id) => before.get(id) !== null);
    if (moved.length + risen.length === 0) {
      traces.unchanged();
      return { left: left.length };
    }
    // All rise before anybody sits down: at a table where two change places there is no chair more.
    await tx.seating.deleteMany({ where: { registrationId: { in: [...moved.map(([id]) => id), ...risen] } } });
    await seat(tx, actor, gathering.id, new Map(moved), now);
    const { programmeId } = place;
    traces.audit({
      action: `seating.placed-${choice.way}`,
      subject: "gathering",
      subjectId: gathering.id,
      programmeId,
    });
    traces.announce(tablesChanged(gathering, actor));
    for (const { noteId } of tables) traces.announce(tableAsksAnew({ id: noteId, programmeId }, actor));
    return { left: left.length };
  });
}

function placed(
  guests: readonly GuestToPlace[],
  tables: readonly LockedTable[],
  { way, seed }: { readonly way: PlacingWay; readonly seed: number },
): Placed {
  if (way === "team") return byTeam(guests, tables);
  if (way === "mixed") return mixed(guests, tables, seed);
  const there = tables.map((table) => ({ ...table, sitting: guests.filter(({ tableId }) => tableId === table.id) }));
  return mixed(
    guests.filter(({ tableId }) => tableId === null),
    there,
    seed,
  );
}

async function seat(
  tx: Tx,
  actor: Actor,
  gatheringId: string,
  at: ReadonlyMap<string, string>,
  seatedAt: Date,
): Promise<void> {
  const seatedById = actor.personId;
  await tx.seating.createMany({
    data: [...at].map(([registrationId, tableId]) => ({ registrationId, gatheringId, tableId, seatedAt, seatedById })),
  });
}
