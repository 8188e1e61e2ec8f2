import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { packageChanged } from "../events.ts";
import { decideDriver } from "../rules/decisions.ts";
import { driverTexts } from "../rules/texts.ts";
import { tidied } from "../texts.server.ts";
import { lockedPackage } from "./locked.server.ts";

/**
 * Adds a driver last among those it stands beside: a primary one, or a secondary one under `parentId`.
 * @throws Refusal missing, forbidden, invalid
 */
export async function addDriver(
  actor: Actor,
  programmeId: string,
  input: { parentId: string | null; title: string; description: string; key: string },
  now: Date,
): Promise<{ driverId: string }> {
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key: input.key, personId: actor.personId, action: "driver.add", content: [programmeId, input], now },
      async () => {
        const drivers = await lockedPackage(tx, actor, programmeId);
        const { title, description } = tidied({ title: input.title, description: input.description }, driverTexts);
        const { parentId } = input;
        const kind = parentId === null ? ("primary" as const) : ("secondary" as const);
        const decided = decideDriver({ id: null, programmeId, kind, parentId, title }, drivers);
        if (!decided.ok) throw new Refusal("invalid", decided.code, { data: decided.data });
        const beside = drivers.filter((driver) => driver.parentId === parentId);
        const position = Math.max(0, ...beside.map((driver) => driver.position)) + 1;
        const driverId = newId(now.getTime());
        await tx.driver.create({ data: { id: driverId, programmeId, parentId, kind, title, description, position } });
        traces.audit({ action: "driver.added", subject: "driver", subjectId: driverId, programmeId });
        traces.announce(packageChanged(programmeId, actor));
        return { driverId };
      },
    ),
  );
}
