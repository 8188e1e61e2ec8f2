import type { Actor } from "#app/access/actor.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { packageChanged } from "../events.ts";
import { decideDriver } from "../rules/decisions.ts";
import { type Changes, driverTexts } from "../rules/texts.ts";
import { type Edited, merged } from "../texts.server.ts";
import { driverIn, lockedPackage } from "./locked.server.ts";

export type DriverField = "title" | "description" | "parentId";
export type DriverPlace = { readonly programmeId: string; readonly driverId: string };

/**
 * Rewrites a driver or puts it under another; `parentId` is "" for a primary one, which stands under the aim.
 * @throws Refusal missing, forbidden, invalid (where it cannot stand)
 */
export async function editDriver(
  actor: Actor,
  place: DriverPlace,
  changes: Changes<DriverField>,
  now: Date,
): Promise<Edited<DriverField>> {
  return act(actor, now, async (tx, traces) => {
    const { programmeId } = place;
    const drivers = await lockedPackage(tx, actor, programmeId);
    const driver = driverIn(drivers, place.driverId);
    const { title, description } = driver;
    const { write, conflicts } = merged(changes, { title, description, parentId: driver.parentId ?? "" }, driverTexts);
    const fields = Object.keys(write);
    if (fields.length > 0) {
      const parentId = (write.parentId ?? driver.parentId) || null;
      const kind = parentId === null ? ("primary" as const) : ("secondary" as const);
      const after = { id: driver.id, programmeId, kind, parentId, title: write.title ?? title };
      const moves = parentId !== driver.parentId;
      const decided = decideDriver(after, drivers);
      // One that was retired with its parent can still be rewritten where it stands.
      if (!decided.ok && (moves || decided.code !== "driver.parent-retired")) {
        throw new Refusal("invalid", decided.code, { data: decided.data, fields: { parentId: decided.code } });
      }
      const beside = drivers.filter((other) => other.parentId === parentId && other.id !== driver.id);
      const position = moves ? Math.max(0, ...beside.map((other) => other.position)) + 1 : driver.position;
      await tx.driver.update({ where: { id: driver.id }, data: { ...write, parentId, kind, position } });
      traces.announce(packageChanged(programmeId, actor));
    }
    traces.audit({ action: "driver.edited", subject: "driver", subjectId: driver.id, programmeId, fields });
    return { conflicts };
  });
}
