import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId, newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { lockGathering } from "../locked-gathering.server.ts";
import { type Receiver, receiversSql } from "../receivers.server.ts";
import { messagesADay, type ToWhom, toWhomIn } from "../rules/messages.ts";

const dayMs = 86_400_000;

export type Message = {
  readonly key: string;
  /** To whom, as `choiceOf` says it. */
  readonly to: string;
  readonly text: string;
  /** To how many the preview said that it goes. Others are told first, when there are more or fewer now. */
  readonly receivers: number;
};

/**
 * Sends what the lead wrote to those she chose, each a mail of her own, once however often the form arrives (B31). Gives to how many.
 * @throws Refusal missing, forbidden, invalid (nobody to send it to), conflict (others than were shown), tooMany
 */
export async function writeMessage(
  actor: Actor,
  gatheringId: string,
  message: Message,
  now: Date,
): Promise<{ sent: number }> {
  const { key, to, text, receivers: shown } = message;
  if (!isId(gatheringId)) throw missing();
  return act(actor, now, async (tx, traces) => {
    const { gathering } = await lockGathering(tx, gatheringId, now, { visible: gatheringsVisibleSql(actor) });
    authorise(actor, "registration.decide", gathering);
    const submission = {
      key,
      personId: actor.personId,
      action: "registration.write-to",
      content: [gatheringId, to, text],
      now,
    };
    return once(tx, traces, submission, async () => {
      const whom = toWhomIn(to);
      const receivers = whom && (await receiversOf(tx, gatheringId, whom, now));
      if (!whom || !receivers || receivers.length === 0) throw new Refusal("invalid", "message.nobody");
      if (receivers.length !== shown) {
        throw new Refusal("conflict", "message.others-now", { data: { n: receivers.length, was: shown } });
      }
      await refuseIfWrittenOften(tx, gatheringId, now);
      const id = newId(now.getTime());
      const [sessionId, teamId] = [whom.to === "session" ? whom.id : null, whom.to === "missing" ? whom.id : null];
      const row = { id, gatheringId, toWhom: whom.to, sessionId, teamId, text, receivers: receivers.length };
      await tx.gatheringMessage.create({ data: { ...row, sentById: actor.personId, sentAt: now } });
      const { programmeId } = gathering;
      traces.audit({ action: "registration.written-to", subject: "gathering", subjectId: gatheringId, programmeId });
      const kind = whom.to === "missing" ? "person" : "registration";
      for (const one of receivers) {
        traces.mail({
          template: "gathering-message",
          recipient: { kind, id: one.id },
          programmeId,
          data: { messageId: id },
        });
      }
      return { sent: receivers.length };
    });
  });
}

function receiversOf(tx: Tx, gatheringId: string, whom: ToWhom, now: Date): Promise<Receiver[]> {
  return tx.$queryRaw<Receiver[]>`
    SELECT x.id FROM gatherings g, LATERAL (${receiversSql(whom, now)}) x WHERE g.id = ${gatheringId}::uuid`;
}

/** Under the gathering's lock, so that two at once do not both send the last one. */
async function refuseIfWrittenOften(tx: Tx, gatheringId: string, now: Date): Promise<void> {
  const sentAt = { gt: new Date(now.getTime() - dayMs) };
  const sent = await tx.gatheringMessage.count({ where: { gatheringId, sentAt } });
  if (sent >= messagesADay) throw new Refusal("tooMany", "message.enough-today", { data: { most: messagesADay } });
}
