import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf } from "../gatherings.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** A gathering of P to which the member, who needs something, and a partner are registered, one for guests, and one that is called off. */
export async function thingsRegistered(world: World) {
  const { id: joinedP } = await gatheringOf(world);
  const { id: guestsP } = await gatheringOf(world, { audience: ["guests"] });
  const { id: offP } = await gatheringOf(world);
  await db().gathering.update({ where: { id: offP }, data: { cancelledAt: world.now } });
  const registration = async (who: "member" | "partner" | "otherMember", state: "registered" | "requested") => {
    const id = newId();
    const at = { registeredAt: world.now, changedAt: world.now };
    await db().registration.create({
      data: { id, gatheringId: joinedP, personId: world.person[who], state, source: "self", ...at },
    });
    return id;
  };
  const seatOfMember = await registration("member", "registered");
  const { ticket } = await db().registration.findUniqueOrThrow({
    where: { id: seatOfMember },
    select: { ticket: true },
  });
  await db().registrationNeeds.create({ data: { registrationId: seatOfMember, food: saidBy("seatOfMember") } });
  return {
    ticketOfMember: ticket,
    joinedP,
    guestsP,
    offP,
    seatOfMember,
    seatOfPartner: await registration("partner", "registered"),
    askedByOther: await registration("otherMember", "requested"),
  };
}
