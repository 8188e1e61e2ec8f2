import type { Actor } from "#app/access/actor.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { packageChanged } from "../events.ts";
import { decideDriver, decideRetireDriver } from "../rules/decisions.ts";
import type { DriverPlace } from "./edit-driver.server.ts";
import { driverIn, lockedPackage } from "./locked.server.ts";

/**
 * Takes a driver out of the package, or back into it. When it is so already, nothing happens.
 * @throws Refusal missing, forbidden, invalid (what is in use stands under it; what it stands under is not)
 */
export async function retireDriver(actor: Actor, place: DriverPlace, retire: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { programmeId } = place;
    const drivers = await lockedPackage(tx, actor, programmeId);
    const driver = driverIn(drivers, place.driverId);
    if (driver.retired !== retire) {
      const decided = retire
        ? decideRetireDriver(driver, drivers, await ideasUnder(driver.id))
        : decideDriver(driver, drivers);
      if (!decided.ok) throw new Refusal("invalid", decided.code, { data: decided.data });
      await tx.driver.update({ where: { id: driver.id }, data: { retiredAt: retire ? now : null } });
      traces.announce(packageChanged(programmeId, actor));
    }
    const action = retire ? "driver.retired" : "driver.restored";
    traces.audit({ action, subject: "driver", subjectId: driver.id, programmeId, fields: ["retiredAt"] });

    // Every team's, also those the actor cannot see: an idea under a retired driver would lose its place.
    async function ideasUnder(driverId: string) {
      const rows = await tx.changeIdea.findMany({ where: { driverId } });
      return rows.map((row) => ({ ...row, shared: row.sharedAt !== null, lifted: row.liftedAt !== null }));
    }
  });
}
