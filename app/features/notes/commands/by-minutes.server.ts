import type { Actor } from "#app/access/actor.ts";
import type { Form } from "#app/platform/form.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { minutesForm } from "../forms/minutes-form.server.ts";
import { closeNote } from "./close-note.server.ts";
import { reopenNote } from "./reopen-note.server.ts";

/** Carries out the button under a note's minutes. @throws Refusal */
export async function doOnMinutes(actor: Actor, noteId: string, form: Form, now: Date): Promise<void> {
  switch (form.intent) {
    case "close":
      form.read(minutesForm);
      return closeNote(actor, noteId, now);
    case "reopen":
      form.read(minutesForm);
      return reopenNote(actor, noteId, now);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
}
