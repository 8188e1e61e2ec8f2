import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeVaultHere, openVaultByCode, stayHere } from "#app/features/second-factor/commands/open-vault.server.ts";
import { throughTheDoor } from "#app/features/second-factor/queries/door.server.ts";
import { vaultTimeLeft } from "#app/features/second-factor/queries/opening.server.ts";
import { stepMs } from "#app/features/second-factor/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { endSessions } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { requireStepUp, requireWindow } from "#app/platform/vault-window.server.ts";
import {
  at,
  codeOf,
  justSignedIn,
  momentAfter,
  opened,
  openVaultOf,
  said,
  withApp,
  wrongCodeOf,
} from "#tests/support/second-factor.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let close: () => Promise<void>;
beforeEach(async () => {
  world = await openWorld();
  close = await openVaultOf(world);
});
afterEach(async () => {
  await close();
  await world.close();
});

const minute = 60_000;
const request = new Request("https://genombrott.example/programmes/x/study?week=2");
const door = (actor: Parameters<typeof throughTheDoor>[0], now: Date, forData = false, again = false) =>
  throughTheDoor(actor, request, { now, forData }, { again }).then(
    () => "in",
    (answer: Response) => answer.headers.get("location"),
  );
const toOpen = "/vault/open?to=%2Fprogrammes%2Fx%2Fstudy%3Fweek%3D2";

describe("the vault's window", () => {
  it("S19: closes when nobody has been there for five minutes, to the millisecond", async () => {
    const actor = await withApp(world, "researcher");
    const [last, over] = [momentAfter(world, 5 * minute - 1), momentAfter(world, 5 * minute)];
    expect(await said(requireWindow(actor, last))).toBe("yes");
    expect(await said(requireWindow(actor, over))).toBe("vault.closed-for-now");
    expect(await door(actor, over, true)).toBe(toOpen);
    await stayHere(actor, over);
    expect(await said(requireWindow(actor, over)), "what has closed stays closed").toBe("vault.closed-for-now");
    expect(await vaultTimeLeft(actor, last)).toEqual({ leftMs: 1 });
    expect(await vaultTimeLeft(actor, over)).toEqual({ leftMs: 0 });
  });

  it("S19: stays open by who comes to its pages or presses, not by a page that asks for its data", async () => {
    const actor = await withApp(world, "researcher");
    for (const ms of [1, 2, 3, 4]) expect(await door(actor, momentAfter(world, ms * minute), true)).toBe("in");
    expect(await said(requireWindow(actor, momentAfter(world, 5 * minute)))).toBe("vault.closed-for-now");
    expect(await door(actor, momentAfter(world, 4 * minute))).toBe("in");
    expect(await said(requireWindow(actor, momentAfter(world, 9 * minute - 1)))).toBe("yes");
    await stayHere(actor, momentAfter(world, 8 * minute));
    // A clock of another instance's that is behind takes nothing back.
    await stayHere(actor, momentAfter(world, 7 * minute));
    expect(await said(requireWindow(actor, momentAfter(world, 13 * minute - 1)))).toBe("yes");
  });

  it("S19: is of the one session in which the factor was shown, and ends with it or by a press", async () => {
    const actor = await withApp(world, "researcher");
    const other = await justSignedIn(world, "researcher");
    expect(await said(requireWindow(other, world.now))).toBe("vault.closed-for-now");
    await closeVaultHere(other, world.now);
    expect(await said(requireWindow(actor, world.now))).toBe("yes");
    await closeVaultHere(actor, momentAfter(world, 1));
    await closeVaultHere(actor, momentAfter(world, 2));
    expect(await said(requireWindow(actor, momentAfter(world, 2)))).toBe("vault.closed-for-now");
    await opened(world, "researcher", other, momentAfter(world, minute));
    await act(actor, momentAfter(world, minute), (tx, traces) =>
      endSessions(tx, traces, { id: other.sessionId }, { now: momentAfter(world, minute) }),
    );
    expect(await said(requireWindow(other, momentAfter(world, minute)))).toBe("vault.closed-for-now");
    const { closedAt } = await db().vaultWindow.findUniqueOrThrow({ where: { sessionId: other.sessionId } });
    expect(closedAt).toEqual(momentAfter(world, minute));
    const since = momentAfter(world, 2 * minute);
    await opened(world, "researcher", other, since);
    expect(await said(requireWindow(other, since)), "by a press that was on its way").toBe("vault.closed-for-now");
  });

  it("S20: does not do for what asks for the factor a quarter of an hour after it was shown", async () => {
    const actor = await withApp(world, "researcher");
    for (const ms of [4, 8, 12]) await stayHere(actor, momentAfter(world, ms * minute));
    expect(await said(requireStepUp(actor, momentAfter(world, 15 * minute - 1)))).toBe("yes");
    await stayHere(actor, momentAfter(world, 15 * minute - 1));
    const now = momentAfter(world, 15 * minute);
    expect(await said(requireStepUp(actor, now))).toBe("vault.show-again");
    expect(await door(actor, now)).toBe("in");
    expect(await door(actor, now, false, true)).toBe(`${toOpen}&again=1`);
    await opened(world, "researcher", actor, now);
    expect(await said(requireStepUp(actor, now))).toBe("yes");
    expect(await said(requireStepUp(actor, momentAfter(world, 20 * minute)))).toBe("vault.closed-for-now");
  });

  it("S18: has no door for anybody else", async () => {
    const lead = await justSignedIn(world, "lead");
    expect(await said(throughTheDoor(lead, request, { now: world.now, forData: false }))).toBe("missing");
    expect(await said(stayHere(lead, world.now))).toBe("missing");
  });
});

describe("a code", () => {
  it("S14: opens once: of many at the same time in as many sessions, one", async () => {
    await withApp(world, "researcher");
    const now = momentAfter(world, minute);
    const sessions = await Promise.all([1, 2, 3, 4].map(() => justSignedIn(world, "researcher", now)));
    const code = await codeOf(world, "researcher", now);
    const told = await Promise.all(sessions.map((one) => said(openVaultByCode(one, code, at(now)))));
    expect(told.toSorted()).toEqual([...Array<string>(3).fill("factor.code-used"), "yes"]);
    expect(await db().vaultWindow.count({ where: { openedAt: now } })).toBe(1);
    const opener = sessions[told.indexOf("yes")]!;
    expect(await said(openVaultByCode(opener, code, at(momentAfter(world, minute + 2000)))), "a double press").toBe(
      "yes",
    );
    const before = await codeOf(world, "researcher", new Date(now.getTime() - stepMs));
    const later = await justSignedIn(world, "researcher", now);
    expect(await said(openVaultByCode(later, before, at(now))), "one from before it").toBe("factor.code-used");
  });

  it("S14: that set the app up opens nothing again", async () => {
    await withApp(world, "researcher");
    const other = await justSignedIn(world, "researcher");
    const code = await codeOf(world, "researcher", world.now);
    expect(await said(openVaultByCode(other, code, at(world.now)))).toBe("factor.code-used");
  });

  it("S21: is tried five times wrong in a quarter of an hour, and no more, also at the same time", async () => {
    await withApp(world, "researcher");
    await withApp(world, "supervisor");
    const now = momentAfter(world, minute);
    const actor = await justSignedIn(world, "researcher", now);
    const wrong = await wrongCodeOf(world, "researcher", now);
    const told = await Promise.all(Array.from({ length: 12 }, () => said(openVaultByCode(actor, wrong, at(now)))));
    expect(told.filter((code) => code === "factor.code-wrong")).toHaveLength(5);
    expect(told.filter((code) => code === "factor.too-many")).toHaveLength(7);
    const right = await codeOf(world, "researcher", now);
    expect(await said(openVaultByCode(actor, right, at(now)))).toBe("factor.too-many");
    const hers = await justSignedIn(world, "supervisor", now);
    expect(await said(openVaultByCode(hers, await codeOf(world, "supervisor", now), at(now))), "another").toBe("yes");
    const denied = await db().auditEntry.findMany({ where: { action: "second-factor.failed" } });
    expect(denied.map(({ actorId, outcome }) => [actorId, outcome])).toEqual(
      Array(5).fill([world.person.researcher, "denied"]),
    );
  });

  it("S21: that is right counts for nothing", async () => {
    const actor = await withApp(world, "researcher");
    for (const n of [1, 2, 3, 4, 5, 6, 7]) await opened(world, "researcher", actor, momentAfter(world, n * minute));
    expect(await said(requireWindow(actor, momentAfter(world, 7 * minute)))).toBe("yes");
  });
});
