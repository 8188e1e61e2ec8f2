import { describe, expect, it, test } from "vitest";
import { isUnavailable } from "#app/platform/unavailable.server.ts";

const coded = (code: string) => Object.assign(new Error("x"), { code });

describe("a database that cannot be reached just now", () => {
  test.each([
    // The driver's own, of a PostgreSQL on another machine and of one that restarts.
    ...["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "EPIPE"],
    ...["57P01", "57P03", "08006", "53300", "40001"],
    // Prisma's.
    ...["P1001", "P2024"],
  ])("%s, alone and wrapped", (code) => {
    expect(isUnavailable(coded(code))).toBe(true);
    expect(isUnavailable(new Error("query failed", { cause: coded(code) }))).toBe(true);
    expect(isUnavailable({ meta: { driverAdapterError: { cause: { originalCode: code } } } })).toBe(true);
  });

  it("is known by its words where it has no code", () => {
    expect(isUnavailable(new Error("Connection terminated unexpectedly"))).toBe(true);
    expect(isUnavailable(new Error("timeout exceeded when trying to connect"))).toBe(true);
  });

  test.each(["23505", "42P01", "P2002", "ENOSPC"])("%s is a bug or a refusal", (code) => {
    expect(isUnavailable(coded(code))).toBe(false);
  });

  it("nothing, and what goes round in itself, is none", () => {
    const round: { cause?: unknown } = {};
    round.cause = round;
    for (const one of [null, undefined, "57P01", round]) expect(isUnavailable(one)).toBe(false);
  });
});
