import { describe, expect, it } from "vitest";
import { handOverForm, identityIn } from "#app/features/participants/forms.server.ts";
import { parse } from "#app/platform/form.server.ts";

const whole = {
  ...{ name: " Anna  Exempelsson ", phone: "070-174 06 05", email: "", language: "sv", channel: "sms" },
  ...{ safeTimes: "När som helst går bra", mayLeaveMessage: "no", ownPhone: "yes", protection: "none" },
  ...{ interpreter: "no", leaveGivenOn: "2026-11-20", leaveForm: "oral", key: crypto.randomUUID() },
};
type Said = Record<string, string>;
const wrongIn = (said: Said) => {
  try {
    parse(handOverForm, said);
    return {};
  } catch (error) {
    return (error as { fields: Record<string, string> }).fields;
  }
};
const without = (field: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field));

describe("the form in which a parent is handed over", () => {
  it("says what there is to know of how she is reached", () => {
    expect(identityIn(parse(handOverForm, whole))).toEqual({
      ...{ name: "Anna  Exempelsson", phone: "+46701740605", email: null },
      details: {
        ...{ safeTimes: "När som helst går bra", mayLeaveMessage: false, protection: "none" },
        ...{ ownPhone: true, interpreter: false },
      },
    });
  });

  it.each([
    "channel",
    "safeTimes",
    "mayLeaveMessage",
    "ownPhone",
    "protection",
    "interpreter",
    "leaveGivenOn",
    "leaveForm",
  ])("X12: %s is asked, and nobody answers it for her", (field) => {
    expect(wrongIn(without(field))).toEqual({ [field]: "field.required" });
    if (field === "safeTimes") expect(wrongIn({ ...whole, safeTimes: " " })).toEqual({ safeTimes: "field.required" });
    else expect(Object.keys(wrongIn({ ...whole, [field]: "" }))).toEqual([field]);
  });

  it("takes a telephone or a mail address as people write them, and says of others that they are none", () => {
    expect(parse(handOverForm, { ...whole, phone: "", email: "Anna@Exempel.example " })).toMatchObject({
      ...{ phone: null, email: "anna@exempel.example" },
    });
    expect(wrongIn({ ...whole, phone: "ring Anna" })).toEqual({ phone: "participants.phone" });
    expect(wrongIn({ ...whole, email: "Anna" })).toEqual({ email: "field.email" });
    expect(wrongIn({ ...whole, name: "Anna 811228-9874" })).toEqual({ name: "identity-number" });
  });
});
