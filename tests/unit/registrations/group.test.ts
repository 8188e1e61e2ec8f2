import { describe, expect, it } from "vitest";
import { newField, newPeopleIn, personField, tickedIn } from "#app/features/registrations/rules/group.ts";

describe("whom a form names", () => {
  it("B16: is whoever is ticked, of those who could be", () => {
    expect(tickedIn({ [personField("a")]: "on", [personField("x")]: "on" }, ["a", "b"])).toEqual(["a"]);
  });

  it("B16: is somebody for each row with a name; an address is hers alone", () => {
    const row = (n: number, name: string, email = "") => ({
      [newField(n, "name")]: name,
      [newField(n, "email")]: email,
    });
    expect(newPeopleIn({ ...row(0, " Åsa  Ek ", "Asa@Ort.example"), ...row(3, "Bo") })).toEqual({
      ok: true,
      value: [
        { name: "Åsa Ek", email: "asa@ort.example", organisation: "" },
        { name: "Bo", email: "", organisation: "" },
      ],
    });
    expect(newPeopleIn(row(1, "", "a@ort.example"))).toMatchObject({
      code: "field.required",
      data: { field: "new.1.name" },
    });
    expect(newPeopleIn({ ...row(0, "A", "a@ort.example"), ...row(1, "B", "A@ort.example") })).toMatchObject({
      code: "registration.same-address",
      data: { field: "new.1.email" },
    });
    expect(newPeopleIn({})).toEqual({ ok: true, value: [] });
  });
});
