import { expect, test } from "vitest";
import { LineForm } from "#app/features/time/ui/line-form.tsx";
import { sentField } from "#tests/support/sent-field.tsx";

test("a line that was changed elsewhere meanwhile has seen what stands where both wrote, and nothing else", () => {
  const stored = { kind: "analysis", day: "2026-11-03", hours: "0:30", word: "" };
  const values = {
    ...{ intent: "edit", kind: "travel", day: "2026-11-02", hours: "0:45", word: "" },
    ...{ "base.kind": "travel", "base.day": "2026-11-02", "base.hours": "1:00", "base.word": "" },
  };
  const hidden = (code: string, conflicts = "") => {
    const refusal = { code, data: conflicts === "" ? {} : { conflicts }, fields: {}, values };
    const form = <LineForm intent="edit" stored={stored} today="2026-11-30" refusal={refusal} />;
    return ["kind", "day", "hours"].map((name) => sentField(form, `base.${name}`));
  };
  expect(hidden("time.changed-meanwhile", "hours")).toEqual(["travel", "2026-11-02", "0:30"]);
  expect(hidden("form.invalid")).toEqual(["travel", "2026-11-02", "1:00"]);
});
