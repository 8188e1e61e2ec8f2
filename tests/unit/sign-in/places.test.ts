import { describe, expect, it } from "vitest";
import { translator } from "#app/i18n/messages.ts";
import sv from "#app/i18n/shell/messages.sv.ts";
import { here, navFor } from "#app/layouts/places.ts";

const programmes = [
  { id: "p1", name: "Ett" },
  { id: "p2", name: "Två" },
];
const teams = [
  { id: "t1", name: "Andra team", programmeId: "p1", mine: false, together: false, follows: false },
  { id: "t2", name: "Mitt team", programmeId: "p1", mine: true, together: true, follows: false },
  { id: "t3", name: "Långt bort", programmeId: "p2", mine: false, together: false, follows: false },
];
const all = { teams, programmes };

describe("where one is", () => {
  it("is what the address says", () => {
    expect(here(all, { teamId: "t3" })).toEqual({ team: teams[2], programme: programmes[1], follows: false });
    expect(here(all, { programmeId: "p2" })).toEqual({ team: teams[2], programme: programmes[1], follows: false });
  });

  it("is else one's own team", () => {
    expect(here(all, {})).toEqual({ team: teams[1], programme: programmes[0], follows: false });
    expect(here(all, { teamId: "unknown" })).toEqual({ team: teams[1], programme: programmes[0], follows: false });
    expect(here(all, { programmeId: "p1" }).team).toBe(teams[1]);
  });

  it("may be a programme without a team, or nothing yet", () => {
    expect(here({ teams: [], programmes }, {})).toEqual({ team: undefined, programme: programmes[0], follows: false });
    expect(here({ teams: [], programmes: [] }, {})).toEqual({ team: undefined, programme: undefined, follows: false });
  });
});

describe("the main menu", () => {
  const t = translator(sv);
  const to = (place: Parameters<typeof navFor>[0]) => navFor(place, t).map((item) => item.to);

  it("leads where one has something", () => {
    expect(to({ team: teams[1], programme: programmes[0], follows: false })).toEqual([
      "/start",
      "/teams/t2",
      "/teams/t2/meetings",
      "/teams/t2/actions",
      "/teams/t2/measures",
      "/programmes/p1/package",
      "/programmes/p1/gatherings",
      "/programmes/p1",
    ]);
    // Meetings and actions are those of the teams that one works with.
    expect(to({ team: teams[0], programme: programmes[0], follows: false })).toEqual([
      "/start",
      "/teams/t1",
      "/programmes/p1/package",
      "/programmes/p1/gatherings",
      "/programmes/p1",
    ]);
    expect(to({ team: undefined, programme: programmes[0], follows: false })).toEqual([
      "/start",
      // Who has no team reads what all of them have shared.
      "/programmes/p1/cycles",
      "/programmes/p1/package",
      "/programmes/p1/gatherings",
      "/programmes/p1",
    ]);
    expect(to({ team: undefined, programme: undefined, follows: false })).toEqual(["/start"]);
  });
});
