import { expect, test } from "vitest";
import { ScoreForm } from "#app/features/progress/ui/score-form.tsx";
import { sentField } from "#tests/support/sent-field.tsx";

test("SC13: a refused score is said over what she saw, and over another's only when she was told of it", () => {
  const stored = {
    step: 4,
    reason: "Lugnare",
    by: "Eva",
    at: "2026-11-28T10:00:00.000Z",
    isLate: false,
    earlier: [],
  } as const;
  const proposal = { step: 1, lines: [] } as const;
  const setting = { side: "team", month: "2026-11", dueOn: null, stored, months: [], proposal } as const;
  const base = (code: string) => {
    const values = { intent: "set", side: "team", month: "2026-11", base: "before" };
    return sentField(<ScoreForm setting={setting} refusal={{ code, data: {}, fields: {}, values }} />, "base");
  };
  expect(base("form.invalid")).toBe("before");
  expect(base("progress.changed-meanwhile")).toBe(stored.at);
});
