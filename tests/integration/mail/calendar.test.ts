import ICAL from "ical.js";
import type { Attachment, StructuredHeader } from "mailparser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { calendarOf, organiser } from "#app/platform/calendar.server.ts";
import { db } from "#app/platform/db.server.ts";
import { letterOf } from "#app/platform/letter.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { type Mailer, mailerFor } from "#app/platform/mailer.server.ts";
import { type MailSink, openMailSink } from "#tests/support/mail-sink.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { mailerTo, settingsFor } from "./ordered.ts";

let world: World;
let sink: MailSink;
let mailer: Mailer;

beforeAll(async () => {
  world = await openWorld();
  sink = await openMailSink();
});
afterAll(async () => {
  await sink.close();
  await world.close();
});
beforeEach(() => {
  sink.taken.length = 0;
  mailer = mailerTo(sink.url);
});
afterEach(() => mailer.close());

const day = "2027-03-28";
const åsa = { name: "Åsa Öberg, enhetschef", email: "asa@ort.example", locale: "sv" as const };
const seminar = {
  uid: "01980000-0000-7000-8000-000000000001@genombrott.example",
  sequence: 1,
  title: "Lärandeseminarium 2",
  place: "Kulturhuset Fyrklövern, Ågatan 3, Östhammar",
  description:
    "Söndag 28 mars kl. 9–16. Ta med er berättelsetavla: en sida om vad ni har prövat och lärt er sedan sist.",
  status: "confirmed",
  changedAt: new Date("2027-01-11T08:00:00Z"),
  startsAt: momentOf(day, 540),
  endsAt: momentOf(day, 960),
} as const;

function letterWith(method: "REQUEST" | "CANCEL"): Letter {
  const { name, email } = åsa;
  const parties = { organiser: organiser(settingsFor(sink.url)), attendee: { name, email } };
  const letter = letterOf(åsa, "Din plats är bokad – åäö", [{ text: "Välkommen till Östhammar, Åsa!" }]);
  return { ...letter, calendar: { method, content: calendarOf(method, [seminar], parties) } };
}

/** What a program finds first when it looks for something to offer the calendar. */
const partOf = (attachments: readonly Attachment[]) => attachments.find((one) => one.contentType === "text/calendar")!;
const typeOf = (part: Pick<Attachment, "headers"> | undefined) =>
  part?.headers.get("content-type") as StructuredHeader | undefined;
const eventIn = (content: Buffer) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(content.toString("utf8"))).getFirstSubcomponent("vevent")!);

describe("a mail with an entry for the calendar", () => {
  it.each(["REQUEST", "CANCEL"] as const)(
    "K3: %s is read as text, as HTML and by calendars, letters whole",
    async (method) => {
      await mailer.send(letterWith(method), "01980000-0000-7000-8000-0000000000aa");
      const [mail] = sink.taken;
      expect(mail?.subject).toBe("Din plats är bokad – åäö");
      for (const body of [mail?.text, mail?.html]) expect(body).toContain("Välkommen till Östhammar, Åsa!");
      const part = partOf(mail?.attachments ?? []);
      expect(typeOf(part)).toMatchObject({ value: "text/calendar", params: { method, charset: "utf-8" } });
      const event = eventIn(part.content);
      expect(event).toMatchObject({ uid: seminar.uid, sequence: 1, summary: seminar.title, location: seminar.place });
      expect(event.description).toBe(seminar.description);
      expect([event.startDate.toJSDate(), event.endDate.toJSDate()]).toEqual([seminar.startsAt, seminar.endsAt]);
      expect(event.organizer).toBe("mailto:hej@genombrott.example");
      expect(event.attendees.map((one) => one.getParameter("cn"))).toEqual([åsa.name]);
    },
  );

  it("stands beside text and HTML as a third way to read the same, and once more as a file", async () => {
    await mailer.send(letterWith("REQUEST"), "01980000-0000-7000-8000-0000000000ab");
    const [mail] = sink.taken;
    expect(typeOf(mail)?.value).toBe("multipart/mixed");
    const kinds = mail?.attachments.map(({ contentType, filename, contentDisposition }) => [
      contentType,
      contentDisposition === "attachment" ? filename : null,
    ]);
    expect(kinds).toEqual([
      ["text/calendar", null],
      ["application/ics", "invite.ics"],
    ]);
    expect(mail?.attachments[1]?.content).toEqual(mail?.attachments[0]?.content);
  });

  it("is as it was where there is nothing for the calendar", async () => {
    const { calendar: _, ...letter } = letterWith("REQUEST");
    await mailer.send(letter, "01980000-0000-7000-8000-0000000000ac");
    const [mail] = sink.taken;
    expect(mail?.attachments).toEqual([]);
    expect(typeOf(mail)?.value).toBe("multipart/alternative");
  });

  it("shows in a demo what it would have given the calendar; tried again it stands there once", async () => {
    const demo = mailerFor("demo", settingsFor(sink.url)) as Mailer;
    const id = "01980000-0000-7000-8000-0000000000ad";
    const letter = letterWith("CANCEL");
    await demo.send(letter, id);
    await demo.send(letter, id);
    const [row, ...others] = await db().demoMail.findMany();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id, subject: letter.subject, calendar: letter.calendar?.content });
    expect(sink.taken).toEqual([]);
  });
});
