import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWritten, shorten, tidyLine, tidyText, wrapText } from "#app/core/text.ts";

const anything = fc.string({
  unit: fc.oneof(fc.constantFrom(" ", "\r", "\n", "\u0000", "a\u030a", "\ud800", "å"), fc.string()),
});

describe("text", () => {
  it("is stored in one form, whatever device it was typed on", () => {
    expect(tidyText(" ett\r\ntva\u030a\rtre\u2028fyra \u0000")).toBe("ett\ntvå\ntre\nfyra");
    expect(tidyText("halv \ud83d")).toBe("halv \ufffd");
    expect(tidyLine("  en\trad \n till ")).toBe("en rad till");
  });

  it("is tidied once and for all, and holds nothing a database refuses", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const tidy of [tidyText, tidyLine]) {
          const once = tidy(text);
          expect(tidy(once)).toBe(once);
          expect(once.isWellFormed()).toBe(true);
          expect(once).not.toContain("\u0000");
        }
        expect(tidyLine(text)).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it("is written when a reader sees something", () => {
    for (const text of ["a", " å ", "0", "👩‍👧"]) expect(isWritten(text)).toBe(true);
    for (const text of ["", "  ", "\n\t", "\u00a0", "\u200b\u200d", "\ufeff\u00ad"])
      expect(isWritten(text)).toBe(false);
  });

  it("is shortened at a word, within the limit, never in the middle of a character", () => {
    expect(shorten("Prova checklistan med tre familjer", 24)).toBe("Prova checklistan med…");
    expect(shorten("kort", 24)).toBe("kort");
    expect(shorten(`${"a".repeat(8)}👩`, 10)).toBe(`${"a".repeat(8)}👩`);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 30 }), (text, max) => {
        expect(shorten(text, max).length).toBeLessThanOrEqual(max);
        expect(shorten(text, max).isWellFormed()).toBe(true);
      }),
    );
  });

  it("is wrapped without losing a letter", () => {
    expect(wrapText("Föräldern får stöd tidigt", 14)).toEqual(["Föräldern får", "stöd tidigt"]);
    expect(wrapText("Familjehemssekreterarutbildning", 12)).toEqual(["Familjehems-", "sekreteraru-", "tbildning"]);
    expect(wrapText("", 10)).toEqual([]);
    const words = fc.array(fc.stringMatching(/^[a-zåäö👩]{1,20}$/u), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (list, width) => {
        const lines = wrapText(list.join(" "), width);
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(Math.max(4, width));
          expect(line.isWellFormed()).toBe(true);
        }
        expect(lines.join("").replace(/[- ]/g, "")).toBe(list.join(""));
      }),
    );
  });

  it("says with an ellipsis that lines are left out", () => {
    expect(wrapText("ett två tre fyra fem", 8, 2)).toEqual(["ett två", "tre fyr…"]);
    expect(wrapText("ett två", 8, 2)).toEqual(["ett två"]);
  });
});
