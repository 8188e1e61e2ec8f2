import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Times } from "#app/features/open-times/rules.ts";
import type { PlaceKind } from "#app/features/studies/rules/facts.ts";
import { db } from "#app/platform/db.server.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import { appendAudit, nextEntry } from "#app/platform/vault/audit.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { decideOpened, type NoOpened, type Opened, type Pattern } from "../rules/pattern.ts";
import { rangeOf } from "../stored.server.ts";
import { studyOf } from "../study-of.server.ts";

/** What an interviewer opens: when, for which kinds of place, and where if it is at an office. */
export type Opening = {
  readonly pattern: Pattern;
  readonly kinds: readonly PlaceKind[];
  readonly roomId: string | null;
  readonly address: string;
};

const fieldOf: Readonly<Record<NoOpened, string>> = {
  "interview-time.hours-order": "to",
  "interview-time.hours-short": "to",
  "interview-time.hours-outside": "from",
  "interview-time.days-order": "until",
  "interview-time.days-many": "until",
  "interview-time.none": "day",
  "interview-time.too-many": "until",
};

/**
 * What would be opened, without opening it.
 * @throws Refusal missing, forbidden (she does not interview in the study), invalid, conflict (she has opened some of it)
 */
export async function previewTimes(actor: Actor, programmeId: string, opening: Opening, now: Date): Promise<Opened> {
  const study = await ownStudy(actor, programmeId, now);
  const opened = decided(opening, study.placeKinds, now);
  await demandUnsupervised(actor, opened.times);
  await inStore("research", async (tx) => {
    await demandUnopened(tx, actor, opened.times);
    await demandPlace(tx, study.id, opening);
  });
  return opened;
}

/**
 * Opens times at which participants can book the actor. However often the form arrives, they are opened once.
 * @throws Refusal missing, forbidden, invalid, conflict, VaultClosed
 */
export async function publishTimes(
  actor: Actor,
  programmeId: string,
  { key, ...opening }: Opening & { readonly key: string },
  now: Date,
): Promise<{ readonly count: number }> {
  const study = await ownStudy(actor, programmeId, now);
  try {
    return await inStore("research", async (tx) => {
      const did = { now, by: actor.personId, act: "interview-times.opened", outcome: "done" } as const;
      // Asked for first: one at a time opens and books in the study.
      await nextEntry(tx, study.id, did);
      const again = await tx.query("SELECT FROM research.open_time WHERE form_key = $1 AND interviewer_id = $2", [
        key,
        actor.personId,
      ]);
      if (again.rows.length > 0) return { count: again.rows.length };
      const { times } = decided(opening, study.placeKinds, now);
      await demandUnsupervised(actor, times);
      await demandUnopened(tx, actor, times);
      const { roomId, address } = await demandPlace(tx, study.id, opening);
      await appendAudit(tx, study.id, { ...did, more: { times: times.length } });
      await tx.query(
        `INSERT INTO research.open_time (id, study_id, interviewer_id, during, place_kinds, room_id, address, form_key)
         SELECT t.id, $3, $4, t.during, $5, $6, $7, $8 FROM unnest($1::uuid[], $2::tstzrange[]) AS t (id, during)`,
        [
          times.map(() => randomUUID()),
          times.map(rangeOf),
          ...[study.id, actor.personId, opening.kinds, roomId, address, key],
        ],
      );
      return { count: times.length };
    });
  } catch (error) {
    if ((error as { constraint?: string }).constraint === "open_time_one_at_a_time") throw openedAlready([]);
    throw error;
  }
}

async function ownStudy(actor: Actor, programmeId: string, now: Date) {
  const study = await studyOf(actor, programmeId, now);
  if (!study.interviewers.some(({ id }) => id === actor.personId)) throw forbidden("interview-time.not-interviewer");
  return study;
}

function decided({ pattern, kinds }: Opening, of: readonly PlaceKind[], now: Date): Opened {
  if (kinds.length === 0) throw invalid("kinds", "interview-time.kinds-none");
  if (kinds.some((kind) => !of.includes(kind))) throw new Refusal("invalid", "form.outdated");
  const opened = decideOpened(pattern, now);
  if (opened.ok) return opened.value;
  const { code, data } = opened;
  throw new Refusal("invalid", code, { data, fields: { [fieldOf[code]]: code } });
}

const invalid = (field: string, code: string) => new Refusal("invalid", "form.invalid", { fields: { [field]: code } });

function openedAlready(days: readonly string[], code = "interview-time.opened-already"): Refusal {
  return new Refusal("conflict", code, { data: { days: [...new Set(days)].join(", ") }, fields: { day: code } });
}

/** Hers never overlap. @throws Refusal conflict */
async function demandUnopened(tx: StoreTx, actor: Actor, times: readonly Times[]): Promise<void> {
  const { rows } = await tx.query<{ at: Date }>(
    `SELECT lower(o.during) AS at FROM research.open_time o
     WHERE o.interviewer_id = $1 AND o.during && ANY ($2::tstzrange[]) ORDER BY 1`,
    [actor.personId, times.map(rangeOf)],
  );
  if (rows.length > 0) throw openedAlready(rows.map(({ at }) => dayOf(at)));
}

/** Nor with those at which coordinators book her. @throws Refusal conflict */
async function demandUnsupervised(actor: Actor, times: readonly Times[]): Promise<void> {
  const found = await db().openTime.findMany({
    where: {
      personId: actor.personId,
      OR: times.map(({ startsAt, endsAt }) => ({ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } })),
    },
    select: { startsAt: true },
    orderBy: { startsAt: "asc" },
  });
  if (found.length > 0)
    throw openedAlready(
      found.map(({ startsAt }) => dayOf(startsAt)),
      "interview-time.supervises-then",
    );
}

/** A room says where it is; without one, an office has an address of its own. @throws Refusal invalid */
async function demandPlace(tx: StoreTx, studyId: string, { kinds, roomId, address }: Opening) {
  if (!kinds.includes("office")) return { roomId: null, address: "" };
  if (roomId === null) return { roomId, address: tidyLine(address) };
  const { rows } = await tx.query<{ name: string; address: string }>(
    "SELECT name, address FROM research.room WHERE id = $1 AND study_id = $2 AND in_use",
    [roomId, studyId],
  );
  const [room] = rows;
  if (!room) throw invalid("roomId", "interview-time.room-gone");
  return { roomId, address: [room.address, room.name].filter((part) => part !== "").join(", ") };
}
