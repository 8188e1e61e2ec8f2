import type { Actor } from "#app/access/actor.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { type Taken, takeInvitation } from "#app/features/invitations/steps.server.ts";
import { headUnit } from "#app/features/people/steps.server.ts";
import { takeRole } from "#app/features/programmes/steps.server.ts";
import { isSamePress } from "#app/features/sign-in/rules.ts";
import { type Browser, finishSignIn, giveUpFirstPress } from "#app/features/sign-in/steps.server.ts";
import { beginTerm, joinTeam, stopRecruiting } from "#app/features/teams/steps.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { settleSupervision } from "./settle-supervision.server.ts";

/** Where she comes in: a path of ours. */
type Accepted = { readonly to: string };

/**
 * Accepts by the secret of the mailed link, which proves the address: the person claims her account, gets her place and is
 * signed in, in one transaction. Who has an account already gets her place but no session (`cookie` is null): a link that
 * lives for fourteen days must not be a way into an account that has work in it.
 * @throws Refusal invalid (unknown), conflict (accepted, taken back, too old)
 */
export async function acceptByLink(secret: string, browser: Browser): Promise<Accepted & { cookie: string | null }> {
  const { now } = browser;
  const known = await db().invitation.findUnique({
    where: { linkHash: hashSecret(secret) },
    select: { id: true, personId: true, person: { select: { claimedAt: true } } },
  });
  if (!known) throw new Refusal("invalid", "invitation.unknown");
  const { id, personId, person } = known;
  return act({ personId }, now, async (tx, traces) => {
    const taken = await takeInvitation(tx, traces, { secret }, now).catch((no: unknown) =>
      acceptedJustNow(tx, no, id, now),
    );
    if (taken instanceof Date) return pressedAgain(tx, traces, { id, personId, at: taken }, browser);
    const accepted = await takePlace(tx, traces, taken, now);
    if (person.claimedAt !== null) return { ...accepted, cookie: null };
    const { cookie } = await finishSignIn(tx, traces, { personId, kind: "mail" }, browser);
    return { ...accepted, cookie };
  });
}

/** When it was accepted, where the no says so and it was this moment: then the button may have been pressed twice. */
async function acceptedJustNow(tx: Tx, no: unknown, id: string, now: Date): Promise<Date> {
  if (!(no instanceof Refusal) || no.code !== "invitation.accepted") throw no;
  const { acceptedAt } = await tx.invitation.findUniqueOrThrow({ where: { id }, select: { acceptedAt: true } });
  if (!isSamePress(acceptedAt, now)) throw no;
  return acceptedAt;
}

/** What the first press gave, which this browser has not seen: a session, where she had no account. */
async function pressedAgain(
  tx: Tx,
  traces: Traces,
  first: { id: string; personId: string; at: Date },
  browser: Browser,
): Promise<Accepted & { cookie: string | null }> {
  const { id, personId, at } = first;
  traces.audit({ action: "invitation.accepted-again", subject: "invitation", subjectId: id });
  if (!(await giveUpFirstPress(tx, traces, first, browser))) {
    const elsewhere = await tx.session.count({ where: { personId, createdAt: at } });
    if (elsewhere > 0) throw new Refusal("conflict", "invitation.accepted");
    return { to: "/start", cookie: null };
  }
  const { cookie } = await finishSignIn(tx, traces, { personId, kind: "mail" }, browser);
  return { to: "/start", cookie };
}

/** Accepts as the signed-in person whom the invitation is for. @throws Refusal invalid, conflict */
export async function acceptSignedIn(actor: Actor, invitationId: string, now: Date): Promise<Accepted> {
  if (!isId(invitationId)) throw new Refusal("invalid", "invitation.unknown");
  return act(actor, now, async (tx, traces) => {
    const taken = await takeInvitation(tx, traces, { id: invitationId, personId: actor.personId }, now);
    return takePlace(tx, traces, taken, now);
  });
}

/** Gives her what the invitation promised. */
async function takePlace(tx: Tx, traces: Traces, taken: Taken, now: Date): Promise<Accepted> {
  const { personId, programmeId, role, teamId, unitId, organisation } = taken;
  const today = dayOf(now);
  traces.announce(accessChanged(personId));
  if (role === "member" || role === "coordinator") {
    const team = { id: teamId ?? "", programmeId };
    const joining = { personId, profession: taken.profession ?? "", isTeamManager: taken.isTeamManager };
    await joinTeam(tx, traces, team, joining, now);
    if (role === "member") return { to: "/start" };
    // Where the rule says no (the other's time has a set end), she comes in as a member, and is told.
    const term = { personId, kind: "acting", startedOn: today, endedOn: null } as const;
    const begun = await beginTerm(tx, traces, team, term, now);
    if (begun.ok) {
      await settleSupervision(tx, traces, { personId }, { teamId: team.id, programmeId }, now);
      return { to: "/start" };
    }
    const about = { subject: "invitation", subjectId: taken.id, programmeId, teamId: team.id };
    traces.audit({ action: "invitation.accepted-as-member", ...about });
    return { to: `/teams/${team.id}/people?done=as-member` };
  }
  if (role === "manager") {
    await stopRecruiting(tx, traces, { personId, programmeId });
    await headUnit(tx, traces, { personId, unitId: unitId ?? "", programmeId, from: today }, now);
  } else await takeRole(tx, traces, { programmeId, personId, role, organisation }, now);
  return { to: "/start" };
}
