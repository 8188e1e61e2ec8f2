import { actorOfPerson } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { isDay } from "#app/core/day.ts";
import { config } from "#app/platform/config.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { hashSecret, newSecret } from "#app/platform/session.server.ts";
import { weeklyLetter } from "./letters.server.ts";
import { linesFor } from "./queries/lines.server.ts";
import { saysAnything } from "./rules/lines.ts";
import { linkLifeMs } from "./rules/off.ts";
import { type Running, runsOn, weekOf } from "./rules/week.ts";

type Facts = { readonly email: string; readonly programmes: readonly (Running & { readonly id: string })[] };

/**
 * Writes the letter of the week to somebody, by what she is and may see at this moment. Null: she has turned it off, has no
 * part in a programme that runs, nothing waits for her, or the week is over.
 */
export async function composeWeeklyLetter(
  order: Pick<Order, "recipientId" | "data">,
  now: Date,
): Promise<Letter | null> {
  const { week = "" } = order.data as { week?: string };
  const actor = await actorOfPerson(order.recipientId, now);
  if (!actor || !isDay(week) || weekOf(actor.today) !== week) return null;
  const facts = await factsOf(actor);
  if (!facts) return null;
  const here = new Set(facts.programmes.filter((one) => runsOn(one, actor.today)).map(({ id }) => id));
  if (here.size === 0) return null;
  const lines = await linesFor(within(actor, here), now);
  if (!saysAnything(lines)) return null;
  const secret = await mintLink(actor.personId, now);
  return weeklyLetter.write(
    { email: facts.email, locale: actor.locale },
    { ...lines, week, origin: config().origin, secret },
  );
}

/** Where she reads her mail, and the programmes that are hers in any way. Null: she has turned it off, or there is nowhere to write to. */
async function factsOf({ personId, programmes, teams }: Actor): Promise<Facts | null> {
  const ids = [...programmes, ...teams].map(({ programmeId }) => programmeId);
  const [facts] = await rowsOf<Facts>(Prisma.sql`
    SELECT p.email, (SELECT coalesce(json_agg(json_build_object('id', g.id, 'startsOn', g.starts_on, 'endsOn', g.ends_on,
        'pauseMonths', g.pause_months)), '[]') FROM programmes g WHERE g.id = ANY(${ids}::uuid[])) AS programmes
    FROM people p WHERE p.id = ${personId}::uuid AND p.email IS NOT NULL AND p.weekly_letter`);
  return facts ?? null;
}

/** The same person as if these programmes were all there are: what is asked through her finds nothing of the others. */
function within(actor: Actor, programmeIds: ReadonlySet<string>): Actor {
  const isHere = ({ programmeId }: { programmeId: string }) => programmeIds.has(programmeId);
  return { ...actor, programmes: actor.programmes.filter(isHere), teams: actor.teams.filter(isHere) };
}

/** Makes the secret of a link here and now, and keeps its hash. Those of earlier letters go on working. */
async function mintLink(personId: string, now: Date): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + linkLifeMs);
  await db().weeklyLetterLink.create({ data: { hash: hashSecret(secret), personId, madeAt: now, expiresAt } });
  return secret;
}
