import type { Actor } from "#app/access/actor.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { type ParticipantState, participantIn, throughDoor } from "../door.server.ts";
import { type ConsentLine, consentsOf } from "./consents.server.ts";
import { type InterviewLine, interviewsOf } from "./interview.server.ts";

export type StopLine = {
  readonly at: string;
  readonly channel: ConsentLine["channel"];
  readonly by: string | null;
  readonly removeAsked: boolean;
};
export type RemovalLine = {
  readonly decidedBy: string;
  /** Who looks has decided it herself, and cannot confirm it. */
  readonly own: boolean;
  readonly decidedOn: string;
  readonly reference: string;
  readonly confirmedBy: string | null;
  readonly destroyedAt: string | null;
};

export type ConsentPage = {
  readonly programme: { readonly id: string; readonly name: string };
  /** Whether what she says is for who looks to open. */
  readonly interviews: boolean;
  readonly participant: { readonly id: string; readonly code: string; readonly state: ParticipantState };
  readonly occasions: readonly {
    readonly number: number;
    readonly consent: (ConsentLine & { readonly by: string | null }) | null;
    readonly interview: Pick<InterviewLine, "heldOn" | "locked"> | null;
  }[];
  /** Those in which there is a text to agree to. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly stop: StopLine | null;
  readonly removal: RemovalLine | null;
};

type Row = {
  at: Date;
  channel: ConsentLine["channel"];
  recorded_by: string | null;
  asked: boolean;
  decided_by: string | null;
  decided_on: string;
  reference: string;
  confirmed_by: string | null;
  destroyed_at: Date | null;
};

/** What a participant has agreed to, whether she has stopped, and what is decided then; by code. @throws Refusal missing, VaultClosed */
export async function consentPage(
  actor: Actor,
  { programmeId, participantId }: { readonly programmeId: string; readonly participantId: string },
  now: Date,
): Promise<ConsentPage> {
  const study = await throughDoor(actor, programmeId, "consent.record", { now });
  const { participant, interviews } = await inStore("research", async (tx) => {
    const found = await participantIn(tx, study.id, participantId);
    return { participant: found, interviews: await interviewsOf(tx, found.code) };
  });
  const { id, code, state } = participant;
  const consents = await consentsOf(study.id, code);
  const { rows } = await inStore("consent", (tx) =>
    tx.query<Row>(
      `SELECT w.at, w.channel, w.recorded_by, w.remove_asked_at IS NOT NULL AS asked, r.decided_by, r.decided_on::text, r.reference,
         r.confirmed_by, r.destroyed_at
       FROM consent.withdrawal w LEFT JOIN consent.removal r ON r.code = w.code WHERE w.code = $1`,
      [code],
    ),
  );
  const [row] = rows;
  const ids = [...consents.map((one) => one.recordedById), row?.recorded_by, row?.decided_by, row?.confirmed_by];
  const nameOf = await names(ids.filter((one) => one != null));
  const languages = await db().studyLanguage.findMany({
    where: { studyId: study.id, texts: { some: { kind: "consent" } } },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
  return {
    ...{ programme: study.programme, interviews: study.interviews },
    participant: { id, code, state },
    occasions: study.occasions.map((number) => {
      const consent = consents.find(({ occasion }) => occasion === number);
      const interview = interviews.find(({ occasion }) => occasion === number);
      return {
        number,
        consent: consent ? { ...consent, by: nameOf(consent.recordedById) } : null,
        interview: interview ? { heldOn: interview.heldOn, locked: interview.locked } : null,
      };
    }),
    languages: languages.toSorted((a, b) => Number(b.code === "sv") - Number(a.code === "sv")),
    stop: row
      ? { at: row.at.toISOString(), channel: row.channel, by: nameOf(row.recorded_by), removeAsked: row.asked }
      : null,
    removal:
      row && row.decided_by !== null
        ? {
            ...{ decidedBy: nameOf(row.decided_by) ?? "", own: row.decided_by === actor.personId },
            ...{ decidedOn: row.decided_on, reference: row.reference, confirmedBy: nameOf(row.confirmed_by) },
            destroyedAt: row.destroyed_at?.toISOString() ?? null,
          }
        : null,
  };
}

async function names(ids: readonly string[]): Promise<(id: string | null) => string | null> {
  const people = await db().person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  const found = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (found.get(id) ?? null));
}
