import type { Actor } from "#app/access/actor.ts";
import { keyOfForm } from "#app/core/id.ts";
import type { Form } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { pressForm, walkInForm } from "../forms.server.ts";
import type { DoorPlace } from "../queries/door-page.server.ts";
import type { DoorAnswer, DoorWord } from "../types.ts";
import { takePosts } from "./take-posts.server.ts";

/** What is pressed without our script: one mark, or somebody who is let in. @throws Refusal missing, forbidden, invalid */
export async function pressed(actor: Actor, place: DoorPlace, form: Form, now: Date): Promise<void> {
  switch (form.intent) {
    case "press": {
      const { press, dayId, key } = form.read(pressForm);
      const [mark, registrationId = ""] = press.split(" ");
      // Each button of the page is a press of its own; twice the same one is one.
      const id = keyOfForm(key, press);
      const post = { kind: "mark", id, registrationId, dayId, mark: mark as DoorWord, markedAt: now } as const;
      return taken(await takePosts(actor, place, [post], now));
    }
    case "let-in": {
      const { who, name, organisation, email, dayId, key } = form.read(walkInForm);
      const newcomer = who === "" ? { name, organisation, email } : { personId: who };
      const post = { kind: "walk-in", id: key, dayId, markedAt: now, who: newcomer } as const;
      return taken(await takePosts(actor, place, [post], now));
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}

function taken({ refused: [no] }: DoorAnswer): void {
  // All that a guest's form lacks by now is a name.
  if (no?.code === "field.required") throw new Refusal("invalid", "form.invalid", { fields: { name: no.code } });
  if (no) throw new Refusal("invalid", no.code);
}
