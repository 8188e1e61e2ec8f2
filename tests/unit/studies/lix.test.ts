import { describe, expect, it } from "vitest";
import { lixOf } from "#app/features/studies/rules/lix.ts";

describe("Y4: how hard a text is to read", () => {
  it("Y4: is words to a sentence and long words of a hundred", () => {
    // Six words in two sentences, none of seven letters: 3 + 0.
    expect(lixOf("Du får frågor. Du kan säga.")).toBe(3);
    // Four words in one sentence, two of them long: 4 + 50.
    expect(lixOf("Föräldrar intervjuas om stöd.")).toBe(54);
    // Seven letters are long, six are not: 2 + 50.
    expect(lixOf("samtala samtal")).toBe(52);
  });

  it("Y4: takes a line for a sentence, so that headings and lists are not one", () => {
    expect(lixOf("Vad vi gör\nVi ses hemma\n\nDu bestämmer")).toBe(Math.round(8 / 3 + 100 / 8));
    expect(lixOf("Vi ses kl 10.30 i dag")).toBe(6);
  });

  it("Y4: says nothing of nothing, nor of letters that are not Latin", () => {
    expect(lixOf("")).toBeNull();
    expect(lixOf(" … – \n")).toBeNull();
    expect(lixOf("أنت تقرر بنفسك إن كنت تريد المشاركة.")).toBeNull();
  });
});
