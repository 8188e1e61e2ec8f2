import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { addDriver } from "#app/features/change-package/commands/add-driver.server.ts";
import { addIdea } from "#app/features/change-package/commands/add-idea.server.ts";
import { addComment } from "#app/features/comments/commands/add-comment.server.ts";
import { addDepartment, addMunicipality } from "#app/features/people/commands/places.server.ts";
import { db } from "#app/platform/db.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let lead: Actor;
beforeAll(async () => {
  world = await openWorld();
  lead = await world.actor("lead");
});
afterAll(() => world.close());

const outdated = (kind: "invalid" | "conflict") => ({ kind, code: "form.outdated" });
const idea = (title: string, key: string) => ({
  teamId: null,
  driverId: "",
  title,
  description: "",
  howToTry: "",
  source: "",
  key,
});

it("gives the first result again to the same form, in whatever order its fields come", async () => {
  const key = crypto.randomUUID();
  const first = await addIdea(lead, world.programmeId, idea("Ring samma dag", key), world.now);
  const { title, ...others } = idea("Ring samma dag", key);
  expect(await addIdea(lead, world.programmeId, { ...others, title }, world.now)).toEqual(first);
});

it("refuses the key of a form that was taken, when the words or the thing are others", async () => {
  const key = crypto.randomUUID();
  await addIdea(lead, world.programmeId, idea("En idé", key), world.now);
  await expect(addIdea(lead, world.programmeId, idea("En annan", key), world.now)).rejects.toMatchObject(
    outdated("conflict"),
  );
  expect(await db().changeIdea.count({ where: { title: "En annan" } })).toBe(0);

  const subject = { kind: "idea", id: world.ideaId } as const;
  const said = { text: "Hur gick det?", key: crypto.randomUUID() };
  await addComment(lead, subject, said, world.now);
  await expect(addComment(lead, subject, { ...said, text: "Och sedan?" }, world.now)).rejects.toMatchObject(
    outdated("conflict"),
  );

  const town = { name: "Åby", sizeClass: "small" as const, key: crypto.randomUUID() };
  await addMunicipality(lead, world.programmeId, town, world.now);
  await expect(
    addMunicipality(lead, world.programmeId, { ...town, sizeClass: "large" }, world.now),
  ).rejects.toMatchObject(outdated("conflict"));
});

it("refuses a key of another person, of another act, and what is no key, without a fault", async () => {
  const key = crypto.randomUUID();
  await addIdea(lead, world.programmeId, idea("Min", key), world.now);
  const researcher = await world.actor("researcher");
  await expect(addIdea(researcher, world.programmeId, idea("Min", key), world.now)).rejects.toMatchObject(
    outdated("invalid"),
  );
  const driver = { parentId: null, title: "Min", description: "", key };
  await expect(addDriver(lead, world.programmeId, driver, world.now)).rejects.toMatchObject(outdated("invalid"));
  const place = { municipalityId: world.ideaId, name: "Barn", key };
  await expect(addDepartment(lead, world.programmeId, place, world.now)).rejects.toMatchObject(outdated("invalid"));
  for (const none of ["", "x", "00000000", `${key} `, "'; --"]) {
    await expect(addIdea(lead, world.programmeId, idea("Ingen nyckel", none), world.now)).rejects.toMatchObject(
      outdated("invalid"),
    );
  }
});

it("keeps a digest of what was said, not the words", async () => {
  const key = crypto.randomUUID();
  const submission = {
    key,
    personId: lead.personId,
    action: "test",
    content: { words: "Hemliga ord" },
    now: world.now,
  };
  await act(lead, world.now, (tx, traces) =>
    once(tx, traces, submission, async () => {
      traces.audit({ action: "test", subject: "test" });
      return {};
    }),
  );
  const row = await db().submission.findUniqueOrThrow({ where: { key } });
  expect(row.digest).toHaveLength(32);
  expect(JSON.stringify(row)).not.toContain("Hemliga");
});
