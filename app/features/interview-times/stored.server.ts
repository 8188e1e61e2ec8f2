import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { StoreTx } from "#app/platform/vault/vault.server.ts";
import type { BookingState } from "./rules/booking.ts";
import type { OpenTime, Taken } from "./rules/free-times.ts";
import type { TimeSettings } from "./rules/settings.ts";
import { interviewersOf } from "./study-of.server.ts";

/** Moments as the store's ranges have them: from the first, the last left out. */
export const rangeOf = ({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date }) =>
  `[${startsAt.toISOString()},${endsAt.toISOString()})`;

/** What a study says of its interviews' times; what it begins with is the table's to say. */
export async function settingsOf(tx: StoreTx, studyId: string): Promise<TimeSettings> {
  await tx.query("INSERT INTO research.time_setting (study_id) VALUES ($1) ON CONFLICT DO NOTHING", [studyId]);
  const { rows } = await tx.query<TimeSettings>(
    `SELECT minutes, before_minutes AS before, after_minutes AS after, travel_minutes AS travel
     FROM research.time_setting WHERE study_id = $1`,
    [studyId],
  );
  const [settings] = rows;
  if (!settings) throw new Error("A study has no settings.");
  return settings;
}

/** Open times that are not over, of those who interview in a study, in their order. */
export async function openTimesIn(tx: StoreTx, studyId: string, now: Date): Promise<OpenTime[]> {
  const interviewers = (await interviewersOf(studyId, now)).map(({ id }) => id);
  const { rows } = await tx.query<OpenTime>(
    `SELECT id, interviewer_id AS "interviewerId", lower(during) AS "startsAt", upper(during) AS "endsAt",
       place_kinds AS "placeKinds", address, room_id AS "roomId"
     FROM research.open_time WHERE study_id = $1 AND upper(during) > $2 AND interviewer_id = ANY ($3::uuid[]) ORDER BY lower(during), id`,
    [studyId, now, interviewers],
  );
  return rows;
}

/**
 * What is booked from a day before now on, in whatever study: an interviewer of two is taken by either; and when those who
 * interview in this one supervise.
 * @param but a booking that is to be moved: what it takes is free.
 */
export async function takenIn(tx: StoreTx, studyId: string, now: Date, but: string | null): Promise<Taken[]> {
  const { rows } = await tx.query<Taken>(
    `SELECT interviewer_id AS "interviewerId", code, place_kind AS kind, address, room_id AS "roomId",
       lower(during) AS "startsAt", upper(during) AS "endsAt"
     FROM research.booking WHERE state IN ('booked', 'held') AND upper(during) > $1 AND id IS DISTINCT FROM $2::uuid`,
    [new Date(now.getTime() - 24 * 60 * 60_000), but],
  );
  return [...rows, ...(await supervisedIn(studyId, now))];
}

/** Where an interviewer supervises is not known here: no travel is counted. */
async function supervisedIn(studyId: string, now: Date): Promise<Taken[]> {
  const rows = await rowsOf<{ interviewerId: string; startsAt: Date; endsAt: Date }>(Prisma.sql`
    SELECT a.person_id AS "interviewerId", a.starts_at AS "startsAt", a.ends_at AS "endsAt"
    FROM supervision_attendees a JOIN study_interviewers i ON i.person_id = a.person_id
    WHERE i.study_id = ${studyId}::uuid AND a.live AND a.ends_at > ${now}`);
  return rows.map((one) => ({ ...one, code: null, kind: "phone", address: "", roomId: null }));
}

export type StoredBooking = {
  readonly id: string;
  readonly studyId: string;
  readonly code: string;
  readonly occasion: number;
  readonly interviewerId: string;
  readonly kind: PlaceKind;
  readonly address: string;
  readonly roomId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: BookingState;
};

const bookingSql = `SELECT id, study_id AS "studyId", code, occasion, interviewer_id AS "interviewerId", place_kind AS kind,
  address, room_id AS "roomId", lower(during) AS "startsAt", upper(during) AS "endsAt", state FROM research.booking`;

export async function bookingWhere(
  tx: StoreTx,
  column: "id" | "form_key" | "code",
  value: string,
): Promise<StoredBooking[]> {
  const { rows } = await tx.query<StoredBooking>(`${bookingSql} WHERE ${column} = $1 ORDER BY lower(during), id`, [
    value,
  ]);
  return rows;
}
