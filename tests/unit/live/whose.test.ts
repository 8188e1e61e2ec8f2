import { describe, expect, it } from "vitest";
import { ideaChanged, packageChanged } from "#app/features/change-package/events.ts";
import { commentNewsOf } from "#app/features/comments/events.ts";
import { cycleChanged } from "#app/features/cycles/events.ts";
import { invitationChanged } from "#app/features/invitations/events.ts";
import { placesChanged } from "#app/features/people/events.ts";
import { programmeChanged } from "#app/features/programmes/events.ts";
import { teamChanged } from "#app/features/teams/events.ts";

const actor = { personId: "a person", sessionId: "a session" };
const place = { programmeId: "a programme", teamId: "a team" };
const cycle = { ...place, id: "a test", state: "planned" as const, sharedAt: null };

describe("what is announced says whose it is by the person", () => {
  it.each([
    ["the package", packageChanged(place.programmeId, actor)],
    ["an idea", ideaChanged({ id: "an idea", ...place, sharedAt: null, liftedAt: null } as never, actor)],
    ["a team", teamChanged({ id: place.teamId, programmeId: place.programmeId }, actor)],
    ["an invitation", invitationChanged(place, actor)],
    ["a programme", programmeChanged(place.programmeId, actor)],
    ["the places", placesChanged(place.programmeId, actor)],
    ["a test", cycleChanged(cycle as never, actor)],
    ["a comment", commentNewsOf("comment.added", { ...cycle, kind: "cycle", shared: false }, "a comment", actor)],
  ])("%s", (_what, event) => {
    expect(event.by).toBe(actor.personId);
  });
});
