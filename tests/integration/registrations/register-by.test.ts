import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orderMails } from "#app/platform/mail.server.ts";
import { gatheringOf } from "#tests/support/gatherings.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { lettersOf } from "./letters.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  adoptOrigin();
});
afterAll(() => world.close());
beforeEach(() => db().outboxMail.deleteMany());

/** Orders the member's reminder to register, and gives the gathering. */
async function ordered(): Promise<string> {
  const { id } = await gatheringOf(world);
  const recipient = { kind: "person", id: world.person.member } as const;
  const order = { template: "gathering-register-by", recipient, data: { gatheringId: id } } as const;
  await db().$transaction((tx) => orderMails(tx, [order], world.now));
  return id;
}
const hers = async (now = world.now) =>
  (await lettersOf(now)).filter(({ subject }) => subject === "En påminnelse").map(({ to }) => to);

describe("B22: a reminder to register that waits", () => {
  it("is sent while it is of use, and leads to a page that asks who she is", async () => {
    const id = await ordered();
    const [letter] = await lettersOf(world.now);
    expect(letter).toMatchObject({ to: "member@ort.example", subject: "En påminnelse" });
    expect(letter?.text).toContain(`/programmes/${world.programmeId}/gatherings/${id}`);
    expect(letter?.text).not.toContain("#");
  });

  it("is not sent when she has registered, when it is called off, or when the last day is over", async () => {
    const id = await ordered();
    await registerSelf(await world.actor("member"), id, { key: crypto.randomUUID(), values: {} }, world.now);
    expect(await hers()).toEqual([]);
    await db().gathering.update({ where: { id: await ordered() }, data: { cancelledAt: world.now } });
    expect(await hers()).toEqual([]);
    await ordered();
    expect(await hers(new Date(world.now.getTime() + 11 * 86_400_000))).toEqual([]);
  });
});
