import type { Actor } from "#app/access/actor.ts";
import { act } from "#app/platform/transaction.server.ts";
import { packageChanged } from "../events.ts";
import { byPosition } from "../rules/tree.ts";
import type { DriverPlace } from "./edit-driver.server.ts";
import { driverIn, lockedPackage } from "./locked.server.ts";
import { type Step, stepped } from "./order.server.ts";

/**
 * Moves a driver one place among those that are shown beside it.
 * @throws Refusal missing, forbidden, conflict (the order is another by now)
 */
export async function moveDriver(actor: Actor, place: DriverPlace, step: Step, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { programmeId } = place;
    const drivers = await lockedPackage(tx, actor, programmeId);
    const driver = driverIn(drivers, place.driverId);
    const beside = drivers.filter(({ parentId, retired }) => parentId === driver.parentId && !retired).sort(byPosition);
    const before = beside.map(({ id }) => id);
    const after = stepped(before, driver.id, step);
    if (after !== before) {
      await tx.$executeRaw`
        UPDATE drivers SET position = placed.position
        FROM unnest(${[...after]}::uuid[]) WITH ORDINALITY AS placed (id, position) WHERE drivers.id = placed.id`;
      traces.announce(packageChanged(programmeId, actor));
    }
    traces.audit({
      action: "driver.moved",
      subject: "driver",
      subjectId: driver.id,
      programmeId,
      fields: ["position"],
    });
  });
}
