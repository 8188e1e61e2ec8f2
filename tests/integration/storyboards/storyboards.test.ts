import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { fileFor } from "#app/features/files/queries.server.ts";
import { editSheet, takeDown } from "#app/features/storyboards/commands/change-sheet.server.ts";
import { boardPage } from "#app/features/storyboards/queries/board.server.ts";
import { hangStoryboard } from "#app/flows/hang-storyboard.server.ts";
import { db } from "#app/platform/db.server.ts";
import { everybody, no, table } from "#tests/support/everybody.ts";
import { requestSaying } from "#tests/support/files/form.ts";
import { png } from "#tests/support/files/pictures.ts";
import { seminarOf } from "#tests/support/seminar.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let gatheringId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  gatheringId = await seminarOf(world);
});

const words = { message: "Vad hade ni prövat?", alt: "Fyra tester i rad" };
const place = () => ({ gatheringId, teamId: world.teamA });
const hang = async (name: PersonName, said: Record<string, string> = words, teamId = world.teamA) =>
  hangStoryboard(await world.actor(name), { gatheringId, teamId }, requestSaying(said, "Tavla.png", png()), world.now);
const board = async (name: PersonName) => boardPage(await world.actor(name), world.programmeId, gatheringId);

const outside: readonly PersonName[] = ["foreigner", "stranger", "leaver"];
const inTeamA: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
const ofTeam = () =>
  table((name) => (inTeamA.includes(name) ? "yes" : outside.includes(name) ? "missing" : "forbidden"));

it("H6: a team's own people hang up its storyboard, change its words and take it down, and nobody else", async () => {
  expect(await everybody((name) => hang(name))).toEqual(ofTeam());
  const { id: fileId } = await hang("member");
  const seen = { ...words, fileId };
  expect(await everybody(async (name) => editSheet(await world.actor(name), place(), words, seen, world.now))).toEqual(
    ofTeam(),
  );
  const down = async (name: PersonName) => {
    const { id } = await hang("member");
    await takeDown(await world.actor(name), place(), id, world.now);
  };
  expect(await everybody(down)).toEqual(ofTeam());
});

it("H6: it is seen by whoever may know of the gathering, one's own team first", async () => {
  const { id } = await hang("member");
  const readers = table((name) => (outside.includes(name) ? "missing" : "yes"));
  expect(await everybody(board)).toEqual(readers);
  expect(await everybody(async (name) => fileFor(await world.actor(name), id))).toEqual(readers);
  const { places } = await board("otherMember");
  expect(places.map(({ team, sheet, may }) => [team, sheet?.message, may.hang])).toEqual([
    ["Team B", undefined, true],
    ["Team A", words.message, false],
  ]);
});

it("H4: a newer takes its place, and the earlier is gone with its file; of two at once one stays", async () => {
  const [first, second] = [await hang("member"), await hang("coordinator", { message: "Ny", alt: "Ny" })];
  expect(await db().file.findUnique({ where: { id: first.id } })).toBeNull();
  expect((await board("lead")).places[0]?.sheet).toMatchObject({ fileId: second.id, message: "Ny" });
  await Promise.all([hang("member"), hang("deputy"), hang("coordinator")]);
  expect(await db().file.count({ where: { gatheringId } })).toBe(1);
  expect(await db().storyboard.count({ where: { gatheringId } })).toBe(1);
});

it("H5: a picture without a word of what it shows is not hung up, nor left so, and a document is none", async () => {
  expect(await no(hang("member", { message: "", alt: " " }))).toBe("storyboard.alt-missing");
  expect(await db().file.count({ where: { gatheringId } })).toBe(0);
  const { id: fileId } = await hang("member");
  const actor = await world.actor("member");
  const bare = { message: "", alt: "" };
  expect(await no(editSheet(actor, place(), bare, { ...words, fileId }, world.now))).toBe("storyboard.alt-missing");
});

it("H4: what another has hung up or written meanwhile is neither taken down nor written over", async () => {
  const { id: earlier } = await hang("member");
  const { id: fileId } = await hang("coordinator", { message: "Ny", alt: "Ny" });
  const actor = await world.actor("member");
  const said = { message: "Min", alt: "Min" };
  expect(await no(takeDown(actor, place(), earlier, world.now))).toBe("storyboard.changed-meanwhile");
  const onEarlier = editSheet(actor, place(), said, { ...words, fileId: earlier }, world.now);
  expect(await no(onEarlier)).toBe("storyboard.changed-meanwhile");
  const onOldWords = editSheet(actor, place(), said, { ...words, fileId }, world.now);
  expect(await no(onOldWords)).toBe("storyboard.changed-meanwhile");
  expect((await board("lead")).places[0]?.sheet).toMatchObject({ fileId, message: "Ny", alt: "Ny" });
  await editSheet(actor, place(), said, { message: "Ny", alt: "Ny", fileId }, world.now);
  expect((await board("lead")).places[0]?.sheet).toMatchObject(said);
});

it("C27: no identity number stands in what is said of it", async () => {
  expect(await no(hang("member", { ...words, message: "Om 19121212-1212" }))).toBe("form.invalid");
});

it("H6: there is a place for the teams that the gathering is for", async () => {
  expect(await no(hang("foreigner", words, world.teamC))).toBe("missing");
  gatheringId = await seminarOf(world, { kind: "group_interview", teamId: world.teamA });
  expect((await board("lead")).places.map(({ team }) => team)).toEqual(["Team A"]);
  expect(await no(hang("member"))).toBe("yes");
  const { places } = await board("member");
  expect(places).toHaveLength(1);
});

it("the sheet is of the gathering and the team whose place it hangs in", async () => {
  const { id } = await hang("member");
  const [key, elsewhere] = [{ gatheringId_teamId: place() }, await seminarOf(world)];
  await expect(db().storyboard.update({ where: key, data: { teamId: world.teamB } })).rejects.toThrow(/file_of_team/);
  await expect(db().storyboard.update({ where: key, data: { gatheringId: elsewhere } })).rejects.toThrow(
    /file_of_gathering/,
  );
  expect(await no(takeDown(await world.actor("member"), place(), id, world.now))).toBe("yes");
  expect(await db().file.findUnique({ where: { id } })).toBeNull();
});
