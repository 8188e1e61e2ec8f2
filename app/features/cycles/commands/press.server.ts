import type { Actor } from "#app/access/actor.ts";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import type { Form } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { buttonForm, keyForm, readChanges, reasonForm } from "../forms.server.ts";
import { longestReason } from "../rules/fields.ts";
import { type CycleState, cycleStates } from "../rules/types.ts";
import { conflicting } from "./conflict.server.ts";
import { deleteDraft } from "./delete-draft.server.ts";
import type { CyclePlace } from "./locked-cycle.server.ts";
import { moveCycle } from "./move-cycle.server.ts";
import { addQuestion, removeQuestion } from "./questions.server.ts";
import { reopenCycle } from "./reopen-cycle.server.ts";
import { refuseGone, saveCycle } from "./save-cycle.server.ts";
import { invitePartners, shareCycle } from "./share-cycle.server.ts";
import { startNext } from "./start-next.server.ts";

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

/**
 * Carries out the pressed button of a cycle's page: `verb` or `verb:argument`. Gives where to go then.
 * @throws Refusal missing, forbidden, invalid, conflict (with both texts: nothing moved until one is chosen)
 */
export async function pressOnCycle(actor: Actor, place: CyclePlace, form: Form, now: Date): Promise<string> {
  const [verb, argument] = form.intent.split(":", 2);
  const here = `/teams/${place.teamId}/cycles/${place.cycleId}`;
  switch (verb) {
    case "save":
    case "add-question":
    case "remove-question": {
      const saved = await saveCycle(actor, place, readChanges(form.values, controls), now);
      if (saved.conflicts.length > 0) throw conflicting(saved.conflicts);
      refuseGone(saved);
      if (verb === "add-question") await addQuestion(actor, place, form.values.newQuestionId ?? "", now);
      if (verb === "remove-question") await removeQuestion(actor, place, argument ?? "", now);
      return here;
    }
    case "move": {
      const changes = readChanges(form.values, controls);
      const input = { changes, from: stateNamed(form.values.from), to: stateNamed(argument), reason: reasonIn(form) };
      const { saved } = await moveCycle(actor, place, input, now);
      if (saved.conflicts.length > 0) throw conflicting(saved.conflicts);
      return here;
    }
    case "reopen":
      form.read(reasonForm);
      await reopenCycle(actor, place, reasonIn(form), now);
      return here;
    case "share":
      form.read(buttonForm);
      await shareCycle(actor, place, argument === "on", now);
      return here;
    case "invite":
      form.read(buttonForm);
      await invitePartners(actor, place, argument === "on", now);
      return here;
    case "delete":
      form.read(buttonForm);
      await deleteDraft(actor, place, now);
      return `/teams/${place.teamId}`;
    case "next": {
      const { cycleId } = await startNext(actor, place, form.read(keyForm).key, now);
      return `/teams/${place.teamId}/cycles/${cycleId}`;
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}
