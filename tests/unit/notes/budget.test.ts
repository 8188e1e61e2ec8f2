import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noteLimits } from "#app/live/note-protocol.ts";
import { openBudget } from "#server/realtime/notes/budget.ts";
import { type Assembly, isWhole, withPart } from "#server/realtime/notes/parts.ts";

const { updatesPerSecond, bytesPerSecond, burst } = noteLimits;

describe("what a page may send", () => {
  test("is so much a second, and four seconds' worth at once, whenever it is sent", () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 2, max: 40_000 })), {
      minLength: 200,
      maxLength: 600,
    });
    fc.assert(
      fc.property(gaps, (sent) => {
        const budget = openBudget();
        let [now, updates, bytes] = [0, 0, 0];
        for (const [gap, size] of sent) {
          now += gap;
          if (!budget.update(size, now)) continue;
          updates += 1;
          bytes += size;
        }
        expect(updates).toBeLessThanOrEqual(updatesPerSecond * (burst + now / 1_000) + 1);
        expect(bytes).toBeLessThanOrEqual(bytesPerSecond * (burst + now / 1_000) + 1);
      }),
    );
  });

  test("is never refused to somebody who types", () => {
    const budget = openBudget();
    for (let now = 0; now < 60_000; now += 30) expect(budget.update(60, now)).toBe(true);
  });

  test("of a long update makes the next part wait rather than fail", () => {
    const budget = openBudget();
    let now = 0;
    for (let sent = 0; sent < 2_000_000; sent += noteLimits.partBytes) now += budget.part(noteLimits.partBytes, now);
    // A mebibyte at once, and the rest as fast as it may come.
    expect(now).toBeGreaterThan(3_000);
    expect(now).toBeLessThan(4_500);
  });
});

describe("a long update", () => {
  const bytes = (length: number, seed: number) => Uint8Array.from({ length }, (_, i) => (i * seed) % 251);

  test("comes together from its parts, whatever their sizes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120_000 }),
        fc.integer({ min: 1, max: noteLimits.partBytes }),
        (of, size) => {
          const data = bytes(of, 7);
          let so: Assembly | null = null;
          for (let from = 0; from < of; from += size) {
            const next = withPart(so, { h: 1, n: 1, from, of, data: data.slice(from, from + size) });
            if (typeof next === "string") throw new Error(next);
            so = next;
            expect(isWhole(so)).toBe(from + size >= of);
          }
          expect(so?.whole).toEqual(data);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("is not made of parts that do not belong together, or that are too large", () => {
    const part = { h: 1, n: 1, from: 0, of: 100, data: bytes(50, 3) };
    const first = withPart(null, part) as Assembly;
    const wrong = [
      { ...part, from: 40 },
      { ...part, from: 50, data: bytes(51, 3) },
      { ...part, from: 50, of: 101 },
      { ...part, from: 50, n: 2 },
      { ...part, from: 50, h: 2 },
      { ...part, from: 50, data: bytes(0, 3) },
      { ...part, from: -1 },
      { ...part, of: noteLimits.partBytes + 1, data: bytes(noteLimits.partBytes + 1, 3) },
    ];
    for (const one of wrong) expect(withPart(first, one)).toBe("malformed");
    expect(withPart(null, { ...part, from: 50 })).toBe("malformed");
    expect(withPart(null, { ...part, of: noteLimits.updateBytes + 1 })).toBe("too-large");
  });
});
