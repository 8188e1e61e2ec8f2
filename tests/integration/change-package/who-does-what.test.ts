import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { addDriver } from "#app/features/change-package/commands/add-driver.server.ts";
import { addIdea } from "#app/features/change-package/commands/add-idea.server.ts";
import { editAim } from "#app/features/change-package/commands/edit-aim.server.ts";
import { editDriver } from "#app/features/change-package/commands/edit-driver.server.ts";
import { editIdea } from "#app/features/change-package/commands/edit-idea.server.ts";
import { liftIdea } from "#app/features/change-package/commands/lift-idea.server.ts";
import { moveDriver } from "#app/features/change-package/commands/move-driver.server.ts";
import { moveIdea } from "#app/features/change-package/commands/move-idea.server.ts";
import { retireDriver } from "#app/features/change-package/commands/retire-driver.server.ts";
import { retireIdea } from "#app/features/change-package/commands/retire-idea.server.ts";
import { shareIdea } from "#app/features/change-package/commands/share-idea.server.ts";
import { addIdeaStep } from "#app/features/change-package/steps.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { ownIdea } from "./tests-of-ideas.ts";

let world: World;
let drivers: { first: string; second: string };
const texts = { title: "Ring", description: "", howToTry: "", source: "" };
const key = () => crypto.randomUUID();

beforeAll(async () => {
  world = await openWorld();
  const lead = await world.actor("lead");
  const add = (title: string) =>
    addDriver(lead, world.programmeId, { parentId: null, title, description: "", key: key() }, world.now);
  drivers = { first: (await add("Stöd")).driverId, second: (await add("Kontakt")).driverId };
  await addIdea(lead, world.programmeId, { ...texts, teamId: null, driverId: "", key: key() }, world.now);
});
afterAll(() => world.close());

type Deed = (actor: Actor) => Promise<unknown>;
const place = (ideaId: string) => ({ programmeId: world.programmeId, ideaId });
const unchanged = { mine: { ...texts, driverId: "" }, base: { ...texts, driverId: "" } };

/** Who may do each thing: + done, – refused, . it does not exist for her. */
const deeds: Readonly<Record<string, { may: Partial<Record<PersonName, "+" | "–">>; deed: Deed }>> = {
  "edit the aim": {
    may: editors(),
    deed: (actor) => editAim(actor, world.programmeId, { mine: aim(), base: aim() }, world.now),
  },
  "add a driver": {
    may: editors(),
    deed: (actor) =>
      addDriver(
        actor,
        world.programmeId,
        { parentId: drivers.first, title: "Ny", description: "", key: key() },
        world.now,
      ),
  },
  "edit a driver": {
    may: editors(),
    deed: (actor) => {
      const as = { title: "Stöd", description: "", parentId: "" };
      return editDriver(actor, driver(drivers.first), { mine: as, base: as }, world.now);
    },
  },
  "move a driver": {
    may: editors(),
    deed: (actor) => moveDriver(actor, driver(drivers.first), { way: "up", past: drivers.second }, world.now),
  },
  "retire a driver": {
    may: editors(),
    deed: (actor) => retireDriver(actor, driver(drivers.second), false, world.now),
  },
  "add an idea to the package": {
    may: editors(),
    deed: (actor) => addIdea(actor, world.programmeId, { ...texts, teamId: null, driverId: "", key: key() }, world.now),
  },
  "edit the programme's idea": {
    may: editors(),
    deed: (actor) => editIdea(actor, place(world.ideaId), unchanged, world.now),
  },
  "move the programme's idea": {
    may: editors(),
    deed: (actor) => moveIdea(actor, place(world.ideaId), { way: "up", past: world.ideaId }, world.now).catch(asDone),
  },
  "retire the programme's idea": {
    may: editors(),
    deed: (actor) => retireIdea(actor, place(world.ideaId), false, world.now),
  },
  "add an idea to team A": {
    may: ofTeamA(),
    deed: (actor) =>
      addIdea(actor, world.programmeId, { ...texts, teamId: world.teamA, driverId: "", key: key() }, world.now),
  },
  "edit an own idea of team A": {
    may: ofOwnIdea(),
    deed: async (actor) => editIdea(actor, place(await ownIdea(world)), unchanged, world.now),
  },
  "share an own idea of team A": {
    may: ofOwnIdea(),
    deed: async (actor) => shareIdea(actor, place(await ownIdea(world)), true, world.now),
  },
  "retire an own idea of team A": {
    may: ofOwnIdea(),
    deed: async (actor) => retireIdea(actor, place(await ownIdea(world)), true, world.now),
  },
  "A5: lift an own idea of team A": {
    may: { ...ofOwnIdea("–"), lead: "+" },
    deed: async (actor) => liftIdea(actor, place(await ownIdea(world)), key(), world.now),
  },
  "A5: lift a shared idea of team A": {
    may: { ...everybody("–"), lead: "+" },
    deed: async (actor) => liftIdea(actor, place(await ownIdea(world, { shared: true })), key(), world.now),
  },
};

describe.each(Object.entries(deeds))("%s", (_what, { may, deed }) => {
  it.each(people)("%s", async (name) => {
    const actor = await world.actor(name);
    const outcome = await deed(actor).then(
      () => "+",
      (error) => ({ forbidden: "–", missing: "." })[String(error.kind)] ?? error,
    );
    expect(outcome).toBe(may[name] ?? ".");
  });
});

it.each(people)("addIdeaStep authorises itself: %s", async (name) => {
  const actor = await world.actor(name);
  const input = { programmeId: world.programmeId, teamId: world.teamA, title: " Ring  dagen\nefter " };
  const done = act(actor, world.now, (tx, traces) => addIdeaStep(tx, traces, actor, input, world.now));
  if (ofTeamA()[name] === "+") expect(await done).toMatchObject({ title: "Ring dagen efter" });
  else await expect(done).rejects.toMatchObject({ kind: "forbidden" });
});

function everybody(sign: "+" | "–"): Partial<Record<PersonName, "+" | "–">> {
  const inside = people.filter((name) => !["foreigner", "stranger", "leaver"].includes(name));
  return Object.fromEntries(inside.map((name) => [name, sign]));
}

function editors() {
  return { ...everybody("–"), lead: "+", researcher: "+", supervisor: "+" } as const;
}

function ofTeamA() {
  return { ...everybody("–"), coordinator: "+", deputy: "+", member: "+", teamManager: "+" } as const;
}

/** The team does it; lead and researchers see it; for the others it is not there. */
function ofOwnIdea(team: "+" | "–" = "+") {
  const theirs = { coordinator: team, deputy: team, member: team, teamManager: team };
  return { ...theirs, lead: "–", researcher: "–", supervisor: "–" } as const;
}

function aim() {
  return { aimWhat: "Stöd", aimForWhom: "Föräldrar", aimHowMuch: "Alla", aimByWhen: "2028-01-01" };
}

function driver(driverId: string) {
  return { programmeId: world.programmeId, driverId };
}

/** She may; that there is nothing to move past is another matter. */
function asDone(error: { kind?: string; code?: string }) {
  if (error.code !== "package.order-changed") throw error;
}
