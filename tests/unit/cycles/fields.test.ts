import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  betters,
  cycleChoiceFields,
  cycleDecisions,
  cyclePurposes,
  cycleScales,
  cycleStates,
  cycleTextFields,
  extents,
  isEditable,
  questionChoiceFields,
  questionTextFields,
} from "#app/features/cycles/rules/index.ts";

const schema = readFileSync(join(import.meta.dirname, "../../../prisma/cycles.prisma"), "utf8");
const block = (kind: string, name: string) => new RegExp(`^${kind} ${name} \\{\\n([^}]*)`, "m").exec(schema)?.[1] ?? "";
const words = (text: string) => Array.from(text.matchAll(/^ {2}(\w+)/gm), ([, word]) => word);
const texts = (model: string) =>
  Array.from(
    block("model", model).matchAll(/^ {2}(\w+) +String +(?:@default\(""\)|.*@default\(""\))/gm),
    ([, name]) => name,
  );

describe("the worksheet's fields", () => {
  it("C25: are those of the database, all of them", () => {
    // A new idea's title is the quick log's own: it becomes an idea, and is never on the worksheet.
    expect(new Set([...Object.keys(cycleTextFields), "ideaDraft"])).toEqual(new Set(texts("Cycle")));
    expect(new Set(Object.keys(questionTextFields))).toEqual(new Set(texts("CycleQuestion")));
    for (const name of Object.keys(cycleChoiceFields)) expect(words(block("model", "Cycle")), name).toContain(name);
    for (const name of Object.keys(questionChoiceFields))
      expect(words(block("model", "CycleQuestion"))).toContain(name);
  });

  it("C25: have the database's choices, in its order", () => {
    const enums = { CycleState: cycleStates, CyclePurpose: cyclePurposes, CycleScale: cycleScales, Extent: extents };
    for (const [name, values] of Object.entries({ ...enums, Better: betters, CycleDecision: cycleDecisions })) {
      expect(words(block("enum", name)), name).toEqual([...values]);
    }
  });

  it("C25: open with their part of the wheel, and shut when the test is closed", () => {
    const open = (field: { from: (typeof cycleStates)[number] }) =>
      cycleStates.filter((state) => isEditable(field, state));
    expect(open(cycleTextFields.what)).toEqual(["draft", "planned", "doing", "studied"]);
    expect(open(cycleTextFields.observations)).toEqual(["doing", "studied"]);
    expect(open(questionTextFields.result)).toEqual(["doing", "studied"]);
    expect(open(cycleTextFields.learned)).toEqual(["doing", "studied"]);
    expect(open(cycleChoiceFields.decision)).toEqual(["studied"]);
    const all = { ...cycleTextFields, ...questionTextFields, ...cycleChoiceFields, ...questionChoiceFields };
    for (const field of Object.values(all)) expect(isEditable(field, "closed")).toBe(false);
  });

  it("C25: have lengths that a person can read", () => {
    for (const { max } of Object.values({ ...cycleTextFields, ...questionTextFields }))
      expect([300, 4_000]).toContain(max);
  });
});
