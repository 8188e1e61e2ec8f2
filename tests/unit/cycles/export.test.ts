import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExportedCycle, exportColumns } from "#app/features/cycles/cells.server.ts";
import { csvOf, xlsxOf } from "#app/features/cycles/files.server.ts";
import { cellOf } from "#app/platform/table-file.server.ts";
import { readCsv } from "#tests/support/files/csv.ts";
import { readXlsx } from "#tests/support/files/xlsx.ts";

const blank = {
  ...{
    id: "",
    teamId: "",
    programmeId: "",
    chainId: null,
    previousId: null,
    ownerId: "",
    ideaId: null,
    driverId: null,
  },
  ...{
    measure: "",
    planWho: "",
    planWhat: "",
    planWhere: "",
    planWhen: "",
    recordWhat: "",
    recordHow: "",
    helpWanted: "",
    differed: "",
  },
  ...{ observations: "", unexpected: "", learned: "", decisionWhy: "", next: "", ideaDraft: "", endsOn: null },
  ...{
    asPlanned: null,
    better: null,
    decision: null,
    sharedAt: null,
    partnersInvitedAt: null,
    chain: null,
    idea: null,
    driver: null,
  },
  ...{
    createdAt: new Date(0),
    changedAt: new Date(0),
    purpose: "test",
    scale: "once",
    state: "planned",
    startsOn: "2026-11-22",
  },
  ...{ number: 1, what: "Ring", team: "Ekvarpa", owner: "Jenny", questions: [] },
} as const satisfies Omit<ExportedCycle, "questions"> & { questions: [] };

async function* batch(...cycles: ExportedCycle[]) {
  yield cycles;
}
const cycleOf = (more: Partial<ExportedCycle>): ExportedCycle => ({ ...blank, ...more });
const csv = async (...cycles: ExportedCycle[]) => new Response(csvOf(batch(...cycles), "sv")).text();
const headers = exportColumns("sv").map(({ header }) => header);
const at = (header: string) => headers.indexOf(header);

/** What a person, or somebody with bad intentions, may have written: formulas, separators, controls, half characters. */
const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .tuple(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\0",
        "＝",
        "＋",
        "'",
        '"',
        ";",
        " =",
        "=cmd|' /C calc'!A0",
      ),
      fc.string(),
    )
    .map(([first, rest]) => first + rest),
);

const seen = (text: string) => text.replace(/\u200b$/, "");

describe("an exported cell", () => {
  it("in CSV begins like no formula, stays in its cell, and reads as what was written", async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (learned, next) => {
        const rows = readCsv(await csv(cycleOf({ learned, next }), cycleOf({ what: "Nästa" })));
        expect(rows.map((row) => row.length)).toEqual([headers.length, headers.length, headers.length]);
        for (const [header, text] of [
          ["Vad lärde vi oss?", learned],
          ["Nästa steg", next],
        ] as const) {
          const cell = rows[1]?.[at(header)] ?? "";
          expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
          expect(cell.replace(/^'/, "")).toBe(cellOf(text).replace(/^'/, ""));
        }
        expect(rows[2]?.[at("Vad provar vi?")]).toBe("Nästa");
      }),
      { numRuns: 150 },
    );
  });

  it("in XLSX is a text, whatever it begins with", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 4 }), async (texts) => {
        const { rows, formulas } = readXlsx(await xlsxOf(batch(...texts.map((learned) => cycleOf({ learned }))), "sv"));
        expect(formulas).toBe(0);
        expect(rows[0]).toEqual(headers);
        expect(rows.slice(1).map((row) => seen(row[at("Vad lärde vi oss?")] ?? ""))).toEqual(
          texts.map((text) => seen(cellOf(text))),
        );
      }),
      {
        numRuns: 25,
        examples: [
          [["constructor", "__proto__", "toString"]],
          [["\u{10fffe}\u00a1", "\u0080", "a\u{1fffe}\ufdd0 ", "b\ud83d"]],
        ],
      },
    );
  });

  it("holds no identity number, should one have come past the form", async () => {
    const cycle = cycleOf({ observations: "Hon (19811218-9876) ringde 08:15" });
    expect(await csv(cycle)).not.toContain("9876");
    expect(await csv(cycle)).toContain("ringde 08:15");
    const { rows } = readXlsx(await xlsxOf(batch(cycle), "sv"));
    expect(rows[1]?.[at("Vad såg och hörde ni?")]).toMatch(/^Hon \([•-]+\) ringde 08:15$/);
  });

  it("is no longer than Excel can open", () => {
    expect(cellOf("å".repeat(50_000)).length).toBeLessThanOrEqual(32_767);
  });
});

describe("an exported file", () => {
  it("is what Excel in Swedish opens with a double click: byte order mark, semicolons, CRLF", async () => {
    const bytes = new Uint8Array(await new Response(csvOf(batch(blank), "sv")).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.split("\r\n")[0]).toBe(headers.join(";"));
    expect(text.split("\r\n")[1]).toMatch(/^Ekvarpa;1;Ring;Planerat;;Jenny;2026-11-22;/);
  });

  it("numbers the questions when there are several, so that the columns can be read together", async () => {
    const question = (n: number) => ({
      ...{ id: "", position: n, question: `F${n}`, prediction: `T${n}`, result: n === 2 ? "" : `R${n}` },
      asPredicted: null,
    });
    const [, row] = readCsv(await csv(cycleOf({ questions: [1, 2, 3].map(question) })));
    expect(row?.slice(at("Frågor"), at("Frågor") + 3)).toEqual([
      "1. F1\n2. F2\n3. F3",
      "1. T1\n2. T2\n3. T3",
      "1. R1\n3. R3",
    ]);
  });

  it("says everything in English too", () => {
    expect(exportColumns("en")).toHaveLength(headers.length);
  });
});
