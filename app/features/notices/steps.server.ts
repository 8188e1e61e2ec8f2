import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { noticesChanged } from "./events.ts";

export { readNoticesOfReport } from "./commands.server.ts";

type Notice = {
  /** Who is told. */
  readonly personId: string;
  readonly kind: "mention" | "action" | "agreed" | "report";
  /** The mention, the giving, or the handing in, that it tells of: a source tells a person once, however often it is told. */
  readonly sourceId: string;
  /** Where it is: a note, an action, or both; what supervision agreed on; or a report. She reads it only while she may read all that is named. */
  readonly noteId?: string;
  readonly actionId?: string;
  readonly agreedActionId?: string;
  readonly reportId?: string;
};

/**
 * Tells a person of something that waits for her, inside a given act. Nobody is told of what she did herself. Whether she
 * may read of it is asked when it is shown, not here: it can change on the way.
 * @returns whether it is new to her.
 */
export async function noticeStep(
  tx: Tx,
  traces: Pick<Traces, "announce">,
  actor: Pick<Actor, "personId">,
  notice: Notice,
  now: Date,
): Promise<boolean> {
  const { personId, kind, sourceId, noteId = null, actionId = null, agreedActionId = null, reportId = null } = notice;
  if (personId === actor.personId) return false;
  const told = await tx.$executeRaw`
    INSERT INTO notices (id, person_id, kind, note_id, action_id, agreed_action_id, report_id, source_id, by_id, at)
    VALUES (${newId(now.getTime())}::uuid, ${personId}::uuid, ${kind}::notice_kind, ${noteId}::uuid, ${actionId}::uuid, ${agreedActionId}::uuid,
      ${reportId}::uuid, ${sourceId}::uuid, ${actor.personId}::uuid, ${now})
    ON CONFLICT (person_id, source_id) DO NOTHING`;
  if (told === 1) traces.announce(noticesChanged(personId));
  return told === 1;
}

/** Reminds a person of a gathering, who chose to be told here. Also of what she planned herself: she asked to be. */
export async function reminderNoticeStep(
  tx: Tx,
  traces: Pick<Traces, "announce">,
  reminder: {
    readonly personId: string;
    readonly gatheringId: string;
    readonly sourceId: string;
    readonly byId: string;
  },
  now: Date,
): Promise<void> {
  await tx.notice.create({ data: { id: newId(now.getTime()), kind: "reminder", at: now, ...reminder } });
  traces.announce(noticesChanged(reminder.personId));
}
