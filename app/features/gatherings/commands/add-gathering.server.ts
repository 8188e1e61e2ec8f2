import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId, newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";
import { gatheringChanged } from "../events.ts";
import { nothingYet, type Plan } from "../rules/plan.ts";
import { tidiedPlan } from "../texts.server.ts";
import { columnsOf, demandPlan, writeDays } from "./write-plan.server.ts";

/**
 * Plans a gathering, as a draft that only those who plan know of. However often the form arrives, it is one.
 * @throws Refusal missing, forbidden, invalid (with what is wrong at the fields)
 */
export async function addGathering(
  actor: Actor,
  programmeId: string,
  input: Plan & { readonly key: string },
  now: Date,
): Promise<{ gatheringId: string }> {
  const { key, ...plan } = input;
  return act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "gathering.add", content: [programmeId, plan], now },
      async () => {
        if (!isId(programmeId)) throw missing();
        authoriseSee(actor, "gathering.see", { programmeId });
        authorise(actor, "gathering.edit", { programmeId });
        return { gatheringId: await createDraft(tx, traces, actor, programmeId, plan, now) };
      },
    ),
  );
}

/** Stores a draft of a programme in which the actor may plan; gives its id. @throws Refusal invalid */
export async function createDraft(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  programmeId: string,
  asked: Plan,
  now: Date,
): Promise<string> {
  const tidied = tidiedPlan(asked);
  const plan = { ...tidied, teamId: tidied.kind === "group_interview" ? tidied.teamId : null };
  await demandPlan(tx, programmeId, plan, nothingYet);
  const id = newId(now.getTime());
  const made = { createdById: actor.personId, createdAt: now };
  const columns = columnsOf(plan) as Required<ReturnType<typeof columnsOf>>;
  await tx.gathering.create({ data: { id, programmeId, ...made, ...columns } });
  await writeDays(tx, id, [], plan, now);
  const team = plan.teamId === null ? {} : { teamId: plan.teamId };
  traces.audit({ action: "gathering.added", subject: "gathering", subjectId: id, programmeId, ...team });
  traces.announce(gatheringChanged({ id, programmeId, teamId: plan.teamId, published: false }, actor));
  return id;
}
