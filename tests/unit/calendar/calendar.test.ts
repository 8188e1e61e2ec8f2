import { execFileSync } from "node:child_process";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { minuteOf, momentOf } from "#app/core/clock.ts";
import { addDays, dayOf } from "#app/core/day.ts";
import { type CalendarEntry, calendarOf, organiser } from "#app/platform/calendar.server.ts";

const parties = {
  organiser: { name: "Genombrott", email: "post@genombrott.example" },
  attendee: { name: 'Åsa "Ö" Ek; socialsekreterare, Västerås', email: "asa@ort.example" },
};
const seminar = {
  uid: "0198-day-1@genombrott.example",
  sequence: 2,
  title: "Lärandeseminarium 2; öar, ärter och åäö",
  place: "Kulturhuset\nStorgatan 1, Västerås",
  description: "Klockan 9–16.\n\nTa med berättelsetavlan; lunch är med. \\o/",
  url: "https://genombrott.example/start",
  status: "confirmed",
  changedAt: new Date("2026-09-01T10:00:00Z"),
  startsAt: momentOf("2026-10-25", 540),
  endsAt: momentOf("2026-10-25", 960),
} as const satisfies CalendarEntry;

const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const eventsIn = (text: string) =>
  read(text)
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));
const eventIn = (text: string) => eventsIn(text)[0]!;
const said = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name);

describe("an entry in a calendar", () => {
  it("says the same when it is read back", () => {
    const text = calendarOf("REQUEST", [seminar], parties);
    const event = eventIn(text);
    expect(read(text).getFirstPropertyValue("method")).toBe("REQUEST");
    expect(event).toMatchObject({ uid: seminar.uid, sequence: 2, summary: seminar.title });
    expect(event.location).toBe("Kulturhuset, Storgatan 1, Västerås");
    expect(event.description).toBe(seminar.description);
    expect(event.startDate.toJSDate()).toEqual(seminar.startsAt);
    expect(event.endDate.toJSDate()).toEqual(seminar.endsAt);
    expect([said(event, "status"), said(event, "url")]).toEqual(["CONFIRMED", seminar.url]);
    expect(event.organizer).toBe("mailto:post@genombrott.example");
    expect(event.component.getFirstProperty("organizer")?.getParameter("cn")).toBe("Genombrott");
  });

  it("K2: names whom the mail goes to and nobody else, and asks her for no answer by mail", () => {
    const attendees = eventIn(calendarOf("REQUEST", [seminar], parties)).attendees;
    expect(attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual(["mailto:asa@ort.example"]);
    expect(attendees[0]?.getParameter("cn")).toBe(parties.attendee.name);
    expect(attendees[0]?.getParameter("rsvp")).toBe("FALSE");
    expect(eventIn(calendarOf("PUBLISH", [seminar], { organiser: parties.organiser })).attendees).toEqual([]);
  });

  it("K1: is right in every quarter of the weeks in which clocks change, wherever the computer believes that it is", () => {
    const days = ["2027-03-28", "2026-10-25"].flatMap((day) =>
      Array.from({ length: 8 }, (_, n) => addDays(day, n - 4)),
    );
    const entries = days.flatMap((day) =>
      Array.from({ length: 96 }, (_, n) => {
        const [startsAt, endsAt] = [momentOf(day, n * 15), momentOf(addDays(day, 1), n * 15)];
        return { ...seminar, uid: `${day}-${n}`, startsAt, endsAt };
      }),
    );
    const text = calendarOf("PUBLISH", entries, parties);
    for (const [at, event] of eventsIn(text).entries()) {
      const { startsAt, endsAt, uid } = entries[at]!;
      expect([event.uid, event.startDate.toJSDate(), event.endDate.toJSDate()]).toEqual([uid, startsAt, endsAt]);
      const starts = event.startDate.toJSDate();
      expect(momentOf(dayOf(starts), minuteOf(starts))).toEqual(startsAt);
    }
    for (const [stamp] of text.matchAll(/^(?:DTSTART|DTEND|DTSTAMP|LAST-MODIFIED).*$/gm))
      expect(stamp).toMatch(/:\d{8}T\d{6}Z\r?$/);
    const program = `const { calendarOf } = await import("#app/platform/calendar.server.ts");
      const [entries, parties] = JSON.parse(process.argv[1], (key, value) => key.endsWith("At") ? new Date(value) : value);
      process.stdout.write(calendarOf("PUBLISH", entries, parties));`;
    const args = ["--input-type=module", "--eval", program, JSON.stringify([entries.slice(0, 200), parties])];
    const env = { ...process.env, TZ: "America/New_York" };
    const there = execFileSync(process.execPath, args, { env, encoding: "utf8", maxBuffer: 1e8 });
    expect(there).toBe(calendarOf("PUBLISH", entries.slice(0, 200), parties));
  });

  it("K1: is moved by a higher sequence, and taken out by CANCEL, under the uid that it has", () => {
    const moved = {
      ...seminar,
      sequence: 3,
      startsAt: momentOf("2027-03-28", 540),
      endsAt: momentOf("2027-03-28", 960),
    };
    const after = eventIn(calendarOf("REQUEST", [moved], parties));
    expect([after.uid, after.sequence]).toEqual([seminar.uid, 3]);
    expect(after.startDate.toJSDate().toISOString()).toBe("2027-03-28T07:00:00.000Z");
    const text = calendarOf("CANCEL", [{ ...moved, sequence: 4 }], parties);
    expect(read(text).getFirstPropertyValue("method")).toBe("CANCEL");
    const gone = eventIn(text);
    expect([gone.uid, gone.sequence, said(gone, "status")]).toEqual([seminar.uid, 4, "CANCELLED"]);
  });

  it("is tentative while one waits for a seat, and stands over its day where it has no hour", () => {
    const waiting = eventIn(calendarOf("REQUEST", [{ ...seminar, status: "tentative" }], parties));
    expect(said(waiting, "status")).toBe("TENTATIVE");
    const { startsAt: _, endsAt: __, ...rest } = seminar;
    const meeting = eventIn(calendarOf("PUBLISH", [{ ...rest, day: "2026-10-25" }], parties));
    expect([meeting.startDate.isDate, meeting.startDate.toString(), meeting.endDate.toString()]).toEqual([
      true,
      "2026-10-25",
      "2026-10-26",
    ]);
    expect(said(meeting, "transp")).toBe("TRANSPARENT");
  });

  it("K2: is alone in a mail: programs take the first and leave the others", () => {
    for (const entries of [[], [seminar, { ...seminar, uid: "another" }]])
      expect(() => calendarOf("REQUEST", entries, parties)).toThrow("one entry");
  });

  it("keeps the form that calendars demand, whatever people have written", () => {
    const written = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(written, written, written, (title, place, description) => {
        const text = calendarOf("REQUEST", [{ ...seminar, title, place, description }], parties);
        expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
        for (const line of text.slice(0, -2).split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/(?![\t\u0080-\u009f])\p{Cc}/u);
        }
        expect(text.isWellFormed()).toBe(true);
        const events = eventsIn(text);
        expect(events).toHaveLength(1);
        expect(events[0]).toMatchObject({ uid: seminar.uid });
        expect(events[0]?.component.getAllProperties("attendee")).toHaveLength(1);
      }),
    );
  });

  it("is sent by whom the settings name", () => {
    const from = (mailFrom: string) => organiser({ mailFrom });
    expect(from("Genombrott Väst <post@ort.example>")).toEqual({ name: "Genombrott Väst", email: "post@ort.example" });
    expect(from('"Genombrott, Väst" <post@ort.example>')).toEqual({
      name: "Genombrott, Väst",
      email: "post@ort.example",
    });
    expect(from("post@ort.example")).toEqual({ name: "post@ort.example", email: "post@ort.example" });
    expect(from("<post@ort.example>")).toEqual({ name: "post@ort.example", email: "post@ort.example" });
  });
});
