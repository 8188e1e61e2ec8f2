import { expect, test } from "vitest";
import { actorOfSession } from "#app/access/actor.server.ts";
import { teamChanged } from "#app/features/teams/events.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { withDatabase } from "./database.ts";
import { anInstance, eventually, visit } from "./visitors.ts";
import { aMember, announced, aProgramme } from "./world.ts";

withDatabase();

test("what one has done oneself is told as one's own, on every screen of hers, and as another's to others", async () => {
  const { programmeId, ekvarpa } = await aProgramme();
  const [asta, bo] = [await aMember("Asta", ekvarpa), await aMember("Bo", ekvarpa)];
  const { address } = await anInstance();
  const here = await signedIn(asta);
  const screens = [visit(address, here), visit(address, await signedIn(asta)), visit(address, await signedIn(bo))];
  for (const { heard } of screens) await eventually(() => heard).toContain("ready");
  const actor = (await actorOfSession(here.sessionId, new Date()))!.actor;
  await announced(asta, teamChanged({ id: ekvarpa, programmeId }, actor));
  const mine = screens.map(
    ({ hints }) =>
      () =>
        hints.map((hint) => hint.mine === true),
  );
  for (const [n, look] of mine.entries()) await eventually(look).toEqual([n < 2]);
  expect(actor.personId).toBe(asta);
});
