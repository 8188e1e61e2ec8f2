import { afterEach, expect, it } from "vitest";
import { ask, fromOurPages } from "#tests/support/request.ts";
import { type RealInstallation, startReal } from "./real.ts";

let real: RealInstallation;
afterEach(() => real.stop());

/** Statuses of so many requests for a mail to one address, each saying that it comes from elsewhere. */
async function asked(times: number, saidToComeFrom: (n: number) => string): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const headers = { ...fromOurPages, "x-forwarded-for": saidToComeFrom(n) };
    const body = new URLSearchParams({ email: "anna@kommun.example", to: "" }).toString();
    statuses.push((await ask(real.app.address, "/sign-in", { method: "POST", headers, body })).status);
  }
  return statuses;
}

it("S6: without a proxy, what a request says of where it comes from is not believed", async () => {
  real = await startReal();
  expect(await asked(11, (n) => `203.0.113.${n}`)).toEqual([...Array<number>(10).fill(302), 429]);
});

it("S6: behind a proxy, only what that proxy said is believed: the last", async () => {
  real = await startReal({ GENOMBROTT_TRUST_PROXY: "1" });
  expect(await asked(11, (n) => `203.0.113.${n}, 198.51.100.7`)).toEqual([...Array<number>(10).fill(302), 429]);
  expect(await asked(11, (n) => `198.51.100.7, 203.0.113.${n}`)).toEqual(Array<number>(11).fill(302));
});
