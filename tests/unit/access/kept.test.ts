import { expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { type Action, may, policy, programmesWhere, standings, teamsWhere } from "#app/access/policy.ts";
import { actors, programmeId, thing } from "#tests/support/actors.ts";

const actions = Object.keys(policy) as Action[];
const places = [thing, { ...thing, teamId: "team-2" }, { programmeId }, { programmeId, teamId: null }];
const keeps: readonly (readonly Action[])[] = [[], ["measure.see", "measure.see-small"], ["measure.edit"], actions];

it.each(standings)(
  "ME31: %s who is kept to a team and to some rights has there those of them that are hers, and nothing else anywhere",
  (is) => {
    for (const kept of keeps) {
      const actor: Actor = { ...actors[is], only: { teamId: thing.teamId, actions: kept } };
      for (const action of actions) {
        for (const place of places) {
          const expected = place === thing && kept.includes(action) && may(actors[is], action, place);
          expect(may(actor, action, place), action).toBe(expected);
        }
        const isHere = actor.teams.some(({ teamId }) => teamId === thing.teamId);
        expect(teamsWhere(actor, action)).toEqual(isHere && may(actor, action, thing) ? [thing.teamId] : []);
        expect(programmesWhere(actor, action)).toEqual([]);
      }
    }
  },
);
