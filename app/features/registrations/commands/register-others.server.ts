import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql, mayRegisterSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forbidden, missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { lockGathering } from "../locked-gathering.server.ts";
import { beginParty, putIn, type ToPutIn } from "../put-in.server.ts";
import type { NewPerson } from "../rules/group.ts";
import { letIn } from "../rules/queue.ts";
import { type Audience, decideRegister, type RegistrationState } from "../rules/registering.ts";
import { settle } from "../settle.server.ts";
import type { LockedGathering, RegistrationSource } from "../types.ts";

export type Group = {
  readonly key: string;
  readonly personIds: readonly string[];
  readonly newPeople: readonly NewPerson[];
  /** Seats only when there are enough for all of them; else each gets one as they come. */
  readonly together: boolean;
};

/**
 * Registers several at once: a coordinator her team, a manager her staff, the lead anybody of the programme. All of them or, when one
 * cannot be registered, none; who it is stands in the refusal.
 * @throws Refusal missing, forbidden, invalid (nobody chosen), conflict (with a code of `NoRegistration`, and a name)
 */
export async function registerOthers(
  actor: Actor,
  gatheringId: string,
  group: Group,
  now: Date,
): Promise<{ registered: number; waiting: number; requested: number }> {
  const { key, newPeople, together } = group;
  if (!isId(gatheringId)) throw missing();
  const personIds = [...new Set(group.personIds)];
  if (personIds.length + newPeople.length === 0) throw new Refusal("invalid", "registration.nobody-chosen");
  const content = [gatheringId, personIds, newPeople, together];
  return act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "registration.make-group", content, now }, async () => {
      const sources = await mayRegisterAll(tx, actor, gatheringId, personIds);
      const addressed = await peopleBehind(tx, newPeople);
      const people = [...personIds, ...addressed.values()];
      const locked = await lockGathering(tx, gatheringId, now, { people, visible: gatheringsVisibleSql(actor) });
      const earlier = new Map(locked.known.map((one) => [one.personId, one]));
      const place = { programmeId: locked.gathering.programmeId };
      const byLead = may(actor, "registration.register-anyone", place);
      if (newPeople.length > 0 && !byLead && !may(actor, "registration.register-staff", place)) throw forbidden();
      const guests = await guestsBefore(tx, gatheringId, newPeople);
      const group: (ToPutIn & { kinds: readonly Audience[]; state: RegistrationState | null; called: string })[] = [];
      for (const personId of people) {
        const found = earlier.get(personId);
        const { registrationId = null, state = null } = found ?? {};
        const called = sources.get(personId)?.name ?? "";
        // Whom a manager names by an address is of her units, whether or not she was known before.
        const kinds: readonly Audience[] = sources.has(personId) ? (found?.kinds ?? []) : ["staff"];
        group.push({ who: { personId }, earlierId: registrationId, kinds, state, called });
      }
      for (const { name, email, organisation } of newPeople) {
        if (addressed.has(email)) continue;
        const before = guests.get(email);
        const guest = {
          name: tidyLine(name),
          email: email === "" ? null : email,
          organisation: tidyLine(organisation),
        };
        const { id = null, state = null } = before ?? {};
        group.push({ who: { guest }, earlierId: id, kinds: ["staff"], state, called: name });
      }
      const asks = group.map((one) => mustRegister(locked.gathering, one, byLead)).includes("by-asking") && !byLead;
      const gathering = await settle(tx, traces, locked.gathering, now);
      const seats = asks ? 0 : letIn(group.length, gathering.free, gathering.anyoneWaits, together);
      const partyId = group.length > 1 ? await beginParty(tx, gatheringId, { together, actor, now }) : null;
      const source = sourceOf([...sources.values()].map(({ by }) => by));
      await putIn(tx, traces, gathering, group, { asks, seats, source, partyId, actor, now });
      const rest = group.length - seats;
      return { registered: seats, waiting: asks ? 0 : rest, requested: asks ? rest : 0 };
    }),
  );
}

/** The lead decides herself for whom a gathering is. @throws Refusal conflict, with whom it is about */
function mustRegister(
  gathering: LockedGathering,
  one: { kinds: readonly Audience[]; state: RegistrationState | null; called: string },
  byLead: boolean,
): "at-once" | "by-asking" {
  const asLead = { kinds: gathering.audience, state: one.state === "refused" ? null : one.state };
  const { kinds, state } = byLead ? asLead : one;
  const decided = decideRegister(gathering, kinds, state, gathering.today);
  if (decided.ok) return decided.value;
  throw new Refusal("conflict", decided.code, { data: { ...decided.data, name: one.called } });
}

type Source = Extract<RegistrationSource, "manager" | "coordinator" | "lead">;

/** How the actor may register each of them. @throws Refusal missing, forbidden when she may not one of them */
async function mayRegisterAll(
  tx: Tx,
  actor: Actor,
  gatheringId: string,
  personIds: readonly string[],
): Promise<Map<string, { name: string; by: Source }>> {
  const seen = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND ${gatheringsVisibleSql(actor)}`;
  if (seen.length === 0) throw missing();
  const rows = await tx.$queryRaw<{ id: string; name: string; by: Source }[]>`
    SELECT p.id, p.name, ${mayRegisterSql(actor)} AS by FROM people p, gatherings g
    WHERE g.id = ${gatheringId}::uuid AND p.id = ANY(${[...personIds]}::uuid[])`;
  const found = new Map(rows.filter(({ by }) => by !== null).map(({ id, ...who }) => [id, who]));
  if (personIds.some((id) => !found.has(id))) throw forbidden();
  return found;
}

/** As what one registers a group: as what she may register all of it. */
function sourceOf(ways: readonly Source[]): Source {
  if (ways.includes("lead")) return "lead";
  return ways.includes("coordinator") ? "coordinator" : "manager";
}

/** Who of those named by an address is known already, by address. Nobody is told so. */
async function peopleBehind(tx: Tx, named: readonly NewPerson[]): Promise<Map<string, string>> {
  const emails = named.map(({ email }) => email).filter((email) => email !== "");
  if (emails.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; email: string }[]>`
    SELECT id, lower(email) AS email FROM people WHERE lower(email) = ANY(${emails}::text[])`;
  return new Map(rows.map(({ id, email }) => [email, id]));
}

/** What became of guests' earlier registrations, by address. */
async function guestsBefore(tx: Tx, gatheringId: string, named: readonly NewPerson[]) {
  const emails = named.map(({ email }) => email).filter((email) => email !== "");
  if (emails.length === 0) return new Map<string, { id: string; state: RegistrationState }>();
  const rows = await tx.$queryRaw<{ id: string; email: string; state: RegistrationState }[]>`
    SELECT id, lower(guest_email) AS email, state FROM registrations
    WHERE gathering_id = ${gatheringId}::uuid AND lower(guest_email) = ANY(${emails}::text[])`;
  return new Map(rows.map(({ email, id, state }) => [email, { id, state }]));
}
