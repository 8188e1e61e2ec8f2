import { expect, test } from "vitest";
import { clockOf } from "#prisma/seed/clock.ts";
import { demoRows } from "#prisma/seed/rows.ts";
import { smallContent } from "./small-content.ts";

const now = new Date("2026-11-22T15:00:00Z");

/** The same text for the same rows: ids, which are new every time, become their order of appearance. */
function told(content = smallContent): string {
  const seen = new Map<string, number>();
  const text = JSON.stringify(demoRows(content, clockOf("2026-11-22", now, content.programme.pauseMonths)));
  return text.replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, (id) => {
    seen.set(id, seen.get(id) ?? seen.size);
    return `"#${seen.get(id)}"`;
  });
}

test("the same day gives the same demo", () => {
  expect(told()).toBe(told());
});

test("content that points at nothing is named", () => {
  const chains = [{ key: "ringa", teamKey: "dalby", title: "Ringa" }, ...smallContent.chains.slice(1)];
  expect(() => told({ ...smallContent, chains })).toThrow("names a team that is not in it: dalby");
});
