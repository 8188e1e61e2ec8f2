import type { Actor } from "#app/access/actor.ts";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import type { Form } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { readChanges } from "../forms.server.ts";
import { longestReason } from "../rules/fields.ts";
import { type CycleState, cycleStates } from "../rules/types.ts";
import { deleteDraft } from "./delete-draft.server.ts";
import type { CyclePlace } from "./locked-cycle.server.ts";
import { moveCycle } from "./move-cycle.server.ts";
import { addQuestion, removeQuestion } from "./questions.server.ts";
import { reopenCycle } from "./reopen-cycle.server.ts";
import { saveCycle } from "./save-cycle.server.ts";
import { invitePartners, shareCycle } from "./share-cycle.server.ts";
import { startNext } from "./start-next.server.ts";

/** What a cycle's page can do, by the button that was pressed: `verb` or `verb.argument`. */
export type Done = { readonly to: string; readonly conflicts: readonly string[] };

const controls = ["from", "reason", "newQuestionId"];

function stateNamed(text: string | undefined): CycleState {
  const state = cycleStates.find((known) => known === text);
  if (!state) throw new Refusal("invalid", "form.outdated");
  return state;
}

function reasonIn(form: Form): string {
  const reason = (form.values.reason ?? "").trim();
  if (reason.length > longestReason)
    throw new Refusal("invalid", "form.invalid", { fields: { reason: "field.too-long" } });
  // A reason stays in the history like any other text.
  if (findIdentityNumbers(reason).length > 0)
    throw new Refusal("invalid", "form.invalid", { fields: { reason: "identity-number" } });
  return reason;
}

/** Carries out the pressed button of a cycle's page. Gives where to go then. */
export async function pressOnCycle(actor: Actor, place: CyclePlace, form: Form, now: Date): Promise<Done> {
  const [verb, argument] = form.intent.split(":", 2);
  const here = `/teams/${place.teamId}/cycles/${place.cycleId}`;
  const done = (to = here): Done => ({ to, conflicts: [] });
  switch (verb) {
    case "save":
    case "add-question":
    case "remove-question": {
      const { conflicts } = await saveCycle(actor, place, readChanges(form.values, controls), now);
      if (conflicts.length > 0) return { to: here, conflicts: conflicts.map(({ field }) => field) };
      if (verb === "add-question") await addQuestion(actor, place, form.values.newQuestionId ?? "", now);
      if (verb === "remove-question") await removeQuestion(actor, place, argument ?? "", now);
      return done();
    }
    case "move": {
      const changes = readChanges(form.values, controls);
      const input = { changes, from: stateNamed(form.values.from), to: stateNamed(argument), reason: reasonIn(form) };
      const { saved } = await moveCycle(actor, place, input, now);
      return { to: here, conflicts: saved.conflicts.map(({ field }) => field) };
    }
    case "reopen":
      await reopenCycle(actor, place, reasonIn(form), now);
      return done();
    case "share":
      await shareCycle(actor, place, argument === "on", now);
      return done();
    case "invite":
      await invitePartners(actor, place, argument === "on", now);
      return done();
    case "delete":
      await deleteDraft(actor, place, now);
      return done(`/teams/${place.teamId}`);
    case "next": {
      const { cycleId } = await startNext(actor, place, form.values.key ?? "", now);
      return done(`/teams/${place.teamId}/cycles/${cycleId}`);
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}
