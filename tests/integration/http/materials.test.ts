import { afterAll, beforeAll, expect, it } from "vitest";
import { fileQuota, maxFileBytes } from "#app/core/files.ts";
import { db } from "#app/platform/db.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { png } from "#tests/support/files/pictures.ts";
import { ask, fromOurPages } from "#tests/support/request.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { seminarOf } from "#tests/support/seminar.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let app: RunningApp;
let gatheringId: string;
beforeAll(async () => {
  world = await openWorld(new Date());
  gatheringId = await seminarOf(world, { audience: ["guests"] });
  app = await startAppOn(world.database);
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

/** As a browser sends the form: with our script, or without it. */
async function sent(who: PersonName, at: string, said: Record<string, string>, name: string, accept = "*/*", more = 0) {
  const form = new FormData();
  for (const [field, value] of Object.entries(said)) form.set(field, value);
  form.set("file", new File([new Uint8Array(png()), new Uint8Array(more)], name));
  const { headers, body } = { headers: new Response(form).headers, body: await new Response(form).bytes() };
  const type = headers.get("content-type")?.replace(/boundary=.*/, "") ?? "";
  const boundary = Buffer.from(body.subarray(2, body.indexOf(13))).toString("latin1");
  const { cookie } = await signedIn(world.person[who]);
  return ask(app.address, at, {
    method: "POST",
    headers: { cookie, ...fromOurPages, "content-type": `${type}boundary=${boundary}`, accept },
    body: Buffer.from(body),
  });
}

const pageOf = (what: string) => `/programmes/${world.programmeId}/gatherings/${gatheringId}/${what}`;

it("H2: a material comes with a script or without one, and the page says what was wrong", async () => {
  const at = `/gatherings/${gatheringId}/materials`;
  const added = await sent("lead", at, { moment: "before", open: "on" }, "Läs.png");
  expect([added.status, JSON.parse(added.text).name]).toEqual([201, "Läs.png"]);
  const plain = await sent("lead", at, { moment: "after" }, "Bild.png", "text/html");
  expect([plain.status, plain.headers.location]).toEqual([302, `${pageOf("materials")}#add`]);
  const wrong = await sent("lead", at, { moment: "after" }, "Bild.pdf", "text/html");
  expect([wrong.status, wrong.headers.location]).toEqual([302, `${pageOf("materials")}?file=file.name-differs#add`]);
  expect((await sent("member", at, { moment: "after" }, "Bild.png", "text/html")).status).toBe(403);
});

it("H4: a storyboard does too, and what is wrong in its words is said by its own name", async () => {
  const words = { message: "Hej", alt: "En tavla" };
  const plain = await sent("member", ownPlace(), words, "Tavla.png", "text/html");
  expect([plain.status, plain.headers.location]).toEqual([302, `${pageOf("storyboards")}#team-${world.teamA}`]);
  const at = `/gatherings/${gatheringId}/storyboards/${world.teamA}`;
  const number = await sent("member", at, { ...words, message: "19121212-1212" }, "Tavla.png");
  expect([number.status, JSON.parse(number.text)]).toEqual([
    400,
    { code: "form.invalid", fields: { message: "identity-number" } },
  ]);
});

const ownPlace = () => `${pageOf("storyboards")}?team=${world.teamA}`;

it("H6: what was typed about a storyboard that was refused stands in its form again, also without our script", async () => {
  const words = { message: "Vad hade ni prövat?", alt: "Fyra tester i rad" };
  const saysAgain = async (name: string, size: number, no: string, who: PersonName = "member") => {
    const { status, text } = await sent(who, ownPlace(), words, name, "text/html", size);
    const [input = ""] = new RegExp(`<input[^>]*id="message-new-${world.teamA}"[^>]*>`).exec(text) ?? [];
    const [, field] = /value="([^"]*)"/.exec(input) ?? [];
    const [, area] = new RegExp(`<textarea[^>]*id="alt-new-${world.teamA}"[^>]*>([^<]*)`).exec(text) ?? [];
    expect([status, field, area, text.includes(no)]).toEqual([status, words.message, words.alt, true]);
    return status;
  };
  expect(await saysAgain("", 0, "Välj en fil först.")).toBe(400);
  expect(await saysAgain("Tavla.pdf", 0, "Filen")).toBe(400);
  expect(await saysAgain("Tavla.png", maxFileBytes, "Filen är för stor.")).toBe(413);
  // A day's files are used up: that is known before anything of the form is read.
  await db().$executeRaw`INSERT INTO audit_entries (id, at, actor_id, action, subject, fields)
    SELECT gen_random_uuid(), now(), ${world.person.member}::uuid, 'file.added', 'file', '{}' FROM generate_series(1, ${fileQuota.files})`;
  expect(await saysAgain("Tavla.png", 0, "Du har lagt till så mycket som går")).toBe(429);
});

it("H6: who may not hang up in a team's place is told so by the board's page too", async () => {
  const words = { message: "", alt: "En tavla" };
  expect((await sent("otherMember", ownPlace(), words, "Tavla.png", "text/html")).status).toBe(403);
  expect((await sent("foreigner", ownPlace(), words, "Tavla.png", "text/html")).status).toBe(404);
  const nobodys = `${pageOf("storyboards")}?team=x`;
  expect((await sent("member", nobodys, words, "Tavla.png", "text/html")).status).toBe(404);
});

it("H1: an open material is read without a session, as nothing of ours; one that is not open by nobody so", async () => {
  const at = `/gatherings/${gatheringId}/materials`;
  const open = JSON.parse((await sent("lead", at, { moment: "before", open: "on" }, "Öppen.png")).text) as {
    id: string;
  };
  const shut = JSON.parse((await sent("lead", at, { moment: "before" }, "Stängd.png")).text) as { id: string };
  const read = await ask(app.address, `/materials/${open.id}`);
  expect([read.status, read.headers["content-security-policy"]]).toEqual([200, "sandbox; default-src 'none'"]);
  expect((await ask(app.address, `/materials/${shut.id}`)).status).toBe(404);
  expect((await ask(app.address, `/files/${open.id}`)).status).toBe(302);
});
