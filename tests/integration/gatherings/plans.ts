import { newId } from "#app/core/id.ts";
import { addGathering } from "#app/features/gatherings/commands/add-gathering.server.ts";
import { planToEdit } from "#app/features/gatherings/queries/plan.server.ts";
import { newPlan } from "#app/features/gatherings/rules/copy.ts";
import { comparable, type Plan } from "#app/features/gatherings/rules/plan.ts";
import { editGathering } from "#app/flows/edit-gathering.server.ts";
import { publishGathering } from "#app/flows/publish-gathering.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "#tests/support/world.ts";

/** A whole plan of a day some weeks ahead, of the day on which the world is. */
export const usualPlan: Plan = {
  ...newPlan("2027-03-08", "2026-11-22"),
  title: "LS4",
  placeName: "Folkets hus",
  address: "Storgatan 1",
  audience: ["members", "coordinators"],
};

/** A draft in the world's programme. */
export async function aDraft(world: World, more: Partial<Plan> = {}, by: PersonName = "lead") {
  const input = { ...usualPlan, ...more, key: crypto.randomUUID() };
  const { gatheringId } = await addGathering(await world.actor(by), world.programmeId, input, world.now);
  return { programmeId: world.programmeId, gatheringId };
}

/** The same, published. */
export async function aPublished(world: World, more: Partial<Plan> = {}) {
  const address = await aDraft(world, more);
  await publishGathering(await world.actor("lead"), address, world.now);
  return address;
}

/** Somebody holds a seat there. */
export async function aSeatTaken(world: World, gatheringId: string, name: PersonName = "member"): Promise<string> {
  const id = newId();
  const at = { registeredAt: world.now, changedAt: world.now };
  await db().registration.create({
    data: { id, gatheringId, personId: world.person[name], state: "registered", source: "self", ...at },
  });
  return id;
}

/** What was refused: its code, and the codes at its fields. */
export async function refusalOf(act: Promise<unknown>) {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown as { kind: string; code: string; fields: object; data: object },
  );
  if (error === null) return null;
  if (typeof error.kind !== "string") throw error;
  const { kind, code, fields, data } = error;
  return { kind, code, fields, data };
}

type Address = { readonly programmeId: string; readonly gatheringId: string };

/** What a gathering's plan is, and how the lead changes it. */
export function planning(world: () => World) {
  const lead = () => world().actor("lead");
  const stored = async ({ programmeId, gatheringId }: Address) =>
    (await planToEdit(await lead(), programmeId, gatheringId)).plan;
  async function changes(address: Address, more: Partial<Plan>) {
    const plan = await stored(address);
    return { mine: { ...plan, ...more }, base: comparable(plan) };
  }
  const edit = async (address: Address, more: Partial<Plan>) =>
    editGathering(await lead(), address, await changes(address, more), world().now);
  return { stored, changes, edit };
}
