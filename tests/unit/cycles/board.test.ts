import { describe, expect, it } from "vitest";
import { cycleStates, stateOrder } from "#app/features/cycles/rules/types.ts";
import { columnStates, dropped, menuOf } from "#app/features/cycles/ui/board/moves.ts";

describe("the board's moves", () => {
  it("a card's menu leads everywhere that dragging it does, so that nothing needs a mouse", () => {
    for (const from of columnStates) {
      const { forward, back } = menuOf(from);
      for (const to of columnStates) {
        const what = dropped(from, to);
        if (what === "reason") expect(back, `${from} → ${to}`).toContain(to);
        else expect(back, `${from} → ${to}`).not.toContain(to);
        if (what === "move" && stateOrder(to) === stateOrder(from) + 1) expect(forward).toBe(to);
      }
    }
  });

  it("closing and opening again are done where the texts are, and a draft is not moved", () => {
    expect(columnStates.map((to) => dropped("studied", to))).toEqual(["reason", "reason", "nothing", "close"]);
    expect(columnStates.map((to) => dropped("closed", to))).toEqual(["reopen", "reopen", "reopen", "nothing"]);
    expect(columnStates.map((to) => dropped("draft", to))).toEqual(columnStates.map(() => "nothing"));
    expect(cycleStates.filter((state) => menuOf(state).forward === "closed")).toEqual([]);
  });
});
