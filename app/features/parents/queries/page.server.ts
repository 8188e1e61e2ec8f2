import { dayOf } from "#app/core/day.ts";
import { bookingsOf } from "#app/features/interview-times/queries/free-times.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { entryOf } from "../letters/calendar.server.ts";
import { type Spoken, translateFor, whenFor } from "../letters/words.server.ts";
import { type Standing, standingOf } from "../rules/standing.ts";
import type { Visiting } from "../visit.server.ts";

export type ParentsPage = {
  readonly spoken: Spoken;
  readonly standing: Standing;
  /** In her language, which can be another than that of the page's words. */
  readonly texts: {
    readonly information: string | null;
    readonly consent: { readonly id: string; readonly text: string } | null;
    readonly language: string;
    readonly direction: "ltr" | "rtl";
  };
  /** The time that is booked, in words. */
  readonly booking: { readonly id: string; readonly when: string; readonly with: string; readonly kind: string } | null;
};

const minutesOf = (booking: { startsAt: Date; endsAt: Date }) =>
  Math.round((booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000);

/** All that a participant sees behind her link. */
export async function parentsPage({ visit, spoken }: Visiting, now: Date): Promise<ParentsPage> {
  const { code, studyId, language } = visit;
  const [texts, occasions, bookings, state, consent] = await Promise.all([
    newestTexts(studyId, language),
    db().studyOccasion.count({ where: { studyId } }),
    bookingsOf({ participant: code }, code),
    stateOf(code),
    consentsOf(code),
  ]);
  const standing = standingOf({ occasions, bookings, state, ...consent, newestText: texts.consent?.id ?? null }, now);
  const booked = standing.kind === "booked" ? bookings.find(({ id }) => id === standing.bookingId) : undefined;
  const person = booked
    ? await db().person.findUnique({ where: { id: booked.interviewerId }, select: { name: true } })
    : null;
  return {
    ...{ spoken, standing, texts },
    booking: booked
      ? {
          ...{ id: booked.id, kind: booked.kind, with: person?.name ?? "" },
          when: whenFor(spoken, { ...booked, minutes: minutesOf(booked) }),
        }
      : null,
  };
}

/** The meeting that is booked, as a calendar's entry; null when there is none. */
export async function ownMeeting(visiting: Visiting, now: Date): Promise<string | null> {
  const { booking } = await parentsPage(visiting, now);
  if (booking === null) return null;
  const { code } = visiting.visit;
  const found = (await bookingsOf({ participant: code }, code)).find(({ id }) => id === booking.id);
  if (!found) return null;
  const place = found.kind === "office" ? found.address : "";
  return entryOf({ ...found, place }, translateFor(visiting.spoken)("title"), now);
}

async function newestTexts(studyId: string, language: string) {
  const newest = (kind: "information" | "consent") =>
    db().studyText.findFirst({
      where: { studyId, language, kind },
      orderBy: { version: "desc" },
      select: { id: true, text: true },
    });
  const where = { studyId_code: { studyId, code: language } };
  const [information, consent, spoken] = await Promise.all([
    newest("information"),
    newest("consent"),
    db().studyLanguage.findUnique({ where, select: { direction: true } }),
  ]);
  return {
    information: information?.text ?? null,
    consent,
    language,
    direction: spoken?.direction ?? ("ltr" as const),
  };
}

async function stateOf(code: string): Promise<string> {
  const { rows } = await inStore("research", (tx) =>
    tx.query<{ state: string }>("SELECT state FROM research.participant WHERE code = $1", [code]),
  );
  return rows[0]?.state ?? "stopped";
}

async function consentsOf(code: string) {
  return inStore("consent", async (tx) => {
    const given = await tx.query<{ occasion: number; text_id: string; given_at: Date }>(
      "SELECT occasion, text_id, given_at FROM consent.given WHERE code = $1 AND valid",
      [code],
    );
    const stopped = await tx.query<{ asked: boolean }>(
      "SELECT remove_asked_at IS NOT NULL AS asked FROM consent.withdrawal WHERE code = $1",
      [code],
    );
    return {
      consents: given.rows.map((row) => ({
        occasion: row.occasion,
        textId: row.text_id,
        givenOn: dayOf(row.given_at),
      })),
      removalAsked: stopped.rows[0]?.asked ?? false,
    };
  });
}
