import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerOffer } from "#app/features/registrations/commands/answer-offer.server.ts";
import { cancelRegistration } from "#app/features/registrations/commands/cancel.server.ts";
import { changeRegistration } from "#app/features/registrations/commands/change.server.ts";
import { confirmGuest } from "#app/features/registrations/commands/confirm-guest.server.ts";
import { registerGuest } from "#app/features/registrations/commands/register-guest.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf, standingOf } from "#tests/support/gatherings.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { lettersOf, secretIn } from "./letters.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  adoptOrigin();
});
afterAll(() => world.close());
beforeEach(async () => {
  await db().outboxMail.deleteMany();
  await db().rateLimit.deleteMany();
});

const letters = () => lettersOf(world.now);
const guests = { audience: ["guests"] as const };
const ask = (id: string, email: string, name = "Gäst Gästsson") =>
  registerGuest(
    id,
    { name, email, organisation: "Grannkommunen", locale: "sv" },
    {},
    { now: world.now, origin: "192.0.2.7" },
  );

describe("a guest", () => {
  it("B17: is registered from when she has pressed the button, once", async () => {
    const { id } = await gatheringOf(world, { ...guests, capacity: 1 });
    await ask(id, "gast@annan.example");
    expect(await standingOf(id)).toMatchObject([{ state: "unconfirmed" }]);
    const [letter] = await letters();
    expect(letter).toMatchObject({ to: "gast@annan.example", subject: "Bekräfta din anmälan" });
    const secret = secretIn(letter!);
    expect(await confirmGuest(secret, world.now)).toBe("confirmed");
    expect(await confirmGuest(secret, world.now)).toBe("confirmed");
    expect(await standingOf(id)).toMatchObject([{ state: "registered" }]);
    expect((await letters()).map(({ calendar }) => calendar?.method)).toEqual(["REQUEST"]);
  });

  it("B17: gets the same answer whether or not the address is registered, and its owner is told", async () => {
    const { id } = await gatheringOf(world, { audience: ["guests"] });
    const member = await world.actor("member");
    await registerSelf(member, id, { key: crypto.randomUUID(), values: {} }, world.now);
    await letters();
    await ask(id, "member@ort.example");
    expect(await standingOf(id)).toHaveLength(1);
    expect(await letters()).toMatchObject([{ to: "member@ort.example", subject: "Din anmälan" }]);
    await ask(id, "okand@annan.example");
    expect(await letters()).toMatchObject([{ to: "okand@annan.example", subject: "Bekräfta din anmälan" }]);
  });

  it("B17: whose address is a person's becomes that person, when she has shown it is hers", async () => {
    const { id } = await gatheringOf(world, guests);
    await ask(id, "partner@ort.example", "Någon Annan");
    const secret = secretIn((await letters())[0]!);
    await confirmGuest(secret, world.now);
    expect(await db().registration.findMany({ where: { gatheringId: id } })).toMatchObject([
      { personId: world.person.partner, guestName: null, state: "registered" },
    ]);
    // Meanwhile registered by herself: that one stands.
    const other = await gatheringOf(world, guests);
    await ask(other.id, "partner@ort.example");
    const late = secretIn((await letters()).find(({ subject }) => subject === "Bekräfta din anmälan")!);
    const partner = await world.actor("partner");
    await registerSelf(partner, other.id, { key: crypto.randomUUID(), values: {} }, world.now);
    expect(await confirmGuest(late, world.now)).toBe("registered-already");
    expect(await standingOf(other.id)).toHaveLength(1);
  });

  it("B18: sees to her registration by any link of hers, and to no other; the secret is kept nowhere", async () => {
    const { id } = await gatheringOf(world, { ...guests, capacity: 1 });
    await ask(id, "en@annan.example");
    const first = secretIn((await letters())[0]!);
    await confirmGuest(first, world.now);
    await ask(id, "tva@annan.example");
    const mails = await letters();
    const second = secretIn(mails.find(({ to }) => to === "tva@annan.example")!);
    await confirmGuest(second, world.now);
    expect((await standingOf(id)).map(({ state }) => state).toSorted()).toEqual(["registered", "waiting"]);
    await expect(answerOffer({ actor: null, secret: second }, "take", world.now)).rejects.toMatchObject({
      code: "registration.no-offer",
    });
    await changeRegistration({ actor: null, secret: first }, { food: "Vegan", access: "" }, world.now);
    await cancelRegistration({ actor: null, secret: first }, world.now);
    await answerOffer({ actor: null, secret: second }, "take", world.now);
    expect((await standingOf(id)).map(({ state }) => state).toSorted()).toEqual(["cancelled", "registered"]);
    await expect(cancelRegistration({ actor: null, secret: `${first}x` }, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
    const after = new Date(world.now.getTime() + 90 * 86_400_000);
    await expect(cancelRegistration({ actor: null, secret: second }, after)).rejects.toMatchObject({ kind: "missing" });
    const kept =
      JSON.stringify(await db().registrationLink.findMany()) + JSON.stringify(await db().outboxMail.findMany());
    expect(kept).not.toContain(first);
    expect(Buffer.from(first, "base64url").length).toBeGreaterThanOrEqual(32);
  });

  it("B2: does not exist for what is not open to guests", async () => {
    const { id } = await gatheringOf(world);
    await expect(ask(id, "gast@annan.example")).rejects.toMatchObject({ kind: "missing" });
    const draft = await gatheringOf(world, { ...guests, published: false });
    await expect(ask(draft.id, "gast@annan.example")).rejects.toMatchObject({ kind: "missing" });
  });

  it("is not mailed without end", async () => {
    const { id } = await gatheringOf(world, guests);
    for (let n = 0; n < 5; n += 1) await ask(id, "gast@annan.example");
    await expect(ask(id, "gast@annan.example")).rejects.toMatchObject({ kind: "tooMany" });
    await ask(id, "annan@annan.example");
  });
});
