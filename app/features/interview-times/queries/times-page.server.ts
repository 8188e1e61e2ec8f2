import type { Actor } from "#app/access/actor.ts";
import { writtenCode } from "#app/features/participants/rules/code.ts";
import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { inStore, type StoreTx, whyClosed } from "#app/platform/vault/vault.server.ts";
import type { TimeSettings } from "../rules/settings.ts";
import { settingsOf } from "../stored.server.ts";
import { studyOf } from "../study-of.server.ts";

/** Moments are ISO texts. `code` as it is said aloud: nothing here says who it is. */
export type BookedLine = {
  readonly id: string;
  readonly code: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: PlaceKind;
};

/** An open time with what is booked in it; `id` null: booked outside what is open. */
export type TimeLine = {
  readonly id: string | null;
  readonly interviewerId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kinds: readonly PlaceKind[];
  readonly address: string;
  readonly booked: readonly BookedLine[];
};

export type Room = { readonly id: string; readonly name: string; readonly address: string; readonly inUse: boolean };

export type TimesPage = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly me: string;
  /** Whether she who asks interviews in the study. */
  readonly interviews: boolean;
  readonly interviewers: readonly { readonly id: string; readonly name: string }[];
  readonly studyOpen: boolean;
  readonly placeKinds: readonly PlaceKind[];
  /** Null: the vault is closed, and nothing of it can be shown. */
  readonly vault: {
    readonly times: readonly TimeLine[];
    readonly settings: TimeSettings;
    readonly rooms: readonly Room[];
  } | null;
};

/** Interviewers' times that are not over, with what is booked, for who arranges interviews. @throws Refusal missing */
export async function timesPage(actor: Actor, programmeId: string, now: Date): Promise<TimesPage> {
  const { id, placeKinds, programme, open, interviewers } = await studyOf(actor, programmeId, now);
  const vault = whyClosed() === null ? await inStore("research", (tx) => inVault(tx, id, now)) : null;
  const interviews = interviewers.some((one) => one.id === actor.personId);
  return { programme, me: actor.personId, interviews, interviewers, studyOpen: open, placeKinds, vault };
}

async function inVault(tx: StoreTx, studyId: string, now: Date) {
  const settings = await settingsOf(tx, studyId);
  const rooms = await tx.query<Room>(
    `SELECT id, name, address, in_use AS "inUse" FROM research.room WHERE study_id = $1 ORDER BY NOT in_use, name`,
    [studyId],
  );
  const open = await tx.query<Omit<TimeLine, "booked" | "startsAt" | "endsAt"> & Moments>(
    `SELECT id, interviewer_id AS "interviewerId", lower(during) AS "startsAt", upper(during) AS "endsAt",
       place_kinds AS kinds, address
     FROM research.open_time WHERE study_id = $1 AND upper(during) > $2 ORDER BY lower(during), id`,
    [studyId, now],
  );
  const booked = await tx.query<Booked>(
    `SELECT id, interviewer_id AS "interviewerId", code, lower(during) AS "startsAt", upper(during) AS "endsAt",
       place_kind AS kind, address
     FROM research.booking WHERE study_id = $1 AND state = 'booked' AND upper(during) > $2 ORDER BY lower(during), id`,
    [studyId, now],
  );
  return { settings, rooms: rooms.rows, times: linesOf(open.rows, booked.rows) };
}

type Moments = { readonly startsAt: Date; readonly endsAt: Date };
type Booked = Omit<BookedLine, "startsAt" | "endsAt"> & Moments & { interviewerId: string; address: string };
type Open = Omit<TimeLine, "booked" | "startsAt" | "endsAt"> & Moments;

const said = ({ startsAt, endsAt }: Moments) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });

function linesOf(open: readonly Open[], booked: readonly Booked[]): TimeLine[] {
  const within = (one: Booked, time: Open) =>
    one.interviewerId === time.interviewerId && one.startsAt < time.endsAt && time.startsAt < one.endsAt;
  const line = ({ id, code, kind, ...times }: Booked) => ({ id, code: writtenCode(code), kind, ...said(times) });
  const lines = open.map((time) => ({
    ...time,
    ...said(time),
    booked: booked.filter((one) => within(one, time)).map(line),
  }));
  const outside = booked
    .filter((one) => !open.some((time) => within(one, time)))
    .map((one) => {
      const { interviewerId, kind, address } = one;
      return { id: null, interviewerId, kinds: [kind], address, ...said(one), booked: [line(one)] };
    });
  return [...lines, ...outside].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
}
