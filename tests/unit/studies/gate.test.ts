import { describe, expect, it } from "vitest";
import { type Approval, decideConfirm, gateOf } from "#app/features/studies/rules/gate.ts";

const [anna, bo, eva] = ["anna", "bo", "eva"].map((id) => ({ id }));
const people = [anna, bo, eva].filter((one) => one !== undefined);
const by = (state: Approval["state"]): Approval => ({ state, registeredById: "anna" });

describe("the gate of a study", () => {
  it("Y1: says what is lacking, and who can take the next step", () => {
    const gate = (hasConsentText: boolean, approval: Approval | null) => {
      const { open, lacking, next } = gateOf({ hasConsentText, approval, people });
      return [open, lacking.join(), next.map(({ id }) => id).join()];
    };
    expect(gate(false, null)).toEqual([false, "consent-text,approval,second-person", "anna,bo,eva"]);
    expect(gate(true, null)).toEqual([false, "approval,second-person", "anna,bo,eva"]);
    expect(gate(true, by("registered"))).toEqual([false, "second-person", "bo,eva"]);
    expect(gate(true, by("confirmed"))).toEqual([true, "", ""]);
  });

  it("Y1: has nobody for the next step where she who registered is alone", () => {
    const alone = people.slice(0, 1);
    expect(gateOf({ hasConsentText: true, approval: by("registered"), people: alone }).next).toEqual([]);
  });

  it("Y2: is opened by somebody else than who registered, once, and not by what has ended", () => {
    const said = (state: Approval["state"], personId: string) => {
      const decided = decideConfirm(by(state), { personId });
      return decided.ok ? decided.value : decided.code;
    };
    expect(said("registered", "bo")).toEqual({ again: false });
    expect(said("registered", "anna")).toBe("study.confirms-own");
    expect(said("confirmed", "bo")).toEqual({ again: true });
    expect(said("ended", "bo")).toBe("study.approval-over");
  });
});
