import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { takePosts } from "#app/features/door/commands/take-posts.server.ts";
import { editGathering } from "#app/flows/edit-gathering.server.ts";
import { db } from "#app/platform/db.server.ts";
import { gatheringOf, registrationOf } from "#tests/support/doors.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { planning, refusalOf } from "./plans.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.actor("lead");
});
afterAll(() => world?.close());

const lead = () => world.actor("lead");
const { stored, changes, edit } = planning(() => world);

describe("a day on which somebody was marked at the door", () => {
  /** Two days, and what is pressed on one of them. */
  async function twoDays() {
    const gathered = await gatheringOf(world, { placeName: "Folkets hus" }, 2);
    const registrationId = await registrationOf(gathered, { guestName: "Någon" });
    const address = { programmeId: gathered.programmeId, gatheringId: gathered.id };
    const [first, second] = (await stored(address)).days;
    if (!first?.id || !second?.id) throw new Error("no days");
    const press = { kind: "mark", id: newId(), registrationId, dayId: second.id, mark: "present" } as const;
    const mark = async () => takePosts(await lead(), address, [{ ...press, markedAt: world.now }], world.now);
    const remove = async () => {
      const rows = { [second.id ?? ""]: "day1" };
      await editGathering(await lead(), address, { ...(await changes(address, { days: [first] })), rows }, world.now);
    };
    return { address, registrationId, first, second, mark, remove };
  }

  it("G26: is not removed, which is said at its row; another date takes along who was there", async () => {
    const { address, registrationId, first, second, mark, remove } = await twoDays();
    await mark();
    expect(await refusalOf(remove())).toEqual({
      kind: "conflict",
      code: "gathering.day-has-marks",
      fields: { day1: "gathering.day-has-marks" },
      data: {},
    });
    await edit(address, { days: [first, { ...second, day: "2027-03-11", toMinute: 660 }] });
    expect((await stored(address)).days).toMatchObject([{ id: first.id }, { id: second.id, day: "2027-03-11" }]);
    expect(await db().attendance.findMany({ where: { registrationId } })).toMatchObject([
      { dayId: second.id, mark: "present", minutes: 120 },
    ]);
    await edit(address, { days: [second] });
    expect((await stored(address)).days).toMatchObject([{ id: second.id }]);
  });

  it("G26: of who marks on a day and who removes it at once, one is told", async () => {
    for (let left = rounds(10, "a day marked and removed at once"); left > 0; left -= 1) {
      const { address, second, mark, remove } = await twoDays();
      const [marked, removed] = await Promise.all([mark(), refusalOf(remove())]);
      const stays = (await stored(address)).days.some(({ id }) => id === second.id);
      expect([marked.refused[0]?.code, removed?.code]).toEqual(
        stays ? [undefined, "gathering.day-has-marks"] : ["door.unknown", undefined],
      );
    }
  });
});
