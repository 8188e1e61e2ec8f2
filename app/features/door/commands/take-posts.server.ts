import type { Actor } from "#app/access/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { doorMarked } from "../events.ts";
import type { Post } from "../forms.server.ts";
import { type Door, type DoorPlace, lockedDoor } from "../queries/door-page.server.ts";
import { momentOf } from "../rules.ts";
import type { DoorAnswer, DoorWord } from "../types.ts";
import { letIn } from "./let-in.server.ts";

/**
 * Takes in what was pressed at a door, in whatever order and however often it arrives: what has been taken already is
 * done. What cannot be taken is refused by itself, and the rest is taken.
 * @throws Refusal missing, forbidden
 */
export async function takePosts(
  actor: Actor,
  place: DoorPlace,
  posts: readonly Post[],
  now: Date,
): Promise<DoorAnswer> {
  return act(actor, now, async (tx, traces) => {
    const door = await lockedDoor(tx, actor, place);
    const done: string[] = [];
    const refused: { id: string; code: string }[] = [];
    let pressed = 0;
    let walkedIn = 0;
    // Who was let in comes before what was pressed about her afterwards.
    for (const post of posts.toSorted((one, other) => one.markedAt.getTime() - other.markedAt.getTime())) {
      try {
        const registrationId =
          post.kind === "walk-in"
            ? await letIn(tx, actor, door, post, now)
            : await whoIsMeant(tx, door, post.registrationId);
        const word = post.kind === "walk-in" ? "present" : post.mark;
        const fresh = await press(tx, actor, door, { ...post, registrationId, word }, now);
        if (fresh) pressed += 1;
        if (fresh && post.kind === "walk-in") walkedIn += 1;
        done.push(post.id);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ id: post.id, code: Object.values(error.fields)[0] ?? error.code });
      }
    }
    const { id, programmeId, teamId } = door;
    const where = { subject: "gathering", subjectId: id, programmeId, ...(teamId ? { teamId } : {}) };
    if (pressed === 0) traces.unchanged();
    else traces.announce(doorMarked(door, actor));
    if (pressed > 0) traces.audit({ action: "door.marked", ...where });
    if (walkedIn > 0) traces.audit({ action: "door.let-in", ...where });
    return { done, refused };
  });
}

/** The registration that a device calls by this id. @throws Refusal invalid */
async function whoIsMeant(tx: Tx, door: Door, id: string): Promise<string> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM registrations r WHERE r.gathering_id = ${door.id}::uuid
      AND r.id = coalesce((SELECT w.registration_id FROM door_walk_ins w WHERE w.id = ${id}::uuid), ${id}::uuid)`;
  if (!found) throw new Refusal("invalid", "door.unknown");
  return found.id;
}

type Press = { id: string; registrationId: string; dayId: string; word: DoorWord; markedAt: Date };

/**
 * Keeps a press; gives whether it is new. Who is there has a seat from now on, whatever became of her registration:
 * what she was offered is hers, and everybody else has come through the door.
 * @throws Refusal invalid
 */
async function press(tx: Tx, actor: Actor, door: Door, pressed: Press, now: Date): Promise<boolean> {
  const { id, registrationId, dayId, word, markedAt } = pressed;
  if (!door.days.some((day) => day.id === dayId)) throw new Refusal("invalid", "door.unknown");
  const known = await tx.doorMark.findUnique({ where: { id }, select: { registrationId: true, dayId: true } });
  if (known && (known.registrationId !== registrationId || known.dayId !== dayId))
    throw new Refusal("invalid", "form.outdated");
  if (known) return false;
  if (word === "present") await seat(tx, registrationId, now);
  const seated = await tx.registration.count({
    where: { id: registrationId, state: { in: ["registered", "offered"] } },
  });
  if (seated === 0) throw new Refusal("invalid", "door.no-seat");
  await tx.doorMark.create({
    data: {
      id,
      gatheringId: door.id,
      registrationId,
      dayId,
      mark: word,
      markedAt: momentOf(markedAt, now),
      receivedAt: now,
      markedById: actor.personId,
    },
  });
  return true;
}

async function seat(tx: Tx, registrationId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE registrations SET source = CASE WHEN state = 'offered' THEN source ELSE 'door' END, state = 'registered',
      offered_until = NULL, changed_at = ${now}
    WHERE id = ${registrationId}::uuid AND state <> 'registered'`;
}
