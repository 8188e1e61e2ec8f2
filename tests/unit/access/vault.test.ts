import { describe, expect, it } from "vitest";
import type { ProgrammeStanding, TeamStanding } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { mayOpenVault, touchesVault } from "#app/access/vault.ts";
import { actorWith, programmeId } from "#tests/support/actors.ts";

const programmeFlags = ["lead", "partner", "manager"] as const;
const teamFlags = ["member", "coordinator", "teamManager", "recruiter", "supervisor", "manager"] as const;
const elsewhere = "programme-2";

/** Every way to be some of these. */
const subsets = <T>(of: readonly T[]): T[][] =>
  Array.from({ length: 2 ** of.length }, (_, bits) => of.filter((_one, at) => (bits >> at) & 1));
const on = <K extends string>(flags: readonly K[]) => Object.fromEntries(flags.map((flag) => [flag, true]));

describe("the vault of a programme", () => {
  it("S18: is for who researches there and is no manager of any kind, whatever else she is", () => {
    for (const researcher of [true, false]) {
      for (const inProgramme of subsets(programmeFlags)) {
        for (const inTeam of subsets(teamFlags)) {
          const programmes: Partial<ProgrammeStanding>[] = [{ researcher, ...on(inProgramme) }];
          const teams: Partial<TeamStanding>[] = [on(inTeam)];
          const manages = [...inProgramme, ...inTeam].some((flag) => flag === "manager" || flag === "teamManager");
          const her = actorWith(programmes, teams);
          const what = [researcher, ...inProgramme, ...inTeam].join(" ");
          expect(mayOpenVault(her, programmeId), what).toBe(researcher && !manages);
          expect(may(her, "second-factor.reset", { programmeId }), what).toBe(researcher && !manages);
          expect(touchesVault(her), what).toBe(researcher && !manages);
        }
      }
    }
  });

  it("S18: is closed to a manager in a team of which nobody asked, and open in another programme", () => {
    const her = actorWith(
      [{ researcher: true }, { researcher: true, programmeId: elsewhere }],
      [{ member: true, teamManager: true, teamId: "team-9" }],
    );
    expect(may(her, "vault.open", { programmeId, teamId: "team-1" })).toBe(false);
    expect(mayOpenVault(her, programmeId)).toBe(false);
    expect(mayOpenVault(her, elsewhere)).toBe(true);
    expect(touchesVault(her)).toBe(true);
  });
});
