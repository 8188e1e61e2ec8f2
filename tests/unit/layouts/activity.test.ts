import { describe, expect, it } from "vitest";
import { whenActive } from "#app/layouts/activity.ts";

describe("somebody at the screen", () => {
  it("is told of at most once in so long, when she presses or types, and not before", async () => {
    const page = new EventTarget();
    let now = 1000;
    let arrives = true;
    const told: number[] = [];
    const tell = async () => {
      told.push(now);
      return arrives;
    };
    const stop = whenActive(page, tell, 120, () => now);
    const at = async (moment: number, sign: string) => {
      now = moment;
      page.dispatchEvent(new Event(sign));
      await Promise.resolve();
    };
    await at(1119, "keydown");
    await at(1500, "scroll");
    await at(1500, "visibilitychange");
    expect(told).toEqual([]);
    await at(1501, "keydown");
    await at(1502, "pointerdown");
    await at(1620, "keydown");
    expect(told).toEqual([1501]);
    arrives = false;
    await at(1621, "pointerdown");
    await at(1622, "keydown");
    expect(told).toEqual([1501, 1621, 1622]);
    stop();
    await at(9000, "keydown");
    expect(told).toHaveLength(3);
  });
});
