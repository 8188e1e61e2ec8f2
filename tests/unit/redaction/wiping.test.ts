import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decidePassage, deriveWiped, longestPassage, redactionMark } from "#app/features/redaction/rules.ts";

describe("wiping a passage from a text", () => {
  it("leaves no trace of it, keeps the rest, and says where it stood", () => {
    const part = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 2, maxLength: 5 }),
        fc.string({ minLength: 3, maxLength: 8 }),
        (parts, passage) => {
          fc.pre(decidePassage(passage).ok);
          const text = parts.join(passage);
          const wiped = deriveWiped(text, passage);
          expect(wiped?.text.includes(passage)).toBe(false);
          expect(wiped?.text.length).toBeLessThanOrEqual(text.length);
          for (const position of wiped?.positions ?? []) expect(text.startsWith(passage, position)).toBe(true);
          expect(wiped?.text.split(redactionMark).join(passage)).toBe(text);
        },
      ),
    );
  });

  it("finds nothing where it does not stand, letter by letter", () => {
    expect(deriveWiped("Anna ringde", "anna")).toBeNull();
    expect(deriveWiped("", "Anna")).toBeNull();
    expect(deriveWiped("Anna och Anna", "Anna")).toEqual({ text: "▇▇▇ och ▇▇▇", positions: [0, 9] });
  });

  it("refuses what would wipe by a slip, and what is wiped already", () => {
    for (const passage of ["", "Bo", "   ", "\u200b\u200b\u200b"]) {
      expect(decidePassage(passage)).toMatchObject({ ok: false, code: "redact.too-short" });
    }
    expect(decidePassage("och ▇▇▇")).toMatchObject({ ok: false, code: "redact.is-mark" });
    expect(decidePassage("å".repeat(longestPassage)).ok).toBe(true);
  });
});
