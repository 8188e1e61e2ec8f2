import { expect, test } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { arrangesInterviews } from "#app/access/interviews.ts";
import { standings } from "#app/access/policy.ts";
import { actors, actorWith, programmeId } from "#tests/support/actors.ts";

test("A7: researchers arrange interviews, but nobody who is anybody's manager in the programme, whatever else she is", () => {
  const may = (actor: Actor) => arrangesInterviews(actor, programmeId);
  expect(standings.filter((standing) => may(actors[standing]))).toEqual(["researcher", "supervisor"]);
  expect(may(actorWith([{ researcher: true, lead: true, partner: true }], [{ member: true }]))).toBe(true);
  for (const manager of [
    actorWith([{ researcher: true, manager: true }], []),
    actorWith([{ researcher: true }], [{ manager: true, teamId: "team-2" }]),
    actorWith([{ researcher: true }], [{ member: true, teamManager: true }]),
  ])
    expect(may(manager)).toBe(false);
  const elsewhere = { manager: true, teamManager: true, programmeId: "programme-2" };
  expect(may(actorWith([{ researcher: true }, elsewhere], [elsewhere]))).toBe(true);
});
