import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askAfterGatherings } from "#app/features/evaluations/asking.server.ts";
import { answerByLink } from "#app/features/evaluations/commands/answer.server.ts";
import { openEvaluation } from "#app/features/evaluations/commands/lead-evaluation.server.ts";
import type { GatheringPlace } from "#app/features/evaluations/found.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { composers } from "#server/jobs/composers.ts";
import { deliverDue } from "#tests/support/deliver.ts";
import { answered, formOf, gatheringHeld, guests, presentAt, registered } from "#tests/support/evaluated.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";

let world: World;
let place: GatheringPlace;
beforeAll(async () => {
  world = await openWorld();
  adoptOrigin();
});
beforeEach(async () => {
  await db().gathering.updateMany({ data: { cancelledAt: world.now } });
  await db().outboxMail.deleteMany();
});
afterAll(() => world?.close());

async function letters(now = world.now): Promise<Letter[]> {
  const sent: Letter[] = [];
  const mailer = { send: async (letter: Letter) => void sent.push(letter), close: () => {} };
  await deliverDue({ composers, mailer }, now);
  return sent;
}

describe("who was there is asked by mail", () => {
  it("once when the day has ended, however many look, with a link that answers and says nothing of her", async () => {
    place = await gatheringHeld(world, { title: "LS1: Början" });
    const [one = ""] = await guests(world, place, 2);
    const rounds = await Promise.all([askAfterGatherings(world.now), askAfterGatherings(world.now)]);
    expect(rounds.reduce((sum, { asked }) => sum + asked, 0)).toBe(2);
    expect(await askAfterGatherings(world.now)).toEqual({ asked: 0 });
    await answered(one, { q1: "4" }, world.now);
    const [letter, ...more] = await letters();
    // Who has answered meanwhile is not asked.
    expect(more).toEqual([]);
    expect(letter?.subject).toBe("Två minuter om dagen som var");
    const secret = /\/evaluation#([\w-]{43})\n/.exec(letter?.text ?? "")?.[1] ?? "";
    expect(letter?.text.split(secret)).toHaveLength(3);
    expect(`${letter?.text}${letter?.html}`).not.toMatch(/Gäst|[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(await answerByLink(secret, await formOf({ q1: "4" }), world.now)).toBe("stored");
  });

  it("when the lead opens it, and then not again", async () => {
    place = await gatheringHeld(world, { ago: 0 });
    await registered(world, place, { person: "member" });
    expect(await askAfterGatherings(world.now)).toEqual({ asked: 0 });
    await openEvaluation(await world.actor("lead"), place, world.now);
    expect(await askAfterGatherings(new Date(world.now.getTime() + 86_400_000))).toEqual({ asked: 0 });
    expect((await letters()).map(({ to }) => to)).toEqual(["member@ort.example"]);
  });

  it("only if she was marked at the door, where anybody was; and not any more when it is over or called off", async () => {
    place = await gatheringHeld(world);
    const [there = ""] = await guests(world, place, 3);
    await presentAt(world, place, there);
    expect(await askAfterGatherings(world.now)).toEqual({ asked: 1 });
    expect(await letters(new Date(world.now.getTime() + 15 * 86_400_000))).toEqual([]);
    place = await gatheringHeld(world, { cancelled: true });
    await guests(world, place, 1);
    expect(await askAfterGatherings(world.now)).toEqual({ asked: 0 });
  });
});
