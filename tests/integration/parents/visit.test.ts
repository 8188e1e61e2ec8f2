import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tryLink } from "#app/features/parents/commands/open-link.server.ts";
import { checkDigits, sendDigits } from "#app/features/parents/digits.server.ts";
import { openLink, visitOf } from "#app/features/parents/links.server.ts";
import { digitsMs, openMs } from "#app/features/parents/rules/link.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { codeIn, digitsIn, postOffice, secretIn } from "#tests/support/parents.ts";
import { openVaultWorld, type VaultWorld } from "#tests/support/vault.ts";
import { ask } from "../postgres/apps.ts";

let world: VaultWorld;
const office = postOffice();
let invitation = "";
beforeAll(async () => {
  world = await openVaultWorld(new Date("2026-11-24T09:00:00Z"));
  await world.recruits("member");
});
afterAll(() => world?.close());
beforeEach(async () => {
  await handedOver(await world.parent("member"));
  await office.sendDue(world.now);
  invitation = office.sent.at(-1)?.text ?? "";
  await ask(world.database.ownerUrl, "DELETE FROM rate_limits");
});

const later = (ms: number) => new Date(world.now.getTime() + ms);
const day = 86_400_000;
const through = () => Promise.resolve(office.ways);

describe("a private link", () => {
  it("Z11: leads in by its secret or by the code beside it, and the database knows neither", async () => {
    for (const pass of [secretIn(invitation), codeIn(invitation), codeIn(invitation).toLowerCase().replace("-", " ")]) {
      expect(await openLink(pass, null, world.now)).not.toBeNull();
    }
    const rows = JSON.stringify(await ask(world.database.ownerUrl, "SELECT l::text FROM identity.link l"));
    expect(rows).not.toContain(secretIn(invitation));
    expect(rows).not.toContain(codeIn(invitation).replace("-", ""));
    expect(await openLink("BDFGH-JKMNP", null, world.now)).toBeNull();
    expect(await openLink("x".repeat(43), null, world.now)).toBeNull();
    expect(await openLink("", null, world.now)).toBeNull();
  });

  it("Z11: is not closed by somebody who tries codes, from the same place or from many", async () => {
    const tries = (pass: string, origin: string) => cameOf(tryLink(pass, null, { origin, now: world.now }));
    for (let i = 0; i < 20; i += 1) expect(await tries("BDFGH-JKMNP", "192.0.2.1")).toBe("parents.link-gone");
    expect(await tries(codeIn(invitation), "192.0.2.1")).toBe("too-many");
    expect(await tries(codeIn(invitation), "192.0.2.2")).toBe("done");
    expect(await tries(secretIn(invitation), "192.0.2.1")).toBe("done");
    await ask(
      world.database.ownerUrl,
      "UPDATE rate_limits SET points = 20000 WHERE key LIKE 'parents-link-failed-all:%'",
    );
    expect(await tries(codeIn(invitation), "192.0.2.2")).toBe("too-many");
    expect(await tries(secretIn(invitation), "192.0.2.2")).toBe("done");
  });

  it("Z11: holds for fourteen days, and no longer than it is to", async () => {
    const secret = secretIn(invitation);
    expect(await openLink(secret, null, later(14 * day))).not.toBeNull();
    expect(await openLink(secret, null, later(16 * day))).toBeNull();
    await ask(world.database.ownerUrl, "UPDATE identity.link SET revoked_at = now()");
    expect(await openLink(secret, null, world.now)).toBeNull();
  });

  it("Z12: a device is known when the digits that went to her come back, and then for as long as the link is hers", async () => {
    const opened = await openLink(secretIn(invitation), null, world.now);
    const visit = await visitOf(opened?.cookie ?? null, world.now);
    expect(visit?.known).toBe(false);
    await sendDigits(visit!, world.now, through());
    const digits = digitsIn(office.sent.at(-1)?.text ?? "");
    expect(office.sent.at(-1)?.to).toBe("+46701740635");
    const wrong = digits === "000000" ? "000001" : "000000";
    expect(await cameOf(checkDigits(visit!, wrong, world.now))).toBe("parents.digits-wrong");
    expect(await cameOf(checkDigits(visit!, digits, later(digitsMs + 1)))).toBe("parents.digits-wrong");
    expect(await cameOf(checkDigits(visit!, `${digits.slice(0, 3)} ${digits.slice(3)}`, world.now))).toBe("done");
    expect((await visitOf(opened!.cookie, world.now))?.known).toBe(true);
    // The same six digits do not open it once more, nor another device.
    expect(await cameOf(checkDigits(visit!, digits, world.now))).toBe("parents.digits-wrong");
    const other = await openLink(secretIn(invitation), null, world.now);
    expect((await visitOf(other!.cookie, world.now))?.known).toBe(false);
    // Half an hour later the page is closed, and the link opens it again without digits.
    expect(await visitOf(opened!.cookie, later(openMs + 1))).toBeNull();
    await openLink(secretIn(invitation), opened!.cookie, later(openMs + 1));
    expect((await visitOf(opened!.cookie, later(openMs + 1)))?.known).toBe(true);
  });

  it("Z12: five tries, also when they come at once, and then new digits", async () => {
    const opened = await openLink(secretIn(invitation), null, world.now);
    const visit = (await visitOf(opened!.cookie, world.now))!;
    await sendDigits(visit, world.now, through());
    const digits = digitsIn(office.sent.at(-1)?.text ?? "");
    const wrong = Array.from({ length: 10 }, (_, at) => String((Number(digits) + at + 1) % 1_000_000).padStart(6, "0"));
    const tries = await Promise.all(wrong.map((one) => cameOf(checkDigits(visit, one, world.now))));
    expect(new Set(tries)).toEqual(new Set(["parents.digits-wrong"]));
    expect(await cameOf(checkDigits(visit, digits, world.now))).toBe("parents.digits-wrong");
    await sendDigits(visit, world.now, through());
    expect(await cameOf(checkDigits(visit, digitsIn(office.sent.at(-1)?.text ?? ""), world.now))).toBe("done");
  });

  it("Z12: digits are sent five times an hour, and it is said when they could not be", async () => {
    const opened = await openLink(secretIn(invitation), null, world.now);
    const visit = (await visitOf(opened!.cookie, world.now))!;
    office.failNext(1);
    expect(await cameOf(sendDigits(visit, world.now, through()))).toBe("parents.digits-unsent");
    for (let i = 0; i < 4; i += 1) await sendDigits(visit, world.now, through());
    expect(await cameOf(sendDigits(visit, world.now, through()))).toBe("too-many");
  });
});
