import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moved, titleOfFile } from "#app/features/materials/rules.ts";
import { mayHang } from "#app/features/storyboards/rules.ts";

describe("materials", () => {
  it("H3: one goes one place past its neighbour; pressed twice it has gone once", () => {
    const ids = ["a", "b", "c"];
    expect(moved(ids, "b", { way: "up", past: "a" })).toEqual(["b", "a", "c"]);
    expect(moved(["b", "a", "c"], "b", { way: "up", past: "a" })).toEqual(["b", "a", "c"]);
    expect(moved(ids, "b", { way: "down", past: "c" })).toEqual(["a", "c", "b"]);
    expect(moved(ids, "a", { way: "up", past: "c" })).toBe(ids);
    expect(moved(ids, "x", { way: "up", past: "a" })).toBe(ids);
  });

  it("H3: whatever is pressed, nothing is lost", () => {
    const press = fc.record({ id: fc.nat(6), past: fc.nat(6), way: fc.constantFrom("up", "down") });
    fc.assert(
      fc.property(fc.array(press), (presses) => {
        const ids = ["0", "1", "2", "3", "4"];
        const end = presses.reduce<readonly string[]>(
          (order, { id, past, way }) => moved(order, String(id), { way: way as "up", past: String(past) }),
          ids,
        );
        expect(end.toSorted()).toEqual(ids);
      }),
    );
  });

  it("are called by their file until somebody names them", () => {
    expect(titleOfFile("LS3_Små_tester.pptx")).toBe("LS3 Små tester");
    expect(titleOfFile("Program 2026.11.22.pdf")).toBe("Program 2026.11.22");
    expect(titleOfFile(`${"å".repeat(300)}.pdf`)).toHaveLength(200);
  });
});

it("H5: on the board hangs a picture of which it is said what it shows, or a PDF", () => {
  expect(mayHang("png", "Fyra tester i rad").ok).toBe(true);
  expect(mayHang("pdf", "").ok).toBe(true);
  for (const kind of ["png", "jpeg", "webp", "gif"] as const) {
    expect(mayHang(kind, " \u200b ")).toMatchObject({ ok: false, code: "storyboard.alt-missing" });
  }
  for (const kind of ["docx", "xlsx", "pptx"] as const) {
    expect(mayHang(kind, "Bra")).toMatchObject({ ok: false, code: "storyboard.kind" });
  }
});
