import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeForReading, codeIn, tidyEmail } from "#app/features/sign-in/rules.ts";
import { askedCookie, askedSecretIn, hashCode, newCode, signInIdOf } from "#app/features/sign-in/secrets.server.ts";

describe("a code", () => {
  it.each(["123456", "123 456", " 123-456 ", "1 2 3 4 5 6", "123\u00a0456"])(
    "is read as people write it: %j",
    (typed) => {
      expect(codeIn(typed)).toBe("123456");
    },
  );

  it.each(["", "12345", "1234567", "12345a", "１２３４５６"])("is not read out of %j", (typed) => {
    expect(codeIn(typed)).toBeNull();
  });

  it("has six digits, zeros first as well, and is read back from the mail", () => {
    for (let n = 0; n < 500; n += 1) {
      const code = newCode();
      expect(code).toMatch(/^\d{6}$/);
      expect(codeIn(codeForReading(code))).toBe(code);
    }
  });

  it("is bound to its request", () => {
    expect(hashCode("a", "123456")).not.toEqual(hashCode("b", "123456"));
    expect(hashCode("a", "123456")).toHaveLength(32);
  });
});

describe("the cookie of a request", () => {
  it("gives its secret back, and nobody else's", () => {
    const cookie = askedCookie("hemligt", 600_000).split(";")[0]!;
    expect(askedSecretIn(`a=b; ${cookie}; c=d`)).toBe("hemligt");
    expect(askedSecretIn("a=b; __Host-genombrott=x")).toBeNull();
    expect(askedSecretIn("__Host-genombrott-asked=")).toBeNull();
  });

  it("belongs to one request, whose id is a UUID that does not give it away", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        expect(signInIdOf(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(signInIdOf(a) === signInIdOf(b)).toBe(a === b);
      }),
    );
  });
});

it("an address is compared as people mean it", () => {
  expect(tidyEmail("  Anna.Berg@Kommun.SE ")).toBe("anna.berg@kommun.se");
});
