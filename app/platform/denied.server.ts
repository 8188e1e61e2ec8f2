import type { RouterContextProvider } from "react-router";
import { isId, newId } from "#app/core/id.ts";
import { actorContext, factsContext } from "./context.server.ts";
import { db } from "./db.server.ts";
import { log } from "./log.server.ts";
import { originOf } from "./rate-limit.server.ts";
import { Refusal, type RefusalKind } from "./refusals.server.ts";

/** What was denied to whom. Names and ids of ours, never what was asked for or written. */
export type Denial = {
  readonly action: string;
  readonly subject: string;
  readonly subjectId?: string | undefined;
  readonly programmeId?: string | undefined;
  readonly teamId?: string | undefined;
};

const minute = 60_000;
/** Rows a minute for one person, or one origin, and for all: asking for what one may not see must not fill the disk. */
const most = { each: 30, all: 600 };
let counted = { minute: 0, all: 0, each: new Map<string, number>() };

function isTooMuch(who: string, now: Date): boolean {
  const current = Math.floor(now.getTime() / minute);
  if (counted.minute !== current) counted = { minute: current, all: 0, each: new Map() };
  const times = (counted.each.get(who) ?? 0) + 1;
  if (times > most.each || counted.all >= most.all) return true;
  counted.each.set(who, times);
  counted.all += 1;
  return false;
}

/**
 * Leaves a row of a no, outside the act that was rolled back. It never stands in the way of the answer: what cannot be
 * written is logged, and the person gets the no that she would have got.
 */
export async function noteDenial(
  denial: Denial,
  who: { readonly personId: string | null; readonly origin: string; readonly now: Date },
): Promise<void> {
  const { personId, origin, now } = who;
  if (isTooMuch(personId ?? originOf(origin), now)) return;
  const { action, subject, subjectId = null, programmeId = null, teamId = null } = denial;
  try {
    await db().auditEntry.create({
      data: {
        id: newId(now.getTime()),
        at: now,
        actorId: personId,
        ...{ action, subject, subjectId, programmeId, teamId },
        fields: [],
        outcome: "denied",
      },
    });
  } catch (error) {
    log().error({ err: error }, "a denial could not be noted");
  }
}

/** What React Router gives a loader or an action. */
export type Asked = {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** The route as it stands in `routes.ts`, with no one's ids in it. */
  readonly pattern: string;
};

const names: Partial<Record<RefusalKind, string>> = {
  forbidden: "denied.forbidden",
  missing: "denied.missing",
  tooMany: "denied.too-many",
};
/** A page has several loaders, and all of them find that it does not exist: one request leaves one row. */
const noted = new WeakSet<object>();

/** Notes that a page or a form was refused, where that is a denial: what is typed wrong, or has changed, is none. */
export async function noteRefusal({ request, context, params, pattern }: Asked, refusal: unknown): Promise<void> {
  const action = refusal instanceof Refusal ? names[refusal.kind] : undefined;
  const actor = context.get(actorContext);
  if (!action || noted.has(context) || (action === "denied.missing" && !actor)) return;
  noted.add(context);
  const { now, origin } = context.get(factsContext);
  const id = (text: string | undefined) => (text !== undefined && isId(text) ? text : undefined);
  const denial: Denial = {
    action,
    subject: `${request.method === "POST" ? "POST" : "GET"} ${pattern}`,
    subjectId: Object.values(params).map(id).findLast(Boolean),
    programmeId: id(params.programmeId),
    teamId: id(params.teamId),
  };
  await noteDenial(denial, { personId: actor?.personId ?? null, origin, now });
}
