import { describe, expect, it } from "vitest";
import {
  decideAnswer,
  decideClose,
  decideOpen,
  decideQuestions,
  type Standing,
  stateOf,
} from "#app/features/evaluations/rules/state.ts";

const seminar: Standing = {
  kind: "learning_seminar",
  ...{ published: true, cancelled: false, opened: false, closed: false },
  ...{ firstDay: "2026-10-24", lastDay: "2026-10-25", endsAt: 16 * 60 },
};
/** The clocks are set back in the night before the last day. */
const at = (utc: string) => new Date(`${utc}Z`);
const during = at("2026-10-24T08:00");

describe("an evaluation", () => {
  it("E1: opens when the last day ends in Stockholm, and closes when fourteen days have gone there", () => {
    expect(stateOf(seminar, at("2026-10-25T14:59"))).toBe("coming");
    expect(stateOf(seminar, at("2026-10-25T15:00"))).toBe("open");
    expect(stateOf(seminar, at("2026-11-08T22:59"))).toBe("open");
    expect(stateOf(seminar, at("2026-11-08T23:00"))).toBe("closed");
  });

  it("E1: is opened by the lead on one of the days, not before", () => {
    expect(decideOpen(seminar, during)).toMatchObject({ ok: true });
    expect(decideOpen(seminar, at("2026-10-23T21:59"))).toMatchObject({ code: "evaluation.too-early" });
    expect(decideOpen({ ...seminar, firstDay: null, lastDay: null }, during)).toMatchObject({
      code: "evaluation.not-coming",
    });
    expect(stateOf({ ...seminar, opened: true }, during)).toBe("open");
    expect(decideOpen({ ...seminar, opened: true }, during)).toMatchObject({ code: "evaluation.not-coming" });
  });

  it("E1: is closed by the lead for good", () => {
    const opened = { ...seminar, opened: true };
    expect(decideClose(opened, during)).toMatchObject({ ok: true });
    expect(decideClose(seminar, during)).toMatchObject({ code: "evaluation.not-open" });
    const closed = { ...opened, closed: true };
    expect(stateOf(closed, during)).toBe("closed");
    for (const decide of [decideOpen, decideClose, decideQuestions, decideAnswer])
      expect(decide(closed, during).ok).toBe(false);
  });

  it("E1: is not there for what is cancelled, not published, without a day, or a group interview", () => {
    const none: Partial<Standing>[] = [
      { cancelled: true },
      { published: false },
      { lastDay: null },
      { kind: "group_interview" },
    ];
    for (const more of none) expect(stateOf({ ...seminar, ...more }, at("2026-10-26T12:00"))).toBe("none");
  });

  it("takes an answer while it is open, and says why when it is not", () => {
    expect(decideAnswer(seminar, during)).toMatchObject({ code: "evaluation.not-yet" });
    expect(decideAnswer(seminar, at("2026-10-26T12:00"))).toMatchObject({ ok: true });
    expect(decideAnswer(seminar, at("2026-12-26T12:00"))).toMatchObject({ code: "evaluation.over" });
    expect(decideQuestions(seminar, during)).toMatchObject({ ok: true });
    expect(decideQuestions(seminar, at("2026-10-26T12:00"))).toMatchObject({ code: "evaluation.begun" });
  });
});
