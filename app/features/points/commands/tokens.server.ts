import type { Actor } from "#app/access/actor.ts";
import { dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { refuseIfOften } from "#app/platform/often.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { teamThatLetsSend } from "../queries/sending.server.ts";
import { decideLastDay, mostTokens, tokenOf } from "../rules/tokens.ts";

/** New tokens in an hour by one person. */
const mostAnHour = 10;

/**
 * Lets another system read a team's points, or send them, in the actor's name. Gives the token, which nobody can be told
 * again: only its hash is kept.
 * @throws Refusal missing, forbidden, invalid, conflict, tooMany
 */
export async function makeToken(
  actor: Actor,
  teamId: string,
  input: { readonly name: string; readonly mayWrite: boolean; readonly lastDay: string },
  now: Date,
): Promise<{ token: string }> {
  const token = tokenOf(newSecret());
  const day = decideLastDay(input.lastDay, actor.today);
  await act(actor, now, async (tx, traces) => {
    const { programmeId } = await teamThatLetsSend(tx, actor, teamId);
    if (!day.ok) throw new Refusal("invalid", "form.invalid", { fields: { lastDay: day.code } });
    const { personId } = actor;
    const often = { actorId: personId, action: "sending.made" };
    await refuseIfOften(tx, { who: `sending ${personId}`, where: often, most: mostAnHour, now });
    // Two make one at once: the second counts the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sending ${teamId}`}, 0))`;
    const live = await tx.sendingToken.count({
      where: { teamId, revokedAt: null, lastDay: { gte: dayToDate(actor.today) } },
    });
    if (live >= mostTokens) throw new Refusal("conflict", "sending.too-many");
    await tx.sendingToken.create({
      data: {
        ...{ id: newId(now.getTime()), teamId, name: tidyLine(input.name), mayWrite: input.mayWrite },
        ...{ secretHash: hashSecret(token), lastDay: dayToDate(day.value), madeById: personId, madeAt: now },
      },
    });
    traces.audit({ action: "sending.made", subject: "team", subjectId: teamId, programmeId, teamId });
  });
  return { token };
}

/** Revokes a team's token: from this moment it opens nothing. A second press does nothing. @throws Refusal missing, forbidden */
export async function revokeToken(actor: Actor, teamId: string, tokenId: string, now: Date): Promise<void> {
  if (!isId(tokenId)) throw missing();
  await act(actor, now, async (tx, traces) => {
    const { programmeId } = await teamThatLetsSend(tx, actor, teamId);
    const token = await tx.sendingToken.findFirst({ where: { id: tokenId, teamId }, select: { id: true } });
    if (!token) throw missing();
    const { count } = await tx.sendingToken.updateMany({
      where: { id: tokenId, revokedAt: null },
      data: { revokedAt: now, revokedById: actor.personId },
    });
    if (count === 0) return traces.unchanged();
    traces.audit({ action: "sending.revoked", subject: "team", subjectId: teamId, programmeId, teamId });
  });
}
