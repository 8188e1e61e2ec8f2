import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";
import { factorsChanged } from "../events.ts";
import { factorIn, lockedFactors, type StoredFactor } from "../list.server.ts";
import { factorsMax, type Step, stepped } from "../rules.ts";

/** Adds a factor at the end, and gives its id. @throws Refusal missing, forbidden, conflict (there is one of that name, or no room) */
export async function addFactor(
  actor: Actor,
  programmeId: string,
  said: { readonly name: string; readonly key: string },
  now: Date,
): Promise<{ factorId: string }> {
  return editing(actor, programmeId, now, async (tx, traces, factors) => {
    const submission = {
      key: said.key,
      personId: actor.personId,
      action: "factor.add",
      content: [programmeId, said],
      now,
    };
    return once(tx, traces, submission, async () => {
      const name = tidyLine(said.name);
      demandFree(factors, name, null);
      demandRoom(factors);
      const position = Math.max(0, ...factors.map((factor) => factor.position)) + 1;
      const factorId = newId(now.getTime());
      await tx.factor.create({ data: { id: factorId, programmeId, name, position } });
      traces.audit({ action: "factor.added", subject: "factor", subjectId: factorId, programmeId });
      traces.announce(factorsChanged(programmeId, actor));
      return { factorId };
    });
  });
}

/** Calls a factor otherwise, also where it has been coded. @throws Refusal missing, forbidden, conflict */
export async function renameFactor(
  actor: Actor,
  programmeId: string,
  said: { readonly factor: string; readonly name: string; readonly base: string },
  now: Date,
): Promise<void> {
  await editing(actor, programmeId, now, async (tx, traces, factors) => {
    const factor = factorIn(factors, said.factor);
    const name = tidyLine(said.name);
    if (name === factor.name) return traces.unchanged();
    if (factor.name !== said.base) throw new Refusal("conflict", "factor.list-changed-meanwhile");
    demandFree(factors, name, factor.id);
    await tx.factor.update({ where: { id: factor.id }, data: { name } });
    traces.audit({ action: "factor.renamed", subject: "factor", subjectId: factor.id, programmeId });
    traces.announce(factorsChanged(programmeId, actor));
  });
}

/** Moves one a place up or down among those in use. @throws Refusal missing, forbidden, conflict (the order is another by now) */
export async function moveFactor(
  actor: Actor,
  programmeId: string,
  said: Step & { readonly factor: string },
  now: Date,
): Promise<void> {
  await editing(actor, programmeId, now, async (tx, traces, factors) => {
    const factor = factorIn(factors, said.factor);
    const before = factors.filter(({ retiredAt }) => retiredAt === null).map(({ id }) => id);
    const after = stepped(before, factor.id, { way: said.way, past: factorIn(factors, said.past).id });
    if (!after) throw new Refusal("conflict", "factor.list-changed-meanwhile");
    if (after === before) return traces.unchanged();
    await tx.$executeRaw`
      UPDATE factors SET position = placed.position
      FROM unnest(${[...after]}::uuid[]) WITH ORDINALITY AS placed (id, position) WHERE factors.id = placed.id`;
    traces.audit({ action: "factor.moved", subject: "factor", subjectId: factor.id, programmeId });
    traces.announce(factorsChanged(programmeId, actor));
  });
}

/** Takes a factor out of use: where it has been coded it stays. Twice is once. @throws Refusal missing, forbidden, conflict */
export async function retireFactor(actor: Actor, programmeId: string, ref: string, now: Date): Promise<void> {
  await editing(actor, programmeId, now, async (tx, traces, factors) => {
    const factor = factorIn(factors, ref);
    if (factor.retiredAt !== null) return traces.unchanged();
    await tx.factor.update({ where: { id: factor.id }, data: { retiredAt: now } });
    traces.audit({ action: "factor.retired", subject: "factor", subjectId: factor.id, programmeId });
    traces.announce(factorsChanged(programmeId, actor));
  });
}

/** Takes it into use again, at the end. Twice is once. @throws Refusal missing, forbidden, conflict */
export async function restoreFactor(actor: Actor, programmeId: string, ref: string, now: Date): Promise<void> {
  await editing(actor, programmeId, now, async (tx, traces, factors) => {
    const factor = factorIn(factors, ref);
    if (factor.retiredAt === null) return traces.unchanged();
    demandRoom(factors);
    const position = Math.max(...factors.map((one) => one.position)) + 1;
    await tx.factor.update({ where: { id: factor.id }, data: { retiredAt: null, position } });
    traces.audit({ action: "factor.restored", subject: "factor", subjectId: factor.id, programmeId });
    traces.announce(factorsChanged(programmeId, actor));
  });
}

/** One act at a time decides about a programme's list. */
async function editing<T>(
  actor: Actor,
  programmeId: string,
  now: Date,
  work: (tx: Tx, traces: Traces, factors: readonly StoredFactor[]) => Promise<T>,
): Promise<T> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "factor.edit", { programmeId });
  return act(actor, now, async (tx, traces) => work(tx, traces, await lockedFactors(tx, programmeId, now)));
}

function demandFree(factors: readonly StoredFactor[], name: string, but: string | null): void {
  const taken = factors.some((one) => one.id !== but && one.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Refusal("conflict", "factor.name-taken", { fields: { name: "factor.name-taken" } });
}

function demandRoom(factors: readonly StoredFactor[]): void {
  if (factors.filter(({ retiredAt }) => retiredAt === null).length >= factorsMax)
    throw new Refusal("conflict", "factor.too-many", { data: { most: factorsMax } });
}
