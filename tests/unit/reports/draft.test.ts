import { describe, expect, it } from "vitest";
import { contentOf, linesOf, type NoteNode, node, textNode } from "#app/features/notes/document/json.ts";
import {
  draftReport,
  type MonthFacts,
  type Say,
  sections,
  type TestInMonth,
} from "#app/features/reports/rules/draft.ts";
import { remarksOn, saysNothing } from "#app/features/reports/rules/lacking.ts";

const test = (number: number, more: Partial<TestInMonth> = {}): TestInMonth => ({
  ...{ id: `id-${number}`, number, what: `Idé ${number}`, shared: true, begunOn: null, closed: null },
  ...more,
});
const closed = { decision: "adapt", learned: "Ring först." } as const;

const facts: MonthFacts = {
  aim: { what: "Bättre stöd.", forWhom: "Föräldrar", howMuch: "Alla", byWhen: "2028-06-01", own: false },
  tests: [test(3, { begunOn: "2026-11-02" }), test(4, { closed }), test(5, { begunOn: "2026-11-04", closed })],
  help: [{ number: 3, what: "Idé 3", help: "En lokal" }],
  planned: [{ number: 6, what: "Idé 6", startsOn: "2026-12-07" }],
  ahead: [{ title: "LS3", day: "2026-12-10" }],
};
const say: Say = {
  heading: (section) => `#${section}`,
  aim: ({ what, own }) => `${own ? "vårt" : "programmets"}: ${what}`,
  begun: ({ number }) => `började ${number}`,
  closed: ({ number, closed: how }) => `avslutade ${number}: ${how?.learned} ${how?.decision}`,
  help: ({ help }) => help,
  planned: ({ number, startsOn }) => `${number} ${startsOn}`,
  ahead: ({ title, day }) => `${title} ${day}`,
  noTests: "inga tester",
};
const nothing = { measures: [], score: [], hindrances: [] };
/** What stands below each heading. */
function below(note: NoteNode): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  let heading = "";
  for (const block of contentOf(note)) {
    const isHeading = block.type === "heading";
    if (isHeading) heading = linesOf(block).join("");
    said[heading] = [...(said[heading] ?? []), ...(isHeading ? [] : linesOf(block))];
  }
  return said;
}

describe("the draft of a report", () => {
  it("RE4: says of each part what is known, in its order, and leaves a line for what only the team knows", () => {
    const note = draftReport(facts, nothing, say);
    expect(Object.keys(below(note))).toEqual(sections.map((section) => `#${section}`));
    expect(below(note)).toEqual({
      "#aim": ["programmets: Bättre stöd."],
      "#tested": ["avslutade 4: Ring först. adapt", "avslutade 5: Ring först. adapt", "började 3"],
      "#measures": [],
      "#score": [],
      "#hindrances": [],
      "#help": ["En lokal"],
      "#next": ["6 2026-12-07", "LS3 2026-12-10"],
    });
    expect(contentOf(note).filter(({ type, content }) => type === "paragraph" && !content)).toHaveLength(3);
  });

  it("RE4: tells of a test that was begun and closed in the month once, by what it taught", () => {
    const lines = below(draftReport(facts, nothing, say))["#tested"] ?? [];
    expect(lines.filter((line) => line.includes("5"))).toEqual(["avslutade 5: Ring först. adapt"]);
  });

  it("RE4: says so where nothing was tested, and what others know of the measures and the score", () => {
    const note = draftReport(
      { ...facts, tests: [] },
      { measures: ["Mått: tecken"], score: ["3,0"], hindrances: ["Tid"] },
      say,
    );
    expect(below(note)).toMatchObject({
      "#tested": ["inga tester"],
      "#measures": ["Mått: tecken"],
      "#score": ["3,0"],
      "#hindrances": ["Tid"],
    });
  });
});

describe("what may be looked at before it is handed in", () => {
  const doc = (...blocks: NoteNode[]) => node("doc", undefined, blocks);
  const heading = (text: string) => node("heading", { level: 2 }, [textNode(text)]);
  const line = (text: string) => node("paragraph", undefined, [textNode(text)]);

  it("RE5: a month that is not over, headings with nothing below, tests that are not named, and such as are not shared", () => {
    const note = doc(
      heading("Mål"),
      line("Test 3 gick bra"),
      heading("Hinder"),
      line(" "),
      heading("Hjälp"),
      line("test 12: nej"),
      heading("Slut"),
    );
    const tests = [test(1), test(2), test(3, { shared: false }), test(4, { shared: false }), test(12)];
    const { running, empty, unnamed, unshared } = remarksOn(note, tests, true);
    expect([running, empty]).toEqual([true, ["Hinder", "Slut"]]);
    expect(unnamed.map(({ number }) => number)).toEqual([1, 2, 4]);
    expect(unshared.map(({ number }) => number)).toEqual([3]);
  });

  it("RE5: nothing, where all is said and all is shared", () => {
    const tests = [test(7)];
    expect(saysNothing(remarksOn(doc(heading("Test"), line("Vi provade Idé 7.")), tests, false))).toBe(true);
    const picture = doc(heading("Bild"), node("image", { fileId: "f", alt: "" }));
    expect(saysNothing(remarksOn(picture, [], false))).toBe(true);
    expect(saysNothing(remarksOn(doc(heading("Test")), tests, false))).toBe(false);
  });
});
