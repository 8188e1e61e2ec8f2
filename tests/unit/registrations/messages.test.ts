import { describe, expect, it } from "vitest";
import { choiceOf, paragraphsOf, toWhomIn } from "#app/features/registrations/rules/messages.ts";

const id = "018f0000-0000-7000-8000-000000000001";

describe("a message", () => {
  it("goes to whom its form says, and to nobody there is not", () => {
    for (const choice of ["everybody", "seated", "waiting", `session.${id}`, `missing.${id}`]) {
      expect(choiceOf(toWhomIn(choice)!)).toBe(choice);
    }
    for (const odd of ["", "all", "session", "session.x", `other.${id}`, `waiting.${id}`])
      expect(toWhomIn(odd)).toBeNull();
  });

  it("is parted where it has an empty line", () => {
    expect(paragraphsOf("Hej!\nVi ses.\n\n \nÅsa\n")).toEqual(["Hej!\nVi ses.", "Åsa"]);
  });
});
