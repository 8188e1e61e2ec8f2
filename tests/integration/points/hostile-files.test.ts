import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAtFile, lookAtPasted } from "#app/features/points/commands/look-at-table.server.ts";
import { importPage } from "#app/features/points/queries/import.server.ts";
import { readTable } from "#app/features/points/rules/table.ts";
import { db } from "#app/platform/db.server.ts";
import { cellsOfFile } from "#app/platform/files/cells.server.ts";
import { Spool } from "#app/platform/files/spool.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { rounds, seed } from "#tests/support/rounds.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { fileForm, sheetByHand, workbook, zip } from "./files.ts";
import { aMeasure, pointsOf } from "./given.ts";

let world: World;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  id = await aMeasure(world, { data: "count" });
});
afterAll(() => world?.close());

type Bytes = Uint8Array<ArrayBuffer>;
/** What is said of a file; "looked at" when it could be read. */
async function saidOf(file: Bytes | string, name?: string): Promise<string> {
  const actor = await world.actor("member");
  await db().rateLimit.deleteMany();
  const sent = lookAtFile(actor, { teamId: world.teamA, followedId: id }, fileForm(file, name), world.now);
  return sent.then(
    () => "looked at",
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );
}
const nothingKept = async () => {
  expect(await pointsOf(id)).toEqual([]);
  const place = { teamId: world.teamA, followedId: id };
  expect((await importPage(await world.actor("member"), place, 0, world.now)).lookedAt).toBeNull();
};

describe("ME29: a file that is none to bring in", () => {
  it("is told what it is: locked, broken, too large, with programs, no table", async () => {
    const good = Buffer.from(
      await workbook([
        ["Månad", "Antal"],
        ["2026-08", 5],
      ]),
    );
    const half = new Uint8Array(good.subarray(0, good.length / 2));
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    const of = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
    expect(await saidOf(of("d0cf11e0a1b11ae10000"))).toBe("table.locked");
    expect(await saidOf(half)).toBe("file.broken");
    expect(await saidOf(new Uint8Array(png), "bild.xlsx")).toBe("table.kind");
    expect(await saidOf("")).toBe("file.empty");
    expect(await saidOf(zip({ "hej.txt": "hej" }))).toBe("table.kind");
    expect(await saidOf(sheetByHand("", { "xl/vbaProject.bin": "x" }))).toBe("file.macros");
    expect(await saidOf(sheetByHand(""))).toBe("points.table-empty");
    expect(await saidOf("Hej på dig")).toBe("points.no-table");
    expect(await saidOf("Namn;Ort\nAnna;Väsmora\nBo;Ekeby\n")).toBe("points.columns");
    expect(await saidOf('2026-08;"5\n')).toBe("table.quotes");
    expect(await saidOf(new Uint8Array(5 * 1_048_576 + 1).fill(65))).toBe("table.too-large");
    expect(await saidOf(new Uint8Array(26 * 1_048_576).fill(65))).toBe("table.too-large");
    expect(await saidOf("2026-08;5\n".repeat(20_001))).toBe("points.too-many-rows");
    expect(await saidOf("\n".repeat(40_000))).toBe("points.too-many-rows");
    await nothingKept();
  });

  it("becomes no more than it may when it is unpacked, whatever it says of itself", async () => {
    const bomb = Buffer.alloc(64 * 1_048_576, 32);
    expect(await saidOf(sheetByHand("", { "xl/sharedStrings.xml": bomb }))).toBe("file.unpacks-too-large");
    const lies = sheetByHand("", { "xl/sharedStrings.xml": bomb }, 10);
    expect(await saidOf(lies)).toBe("file.broken");
    const far = (at: string) => sheetByHand(`<row r="${at.replace(/\D/g, "")}"><c r="${at}"><v>1</v></c></row>`);
    for (const at of ["A1048576", "A9999999", "XFD1"]) expect(await saidOf(far(at)), at).toBe("table.far");
    for (const at of ["A99999999", "ZZZZZZ1", "AInfinity"]) expect(await saidOf(far(at)), at).toBe("file.broken");
    const hidden = `<row r='1e9' x=">"><c r='A1'><v>1</v></c></row>`;
    expect(await saidOf(sheetByHand(hidden))).toBe("file.broken");
    await nothingKept();
  });

  it("keeps nobody's number of identity, in whatever column it stands", async () => {
    const number = "19121212-1212";
    const actor = await world.actor("member");
    const table = `Månad\tAntal\tKommentar\t${number}\n2026-08\t${number}\t\n2026-09\t5\t${number}\n${number}\t5\t\n2026-07\t5\tBra\t${number}`;
    await lookAtPasted(actor, { teamId: world.teamA, followedId: id }, table, world.now);
    const [kept] = await db().pointImport.findMany({ where: { followedId: id } });
    expect(JSON.stringify(kept)).not.toMatch(/1212-?1212/);
    expect(JSON.stringify(kept)).toContain("2026-07-01");
    await db().pointImport.deleteMany();
  });

  it("is answered with a message or its rows, whatever bytes it is made of", async () => {
    const good = Buffer.from(sheetByHand(`<row r="1"><c r="A1" s="1"><v>46266</v></c><c r="B1"><v>5</v></c></row>`));
    const changed = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const bytes = Buffer.from(good);
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    const sheet = fc.string({ unit: "binary", maxLength: 200 }).map((text) => Buffer.from(sheetByHand(text)));
    const text = fc.string({ unit: "grapheme", maxLength: 400 }).map((one) => Buffer.from(one));
    const any = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes));
    const rows = fc
      .array(
        fc.array(fc.constantFrom("2026-08", "5", "5,5", '"', "\n", "Månad", "Värde", "", "7/12"), { maxLength: 5 }),
      )
      .map((table) => Buffer.from(table.map((row) => row.join("\t")).join("\n")));
    const count = rounds(2_000, "files made of any bytes");
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, sheet, text, any, rows), async (bytes) => {
        const spool = await Spool.open();
        try {
          await spool.append(bytes);
          const cells = await cellsOfFile(spool, 100);
          const read = readTable(cells, { data: "count", rhythm: "month" }, "2026-11-30");
          for (const { content, day } of read.right) {
            expect(Number.isFinite(content.value ?? 0)).toBe(true);
            expect(day).toMatch(/^\d{4}-\d\d-01$/);
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.code).toMatch(/^(?:file|table)\./);
        } finally {
          await spool.close();
        }
      }),
      { numRuns: count, seed: seed() },
    );
  });
});
