import { afterAll, beforeAll, expect, it } from "vitest";
import { codePng } from "#app/platform/code-picture.server.ts";
import { db } from "#app/platform/db.server.ts";
import { letterOf } from "#app/platform/letter.server.ts";
import { mailerFor } from "#app/platform/mailer.server.ts";
import { type MailSink, openMailSink } from "#tests/support/mail-sink.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { mailerTo, settingsFor } from "./ordered.ts";

let world: World;
let sink: MailSink;
beforeAll(async () => {
  world = await openWorld();
  sink = await openMailSink();
});
afterAll(async () => {
  await sink.close();
  await world.close();
});

const png = codePng("https://genombrott.example/door/0b6a1c2d-1111-4222-8333-444455556666");
const letter = letterOf({ email: "asa@ort.example", locale: "sv" }, "Din plats", [
  { text: "Välkommen" },
  { picture: png, alt: 'Din biljett – "visa den i dörren"' },
]);

it("a picture lies in the mail where its HTML shows it, and its words stand in the text", async () => {
  const mailer = mailerTo(sink.url);
  await mailer.send(letter, crypto.randomUUID());
  mailer.close();
  const [mail] = sink.taken;
  const [picture, ...others] = mail?.attachments ?? [];
  expect(others).toEqual([]);
  expect(picture).toMatchObject({ contentType: "image/png", contentDisposition: "inline", related: true });
  expect(picture?.content.equals(png)).toBe(true);
  expect(letter.html).toContain(`src="cid:${picture?.cid}" alt="Din biljett – &quot;visa den i dörren&quot;"`);
  expect(mail?.text).toContain('Din biljett – "visa den i dörren"');
});

it("in the demo it stands in the mail itself", async () => {
  const id = crypto.randomUUID();
  await mailerFor("demo", settingsFor(sink.url))?.send(letter, id);
  const { html } = await db().demoMail.findUniqueOrThrow({ where: { id } });
  expect(html).toContain(`src="data:image/png;base64,${png.toString("base64")}"`);
});
