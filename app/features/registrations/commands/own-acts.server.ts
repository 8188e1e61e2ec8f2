import type { Form } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { Bearer } from "../bearer.server.ts";
import { changeForm, plainForm } from "../forms.server.ts";
import type { Asked } from "../types.ts";
import { answerOffer } from "./answer-offer.server.ts";
import { cancelRegistration } from "./cancel.server.ts";
import { changeRegistration } from "./change.server.ts";
import { splitParty } from "./split-party.server.ts";

/**
 * Does what one of the forms round one's own registration asks for; the same for who is signed in and who came by a link.
 * @throws Refusal invalid (no such form), and those of the act
 */
export async function doWithOwn(bearer: Bearer, asked: Asked, form: Form, now: Date): Promise<void> {
  switch (form.intent) {
    case "change":
      await changeRegistration(bearer, form.read(changeForm(asked)) as Record<string, string>, now);
      return;
    case "cancel":
      form.read(plainForm);
      return cancelRegistration(bearer, now);
    case "take":
    case "decline":
      form.read(plainForm);
      return answerOffer(bearer, form.intent, now);
    case "split":
      form.read(plainForm);
      return splitParty(bearer, now);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}
