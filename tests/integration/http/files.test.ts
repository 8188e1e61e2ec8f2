import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maxFileBytes } from "#app/core/files.ts";
import { db } from "#app/platform/db.server.ts";
import { startAppOn } from "#tests/support/app-with-database.ts";
import { formAround, formWith } from "#tests/support/files/form.ts";
import { noise, png } from "#tests/support/files/pictures.ts";
import { office } from "#tests/support/files/zip.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { ask, fromOurPages } from "#tests/support/request.ts";
import type { RunningApp } from "#tests/support/running-app.ts";
import { signedIn } from "#tests/support/sessions.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let app: RunningApp;
let noteId: string;
let cookie: string;
beforeAll(async () => {
  world = await openWorld(new Date());
  noteId = await noteOfMeeting(world, "member");
  ({ cookie } = await signedIn(world.person.member));
  app = await startAppOn(world.database);
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

function upload(name: string, content: Uint8Array, more: Record<string, string> = {}) {
  const { contentType, body } = formWith(name, content);
  const headers = { cookie, ...fromOurPages, "content-type": contentType, ...more };
  return ask(app.address, `/notes/${noteId}/files`, { method: "POST", headers, body });
}
const added = async (name: string, content: Uint8Array): Promise<string> =>
  (JSON.parse((await upload(name, content)).text) as { id: string }).id;
const get = (id: string, headers: Record<string, string> = {}, method = "GET") =>
  ask(app.address, `/files/${id}`, { method, headers: { cookie, ...headers } });
describe("sending a file", () => {
  it("F2: says what was stored, or what was wrong and why", async () => {
    const { status, text } = await upload("Tavlan på Åsö.png", png());
    expect(status).toBe(201);
    const { id, ...facts } = JSON.parse(text);
    expect(facts).toEqual({ name: "Tavlan på Åsö.png", type: "image/png", width: 4, height: 3 });
    expect((await get(id)).status).toBe(200);
    const wrong = await upload("a.png", Buffer.from("<svg/>"));
    expect([wrong.status, JSON.parse(wrong.text)]).toEqual([400, { code: "file.kind" }]);
    const large = await upload("a.png", noise(maxFileBytes + 1));
    expect([large.status, JSON.parse(large.text)]).toEqual([413, { code: "file.too-large" }]);
  });

  it("F2: leads back to the note's page when it was sent without our script, with what was wrong", async () => {
    const { meetingId, teamId } = await db().note.findUniqueOrThrow({ where: { id: noteId } });
    const page = `/teams/${teamId}/meetings/${meetingId}`;
    const asForm = { accept: "text/html" };
    const good = await upload("a.png", png(), asForm);
    expect([good.status, good.headers.location]).toEqual([302, `${page}#files`]);
    const bad = await upload("a.pdf", png(), asForm);
    expect([bad.status, bad.headers.location]).toEqual([302, `${page}?file=file.name-differs#files`]);
  });

  it("F2: answers a no at once when it has all been sent, and the connection stays whole", async () => {
    const { cookie: stranger } = await signedIn(world.person.otherMember);
    const content = noise(5_000_000);
    expect((await upload("a.png", content, { cookie: stranger })).status).toBe(404);
    expect((await upload("a.png", content, { cookie: "" })).status).toBe(401);
  });

  it("F2: that breaks off leaves nothing", async () => {
    const count = () => Promise.all([db().file.count(), db().filePart.count()]);
    const before = await count();
    const { contentType, before: head } = formAround("a.png");
    const { hostname, port } = new URL(app.address);
    const headers = { cookie, ...fromOurPages, "content-type": contentType };
    const closed = new Promise<void>((resolve) => {
      const sent = request({ hostname, port, path: `/notes/${noteId}/files`, method: "POST", headers });
      sent.on("error", () => undefined).on("close", resolve);
      sent.write(head);
      sent.write(png({ filled: 500_000 }), () => sent.destroy());
    });
    await closed;
    // Who sends after it is answered after it is noticed.
    expect((await upload("a.png", Buffer.from("x"))).status).toBe(400);
    expect(await count()).toEqual(before);
  });
});

describe("getting a file", () => {
  it("F8: it is nothing of ours: it runs nothing, pictures are shown, all else is saved under its name", async () => {
    const picture = await get(await added("Åsö 🙂.png", png()));
    expect(picture.headers).toMatchObject({
      "content-type": "image/png",
      "content-disposition": `inline; filename="Aso __.png"; filename*=UTF-8''%C3%85s%C3%B6%20%F0%9F%99%82.png`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "content-length": String(png().length),
      vary: "Cookie",
      "cross-origin-resource-policy": "same-origin",
    });
    const document = await get(await added("a.docx", office("docx")));
    expect(document.headers["content-disposition"]).toMatch(/^attachment; filename="a.docx"/);
    expect(document.headers["content-encoding"]).toBeUndefined();
  });

  it("F8: a browser keeps it for its own session and asks whether it is the same", async () => {
    const id = await added("a.png", png());
    const first = await get(id);
    expect(first.headers["cache-control"]).toBe("private, max-age=3600, immutable, no-transform");
    const etag = String(first.headers.etag);
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await get(id, { "if-none-match": known });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, "", etag]);
    }
    expect((await get(id, { "if-none-match": '"x"' })).status).toBe(200);
    // Who may not read it is not told whether it is the same.
    const { cookie: stranger } = await signedIn(world.person.otherMember);
    const theirs = await get(id, { "if-none-match": etag, cookie: stranger });
    expect([theirs.status, theirs.headers["cache-control"]]).toEqual([404, "no-store"]);
  });

  it("F8: only what is said of it is sent when only that is asked for", async () => {
    const id = await added("a.png", png());
    const [head, whole] = [await get(id, {}, "HEAD"), await get(id)];
    expect([head.status, head.text]).toEqual([200, ""]);
    for (const name of ["content-length", "content-type", "etag"]) {
      expect(head.headers[name], name).toBe(whole.headers[name]);
    }
    const data = await ask(app.address, `/files/${id}.data`, { headers: { cookie } });
    expect([data.status, data.text.includes("PNG")]).toEqual([200, false]);
  });

  it("F8: that goes away while it is sent looks cut off, not whole", async () => {
    const id = await added("a.png", png({ filled: 20_000_000 }));
    const { hostname, port } = new URL(app.address);
    const whole = await new Promise<boolean>((resolve, reject) => {
      const sent = request({ hostname, port, path: `/files/${id}`, headers: { cookie } }, (response) => {
        response.once("data", () => {
          response.pause();
          void db()
            .filePart.deleteMany({ where: { fileId: id, part: { gte: 40 } } })
            .then(() => response.resume());
        });
        response.on("end", () => resolve(response.complete));
        response.on("error", () => resolve(false));
      });
      sent.on("error", reject).end();
    });
    expect(whole).toBe(false);
  });
});
