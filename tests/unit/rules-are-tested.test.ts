import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

type Rule = { readonly id: string; readonly proof: "unit" | "database" | "journey" };

function rulesIn(markdown: string): Rule[] {
  return Array.from(markdown.matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\* (.+)$/gm), ([, id = "", text = ""]) => ({
    id,
    proof: text.endsWith("(database)") ? "database" : text.endsWith("(journey)") ? "journey" : "unit",
  }));
}

/** The ids at the beginning of the titles: "C4: …", "C14, C15: …". LS1 is what a seminar is called. */
function idsIn(source: string): string[] {
  return Array.from(source.matchAll(/["'`]((?:(?!LS)[A-Z]{1,2}\d+, )*(?!LS)[A-Z]{1,2}\d+): /g), ([, ids = ""]) =>
    ids.split(", "),
  ).flat();
}

function testsUnder(folder: string): string[] {
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true }) : [];
  return files.map((name) => join(root, folder, String(name))).filter((name) => /\.(?:test|spec)\.tsx?$/.test(name));
}

function idsUnder(folder: string): Set<string> {
  return new Set(testsUnder(folder).flatMap((name) => idsIn(readFileSync(name, "utf8"))));
}

/**
 * A rule that is proved by a database is owed from the day its slice has integration tests, one that is proved by a
 * journey from the day there are journeys: until then there is nothing that could break it.
 */
const slices: Readonly<Record<string, string>> = {
  C: "cycles",
  P: "change-package",
  T: "teams",
  M: "people",
  F: "files",
  S: "sign-in",
  A: "access",
  N: "notes",
  U: "meetings",
  B: "registrations",
  K: "calendar",
  G: "gatherings",
  D: "door",
  E: "evaluations",
  H: "materials",
  V: "supervision",
  I: "memos",
  R: "supervised-months",
  Q: "hand-overs",
  J: "agreed-actions",
  L: "time",
  X: "vault",
  Y: "studies",
  Z: "interview-times",
  CH: "charts",
  ME: "measures",
  PP: "overview",
  SC: "progress",
  RE: "reports",
};

/** The letter, or the two, before a rule's number. */
const lettersOf = (id: string) => id.replace(/\d+$/, "");

function isOwed({ id, proof }: Rule): boolean {
  if (proof === "unit") return true;
  return testsUnder(proof === "journey" ? "tests/e2e" : `tests/integration/${slices[lettersOf(id)]}`).length > 0;
}

const rules = rulesIn(readFileSync(join(root, "app/RULES.md"), "utf8"));

describe("RULES.md and the tests", () => {
  it("numbers each rule once, without holes", () => {
    expect(rules.length).toBeGreaterThan(50);
    for (const letter of Object.keys(slices)) {
      const numbers = rules
        .filter(({ id }) => lettersOf(id) === letter)
        .map(({ id }) => Number(id.slice(letter.length)));
      expect(numbers, letter).toEqual(numbers.map((_, i) => i + 1));
    }
  });

  it("has a unit test for every pure rule", () => {
    const tested = idsUnder("tests/unit");
    expect(rules.filter(({ id, proof }) => proof === "unit" && !tested.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("has a test for every rule that a database or a journey proves", () => {
    const tested = idsUnder("tests");
    expect(rules.filter((rule) => isOwed(rule) && !tested.has(rule.id)).map(({ id }) => id)).toEqual([]);
  });

  it("has a rule for every id in a title", () => {
    const known = new Set(rules.map(({ id }) => id));
    expect([...idsUnder("tests")].filter((id) => !known.has(id))).toEqual([]);
  });

  it("reads ids where a title begins, and nowhere else", () => {
    const quote = '"';
    expect(idsIn(`it(${quote}C4: studies nothing unanswered${quote})`)).toEqual(["C4"]);
    expect(idsIn(`it(${quote}C14, C15: offers the next${quote})`)).toEqual(["C14", "C15"]);
    expect(idsIn(`it(${quote}prints on one A4 sheet: landscape${quote})`)).toEqual([]);
    expect(idsIn(`it(${quote}CH2, C3: counts no gap${quote})`)).toEqual(["CH2", "C3"]);
    expect(rulesIn("- **C1** A rule.\n- **C2** Another. (database)\ntext **C3**")).toEqual([
      { id: "C1", proof: "unit" },
      { id: "C2", proof: "database" },
    ]);
  });
});
