import { createSecretKey, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { beforeFirst, type ChainRow, canonical, macOf, pseudonymOf } from "#app/platform/vault/chain.server.ts";
import { type Head, noteHeads, readHeads } from "#app/platform/vault/heads.server.ts";
import { verifyChain } from "#app/platform/vault/verify.server.ts";

const key = createSecretKey(randomBytes(32));
const chain = "11111111-1111-4111-8111-111111111111";

function chained(bodies: readonly string[], by = key): ChainRow[] {
  let before: Buffer = beforeFirst;
  return bodies.map((body, at) => {
    before = macOf(by, chain, before, { seq: at + 1, body });
    return { seq: at + 1, body, mac: before };
  });
}
const headOf = (row: ChainRow): Head => ({
  chain,
  seq: row.seq,
  mac: row.mac.toString("hex"),
  at: "2026-11-29T20:00:00.000Z",
});
const bodies = fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 12 });

describe("the chain", () => {
  it("X7: is whole when nobody has touched it, however far it was noted", async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.nat(), async (said, at) => {
        const rows = chained(said);
        const heads = [headOf(rows[at % rows.length]!)];
        expect(await verifyChain(key, chain, rows, heads)).toEqual({ rows: rows.length, broken: null });
      }),
    );
  });

  it("X7: names the first row that was changed, taken out, added or moved", async () => {
    await fc.assert(
      fc.asyncProperty(
        bodies,
        fc.nat(),
        fc.nat(),
        fc.constantFrom("edit", "mac", "delete", "insert", "swap"),
        async (said, a, b, how) => {
          const rows = chained(said);
          const at = a % rows.length;
          const row = rows[at]!;
          const heads = [headOf(rows.at(-1)!)];
          let first = at + 1;
          if (how === "edit") rows[at] = { ...row, body: `${row.body}x` };
          if (how === "mac")
            rows[at] = { ...row, mac: Buffer.from(row.mac.map((byte, i) => (i === b % 32 ? byte ^ 1 : byte))) };
          if (how === "delete") rows.splice(at, 1);
          // Somebody who has the database but not the key: numbered as if it belonged there.
          if (how === "insert") {
            const added = chained([row.body], createSecretKey(Buffer.alloc(32, 3)))[0]!;
            rows.splice(at, 0, { ...added, seq: at + 1 });
            for (let i = at + 1; i < rows.length; i += 1) rows[i] = { ...rows[i]!, seq: i + 1 };
          }
          if (how === "swap") {
            const other = b % rows.length;
            fc.pre(other !== at && rows[other]!.body !== row.body);
            [rows[at], rows[other]] = [
              { ...rows[other]!, seq: at + 1 },
              { ...row, seq: other + 1 },
            ];
            first = Math.min(at, other) + 1;
          }
          expect((await verifyChain(key, chain, rows, heads)).broken?.seq).toBe(first);
        },
      ),
    );
  });

  it("X7: misses an end that was cut off, by the head that was noted elsewhere", async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.nat(), async (said, cut) => {
        const rows = chained(said);
        const heads = [headOf(rows.at(-1)!)];
        const left = rows.slice(0, cut % rows.length);
        expect(await verifyChain(key, chain, left, heads)).toEqual({
          rows: left.length,
          broken: { seq: left.length + 1, by: "end" },
        });
        expect((await verifyChain(key, chain, left, [])).broken).toBeNull();
      }),
    );
  });

  it("X7: misses an end that was cut off and written anew, however often that was noted since", async () => {
    const rows = chained(["one", "two", "three"]);
    const anew = chained(["one", "owt", "eerht"]);
    const heads = [rows[2]!, anew[1]!, anew[2]!].map(headOf);
    for (const some of [heads, heads.toReversed()]) {
      expect((await verifyChain(key, chain, anew, some)).broken).toEqual({ seq: 3, by: "end" });
    }
  });

  it("X7: is another with another key, and a row of another chain does not fit", async () => {
    const rows = chained(["one", "two"]);
    expect((await verifyChain(createSecretKey(randomBytes(32)), chain, rows, [])).broken).toEqual({
      seq: 1,
      by: "row",
    });
    expect((await verifyChain(key, chain.replaceAll("1", "2"), rows, [])).broken?.seq).toBe(1);
  });

  it("writes the same line in the same bytes, whatever the order of its names", () => {
    expect(canonical({ b: 1, a: "å\n", c: { z: 0, y: undefined }, d: ["x", null] })).toBe(
      '{"a":"å\\n","b":1,"c":{"z":0},"d":["x",null]}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), (line) => {
        const turned = Object.fromEntries(Object.entries(line).reverse());
        expect(canonical(turned)).toBe(canonical(line));
        expect(JSON.parse(canonical(line))).toEqual({ ...line });
      }),
    );
  });

  it("calls a participant the same in one chain, and otherwise in another", () => {
    const of = (in_: string, code: string) => pseudonymOf(key, in_, code);
    expect(of(chain, "23456789B")).toBe(of(chain, "23456789B"));
    expect(new Set([of(chain, "23456789B"), of(chain, "98765432X"), of("other", "23456789B")]).size).toBe(3);
  });
});

describe("the heads", () => {
  const file = () => {
    const folder = mkdtempSync(join(tmpdir(), "genombrott-heads-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return join(folder, "heads");
  };

  it("X7: are added to, and a line that nobody with the key wrote is named", () => {
    const path = file();
    const [first, second] = chained(["one", "two"]);
    expect(readHeads(path, key)).toBeNull();
    noteHeads(path, key, [headOf(first!)]);
    noteHeads(path, key, [headOf(second!)]);
    expect(readHeads(path, key)).toEqual({ heads: [headOf(first!), headOf(second!)], wrong: [] });
    const lines = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, [lines[0]!.replace('"seq":1', '"seq":2'), lines[1], "rubbish", ""].join("\n"));
    expect(readHeads(path, key)).toEqual({ heads: [headOf(second!)], wrong: [1, 3] });
  });
});
