import { randomUUID } from "node:crypto";
import { addDays, type Day, dayOf, startOfDay } from "#app/core/day.ts";
import { sealInterview } from "#app/features/interviews/sealed.server.ts";
import { newCode } from "#app/features/participants/new-code.server.ts";
import { asStored } from "#app/features/participants/steps.server.ts";
import { FIRST_KEY, hex, newKeysOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import type { House } from "./house.ts";

export const participants = 5_000;
/** For how many years parents have been handed over. */
const years = 4;
export const weeksOpen = 8;
const MINUTE = 60_000;
const YEAR = 365;

type Keyed = Awaited<ReturnType<typeof newKeysOf>>;
type Parent = {
  readonly at: number;
  readonly id: string;
  readonly code: string;
  readonly keyed: Keyed;
  readonly since: Day;
};
type Booked = { parent: Parent; occasion: number; day: Day; state: "held" | "booked" | "cancelled" | "no-show" };

/**
 * Puts so many parents into the study, straight into its tables and sealed as the app seals: handed over through four years,
 * met each year of those that have gone, some late, some called off or missed first; of those whose time it is half are
 * booked within eight weeks. Prints how many rows there are.
 */
export async function putParticipants(house: House): Promise<{ readonly id: string; readonly code: string }[]> {
  const today = dayOf(house.now);
  const parents = await inStore("identity", async (tx) => {
    const made: Parent[] = [];
    for (let at = 0; at < participants; at += 1) {
      const code = newCode();
      const since = addDays(today, -Math.floor((at * years * YEAR) / participants) - 1);
      made.push({ at, id: randomUUID(), code, keyed: await newKeysOf(tx, code), since });
    }
    return made;
  });
  const bookings = parents.flatMap((parent) => bookingsOf(parent, today));
  const held = bookings.filter(({ state }) => state === "held");
  await house.owner.query("BEGIN");
  await insert(
    house,
    "identity.participant",
    parents.map((parent) => identityOf(house, parent)),
  );
  for (const store of ["identity", "consent", "research"] as const) {
    await insert(
      house,
      `${store}.participant_key`,
      parents.map(({ keyed }) => keyed.rows[store]),
    );
  }
  await insert(
    house,
    "research.participant",
    parents.map((parent) => researchOf(house, parent)),
  );
  const attempts = parents.flatMap((parent) => attemptsOf(house, parent));
  await insert(house, "identity.contact", attempts);
  await insert(house, "research.booking", placed(house, bookings));
  const consents = held.map((one) => ({ ...one, id: randomUUID() }));
  await insert(
    house,
    "consent.given",
    consents.map((one) => consentOf(house, one)),
  );
  await insert(
    house,
    "research.interview",
    consents.map((one) => interviewOf(house, one)),
  );
  await leave(house, parents);
  const open = openTimes(house, today);
  await insert(house, "research.open_time", open);
  await house.owner.query("COMMIT");
  await house.owner.query("VACUUM ANALYZE");
  console.log(
    `${participants} participants, ${bookings.length} bookings, ${held.length} consents and interviews, ${attempts.length} attempts, ${open.length} open times.`,
  );
  return parents.map(({ id, code }) => ({ id, code }));
}

/** A thousand rows at a time. */
async function insert({ owner }: House, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  for (let from = 0; from < rows.length; from += 1_000) {
    await owner.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows.slice(from, from + 1_000))],
    );
  }
}

const nth = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const noon = (day: Day) => `${day}T11:00:00Z`;
/** Every twentieth lives so that she gets no message. */
const isProtected = ({ at }: Parent) => at % 20 === 7;

function identityOf({ recruiters, studyId }: House, parent: Parent) {
  const { at, id, code, keyed, since } = parent;
  const { personId, membershipId } = nth(recruiters, at);
  const row = { id, code, keyVersion: FIRST_KEY };
  const identity = {
    ...{ name: `Påhittad ${at}`, phone: `+46701740${605 + (at % 95)}`, email: null },
    details: {
      ...{ safeTimes: "Vardagar efter fyra", mayLeaveMessage: false, ownPhone: true, interpreter: at % 9 === 0 },
      protection: isProtected(parent) ? ("secrecy-marking" as const) : ("none" as const),
    },
  };
  return {
    ...{ id, code, key_version: FIRST_KEY, study_id: studyId, study_open: true, form_key: randomUUID() },
    ...{ ...asStored(keyed.keys.identity, row, identity), language: "sv", channel: "call" },
    ...{ leave_given_on: since, leave_form: "oral", leave_to: personId },
    ...{ handed_over_by: personId, handed_over_at: noon(since), membership_id: membershipId, recruiting: true },
    list_sealed: false,
  };
}

function researchOf({ studyId, recruiters }: House, { at, id, code }: Parent) {
  return { code, id, study_id: studyId, study_open: true, team_id: nth(recruiters, at).teamId, state: "in" };
}

/** Who pauses or has dropped out, when what came before is there: only who takes part has agreed to anything. */
async function leave({ owner, now }: House, parents: readonly Parent[]): Promise<void> {
  const those = (rest: number) => parents.filter(({ at }) => at % 40 === rest).map(({ code }) => code);
  await owner.query("UPDATE research.participant SET state = 'dropped-out' WHERE code = ANY ($1)", [those(3)]);
  await owner.query("UPDATE research.participant SET state = 'paused', paused_until = $2 WHERE code = ANY ($1)", [
    ...[those(11), addDays(dayOf(now), 30)],
  ]);
}

function attemptsOf({ interviewers }: House, { at, code, since }: Parent) {
  return Array.from({ length: at % 4 }, (_, n) => ({
    ...{ id: randomUUID(), code, by_id: nth(interviewers, at), at: noon(addDays(since, n)), how: "call" },
    ...{ outcome: n === 0 ? "no-answer" : "reached", key_version: FIRST_KEY, note: null },
  }));
}

function bookingsOf(parent: Parent, today: Day): Booked[] {
  const { at, since } = parent;
  const found: Booked[] = [];
  for (const occasion of [1, 2, 3]) {
    const day = addDays(since, 20 + (occasion - 1) * YEAR);
    const isLate = at % 11 === occasion;
    if (day >= today || isLate) {
      // Half of those whose time it is have one, on a day to come.
      const close = day < addDays(today, 30);
      if (close && at % 2 === 0 && at % 40 !== 11) {
        found.push({ parent, occasion, day: addDays(today, 2 + (at % (7 * weeksOpen - 3))), state: "booked" });
      }
      return found;
    }
    if (at % 3 === 0) found.push({ parent, occasion, day: addDays(day, -2), state: at % 2 ? "no-show" : "cancelled" });
    found.push({ parent, occasion, day, state: "held" });
  }
  return found;
}

/** On each day one after the other: six at the same time, and so that nobody has two. */
function placed({ interviewers, studyId, now }: House, bookings: readonly Booked[]) {
  const ofDay = new Map<Day, number>();
  return bookings.map(({ parent, occasion, day, state }) => {
    const n = ofDay.get(day) ?? 0;
    ofDay.set(day, n + 1);
    const interviewerId = nth(interviewers, n);
    const begins = startOfDay(day).getTime() + (6 * 60 + Math.floor(n / interviewers.length) * 90) * MINUTE;
    const range = (before: number, after: number) =>
      `[${new Date(begins - before * MINUTE).toISOString()},${new Date(begins + (60 + after) * MINUTE).toISOString()})`;
    const settled = state === "booked" ? null : new Date(Math.min(begins + 70 * MINUTE, now.getTime())).toISOString();
    return {
      ...{ id: randomUUID(), study_id: studyId, study_open: true, code: parent.code, occasion, state },
      ...{
        interviewer_id: interviewerId,
        place_kind: "phone",
        address: "",
        during: range(0, 0),
        occupied: range(15, 15),
      },
      ...{ booked_by_id: interviewerId, booked_at: noon(parent.since), form_key: randomUUID() },
      ...{ settled_at: settled, settled_by_id: settled === null ? null : interviewerId },
    };
  });
}

type Held = Booked & { readonly id: string };

function consentOf({ studyId, text }: House, { id, parent, occasion, day }: Held) {
  return {
    ...{ id, code: parent.code, study_id: studyId, occasion, text_id: text.id, text_hash: hex(text.hash) },
    ...{ text_kind: "consent", channel: "link", given_at: noon(addDays(day, -1)), key_version: FIRST_KEY, valid: true },
  };
}

function interviewOf({ studyId, interviewers }: House, { id: consentId, parent, occasion, day }: Held) {
  const row = { id: randomUUID(), code: parent.code, keyVersion: FIRST_KEY };
  const kept = { figures: { 2: 7, 3: 1, 4: 5 }, words: { 1: "Det har varit bra." }, notes: "Talade en timme." };
  const { answers, words, notes } = sealInterview(parent.keyed.keys.research, row, kept);
  const by = nth(interviewers, parent.at);
  return {
    ...{ id: row.id, study_id: studyId, code: parent.code, occasion, interviewer_id: by, held_on: day },
    ...{ consent_id: consentId, consent_valid: true, key_version: FIRST_KEY, revision: 1 },
    ...{ answers: hex(answers), words: hex(words), notes: hex(notes) },
    ...{ kept_by: by, kept_at: noon(addDays(day, 1)), form_key: randomUUID() },
  };
}

/** Every working day of each interviewer, from nine to four. */
function openTimes({ interviewers, studyId }: House, today: Day) {
  const days = Array.from({ length: 7 * weeksOpen }, (_, n) => addDays(today, n + 1));
  const working = days.filter((day) => ![0, 6].includes(new Date(noon(day)).getUTCDay()));
  return interviewers.flatMap((interviewerId) =>
    working.map((day) => {
      const begins = startOfDay(day).getTime();
      const moment = (hour: number) => new Date(begins + hour * 60 * MINUTE).toISOString();
      return {
        ...{ id: randomUUID(), study_id: studyId, interviewer_id: interviewerId, address: "", form_key: randomUUID() },
        ...{ during: `[${moment(9)},${moment(16)})`, place_kinds: ["home", "phone", "video"] },
      };
    }),
  );
}
