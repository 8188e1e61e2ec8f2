import type { Actor } from "#app/access/actor.ts";
import type { Form } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { answersForm } from "../forms.server.ts";
import type { GatheringPlace } from "../found.server.ts";
import { type Registered, registeredAt, registeredByLink } from "../queries/evaluation-to-answer.server.ts";
import { questionsOf } from "../questions.server.ts";
import { type Answered, storeAnswers } from "./store-answers.server.ts";

/** Answers as the signed-in person who was registered. @throws Refusal missing, invalid, conflict */
export async function answerSignedIn(actor: Actor, place: GatheringPlace, form: Form, now: Date): Promise<Answered> {
  return answer(await registeredAt(actor, place), form, now);
}

/** Answers by the secret of a mailed link. @throws Refusal invalid (also: unknown), conflict */
export async function answerByLink(secret: string, form: Form, now: Date): Promise<Answered> {
  const found = await registeredByLink(secret);
  if (!found) throw new Refusal("invalid", "evaluation.unknown");
  return answer(found, form, now);
}

async function answer({ gathering, registrationId }: Registered, form: Form, now: Date): Promise<Answered> {
  const fields = form.read(answersForm(await questionsOf(gathering)));
  return storeAnswers(gathering, registrationId, fields as Readonly<Record<string, string>>, now);
}
