import { describe, expect, it } from "vitest";
import { actionStates, decideMove, dueness, inOrder, viewIn } from "#app/features/actions/rules.ts";

describe("moving an action", () => {
  it("U1: goes from open to done or dropped and back; what has ended is opened first", () => {
    const said = actionStates.flatMap((state) =>
      actionStates.map((to) => {
        const decided = decideMove(state, state, to);
        return `${state} ${to} ${decided.ok ? decided.value.changes : decided.code}`;
      }),
    );
    expect(said).toEqual([
      "open open false",
      "open done true",
      "open dropped true",
      "done open true",
      "done done false",
      "done dropped action.not-open",
      "dropped open true",
      "dropped done action.not-open",
      "dropped dropped false",
    ]);
  });

  it("U2: is refused to who saw it elsewhere, unless it is where she wants it", () => {
    expect(decideMove("done", "open", "dropped")).toMatchObject({ ok: false, code: "action.moved" });
    expect(decideMove("open", "done", "dropped")).toMatchObject({ ok: false, code: "action.moved" });
    expect(decideMove("done", "open", "done")).toEqual({ ok: true, value: { changes: false } });
  });
});

describe("when an action is due", () => {
  it("U3: it is late from the day after", () => {
    const on = (day: string | null) => dueness(day, "2026-11-22");
    expect(on(null)).toBe("undated");
    expect(on("2026-11-21")).toBe("overdue");
    expect(on("2026-11-22")).toBe("today");
    expect(on("2026-11-23")).toBe("soon");
    expect(on("2026-11-29")).toBe("soon");
    expect(on("2026-11-30")).toBe("later");
  });

  it("U4: what is due first stands first, what has no day last, and else the oldest first", () => {
    const action = (id: string, dueOn: string | null) => ({ id, dueOn });
    const given = [
      action("d", null),
      action("c", "2026-12-01"),
      action("b", "2026-12-01"),
      action("a", null),
      action("e", "2025-01-01"),
    ];
    expect(inOrder(given).map(({ id }) => id)).toEqual(["e", "b", "c", "a", "d"]);
    expect(given[0]?.id).toBe("d");
  });
});

it("a list's view lives in its address, and what is unknown there is all that is open", () => {
  expect(["", "view=mine", "view=done", "view=x"].map((search) => viewIn(new URLSearchParams(search)))).toEqual([
    "all",
    "mine",
    "done",
    "all",
  ]);
});
