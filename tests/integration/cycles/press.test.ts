import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { whoMay } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { pressOnCycle } from "#app/features/cycles/commands/press.server.ts";
import { saveCycle } from "#app/features/cycles/commands/save-cycle.server.ts";
import { logTest } from "#app/flows/log-test.server.ts";
import { readBody } from "#app/platform/form.server.ts";
import { heard } from "#tests/support/heard.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A planned test, and its buttons as the page's form sends them. */
async function logged() {
  const member = await world.actor("member");
  const place = { teamId: world.teamA, cycleId: newId(), questionId: newId() };
  const mine = { what: "Ring dagen efter", startsOn: "2026-11-22", [`q.${place.questionId}.prediction`]: "Två" };
  const base = Object.fromEntries(Object.keys(mine).map((name) => [name, name === "startsOn" ? "2026-11-22" : ""]));
  await logTest(member, place, { changes: { mine, base }, key: crypto.randomUUID() }, world.now);
  const press = async (intent: string, values: Record<string, string>, by = member) => {
    const body = new URLSearchParams({ intent, ...values });
    const form = await readBody(new Request("http://localhost/", { method: "POST", body }));
    return pressOnCycle(by, place, form, world.now);
  };
  return { member, place, press };
}

describe("a pressed button of a test's page", () => {
  it.each(["save", "move:doing"])(
    "C26: %s with a field that somebody else changed brings both texts",
    async (intent) => {
      const { member, place, press } = await logged();
      await saveCycle(member, place, { mine: { planWho: "Utredarna" }, base: { planWho: "" } }, world.now);
      const form = { planWho: "Jouren", "base.planWho": "", from: "planned" };
      await expect(press(intent, form)).rejects.toMatchObject({
        kind: "conflict",
        fields: { planWho: "cycle.conflict" },
        data: { "theirs.planWho": "Utredarna" },
      });
      const chosen = { ...form, "base.planWho": "Utredarna", "choose.planWho": "mine" };
      await expect(press(intent, chosen)).resolves.toContain(place.cycleId);
    },
  );

  it("PP12: a moved test reaches who sees the team's counts alone, and not which test it was", async () => {
    const { place, press } = await logged();
    const events = await heard(world, () => press("move:doing", { from: "planned" }));
    const counted = events.filter(({ name }) => name === "tests.counted");
    const ofTeam = { programmeId: world.programmeId, teamId: world.teamA };
    expect(counted.map(({ rooms }) => rooms.toSorted())).toEqual([whoMay("team.see-counts", ofTeam).toSorted()]);
    expect(JSON.stringify(counted)).not.toContain(place.cycleId);
  });

  it("who may not move a test is told so first, whatever state her page showed", async () => {
    const { press } = await logged();
    await press("share:on", {});
    for (const name of ["lead", "researcher", "otherMember"] as const) {
      for (const from of ["planned", "doing"]) {
        const pressed = press("move:studied", { from }, await world.actor(name));
        await expect(pressed, `${name} from ${from}`).rejects.toMatchObject({ kind: "forbidden" });
      }
    }
    await expect(press("move:studied", { from: "doing" })).rejects.toMatchObject({ code: "cycle.moved" });
  });

  it.each(["share:on", "invite:on", "delete", "reopen", "next", "save"])(
    "%s with a field that the page does not have is refused",
    async (intent) => {
      const { press } = await logged();
      await expect(press(intent, { more: "x" })).rejects.toMatchObject({ kind: "invalid" });
    },
  );

  it("a question without its id, and a step that no page offers, are refused", async () => {
    const { press } = await logged();
    await expect(press("add-question", {})).rejects.toMatchObject({ kind: "invalid" });
    await expect(press("move:elsewhere", { from: "planned" })).rejects.toMatchObject({ kind: "invalid" });
  });
});
