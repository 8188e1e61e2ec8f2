import type { Actor } from "#app/access/actor.ts";
import { wholeIdentity } from "#app/features/participants/queries/whole-identity.server.ts";
import { db } from "#app/platform/db.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { participantIn, throughDoor } from "../door.server.ts";
import { interviewsOf, openedBy } from "../queries/interview.server.ts";
import { figuresOf, type Question } from "../rules/guide.ts";
import { openReason } from "../sealed-reason.server.ts";
import { guideOf } from "../stored.server.ts";
import type { SaidInterview, Whole } from "../whole.ts";
import type { OfParticipant } from "./record-consent.server.ts";

/**
 * One participant's whole data, when she asks for it: nobody else's is in it. Each opening stands in the chain first.
 * @throws Refusal missing, VaultClosed
 */
export async function takeWhole(actor: Actor, place: OfParticipant, now: Date): Promise<Whole> {
  const study = await throughDoor(actor, place.programmeId, "interview-material.edit", { now, again: true });
  const guide = await guideOf(study.id);
  const line = { now, by: actor.personId, outcome: "done", purpose: "subject-access" } as const;
  const { code, state, bookings, interviews } = await inStore("research", async (tx) => {
    const found = await participantIn(tx, study.id, place.participantId);
    const said: SaidInterview[] = [];
    for (const { id, occasion, heldOn, locked } of await interviewsOf(tx, found.code)) {
      if (locked) {
        said.push({ occasion, heldOn, locked, answers: [], notes: "" });
        continue;
      }
      const about = { code: found.code, more: { occasion } };
      const entry = await nextEntry(tx, study.id, { ...line, act: "interview.opened", ...about });
      const { figures, words, notes } = await openedBy(tx, entry, id, found.code);
      const numbers = new Set([...Object.keys(figures), ...Object.keys(words)]);
      const asked = guide.filter(({ number }) => numbers.has(String(number)));
      const answers = asked.map((one) => answerTo(one, figures[one.number], words[one.number]));
      said.push({ occasion, heldOn, locked, answers, notes });
    }
    return { ...found, bookings: await bookingsOf(tx, found.code), interviews: said };
  });
  const identity = await wholeIdentity({ studyId: study.id, code, by: actor.personId, now });
  const said = await inStore("consent", (tx) => saidOf(tx, code));
  const texts = await db().studyText.findMany({ where: { studyId: study.id }, select: { id: true, text: true } });
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const consents = said.consents.map(({ textId, ...one }) => ({ ...one, text: textOf.get(textId) ?? "" }));
  return { code, takenAt: now.toISOString(), state, identity, consents, stop: said.stop, bookings, interviews };
}

function answerTo(question: Question, figure: number | undefined, words = "") {
  const found = figuresOf(question).find(({ value }) => value === figure);
  const answer = found ? (question.kind === "choice" ? found.label : `${found.value} ${found.label}`.trim()) : "";
  return { question: question.words, answer, words };
}

async function bookingsOf(tx: StoreTx, code: string): Promise<Whole["bookings"]> {
  const { rows } = await tx.query<{ occasion: number; at: Date; place: string; state: string }>(
    "SELECT occasion, lower(during) AS at, place_kind AS place, state FROM research.booking WHERE code = $1 ORDER BY 2, id",
    [code],
  );
  return rows.map(({ at, ...booking }) => ({ ...booking, startsAt: at.toISOString() }));
}

type Given = {
  id: string;
  occasion: number;
  at: Date;
  channel: string;
  ended: Date | null;
  text: string;
  version: number;
  reason: Buffer | null;
};
type Stopped = { at: Date; channel: string; asked: Date | null; version: number; reason: Buffer | null };

async function saidOf(tx: StoreTx, code: string) {
  const reasonOf = async (table: "given" | "withdrawal", row: string, keyVersion: number, reason: Buffer | null) => {
    const key = reason && (await keyOf(tx, "consent", code, keyVersion));
    return key ? openReason(key, { table, row, code, keyVersion }, reason) : "";
  };
  const given = await tx.query<Given>(
    `SELECT id, occasion, given_at AS at, channel, ended_at AS ended, text_id AS text, key_version AS version, reason
     FROM consent.given WHERE code = $1 ORDER BY given_at, id`,
    [code],
  );
  const consents = given.rows.map(async ({ id, occasion, at, channel, ended, text, version, reason }) => ({
    ...{ occasion, givenAt: at.toISOString(), channel, endedAt: ended?.toISOString() ?? null, textId: text },
    reason: await reasonOf("given", id, version, reason),
  }));
  const { rows } = await tx.query<Stopped>(
    "SELECT at, channel, remove_asked_at AS asked, key_version AS version, reason FROM consent.withdrawal WHERE code = $1",
    [code],
  );
  const [stopped] = rows;
  const stop = stopped && {
    ...{ at: stopped.at.toISOString(), channel: stopped.channel, removeAskedAt: stopped.asked?.toISOString() ?? null },
    reason: await reasonOf("withdrawal", code, stopped.version, stopped.reason),
  };
  return { consents: await Promise.all(consents), stop: stop ?? null };
}
