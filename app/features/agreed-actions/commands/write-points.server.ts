import type { Actor } from "#app/access/actor.ts";
import type { TalkPlace } from "#app/features/supervision/rules/place.ts";
import type { Form } from "#app/platform/form.server.ts";
import { addPointForm, editPointForm, pointForm } from "../forms.server.ts";
import { addPoint, editPoint, removePoint, tickPoint } from "./points.server.ts";

/**
 * What is pressed of what is to be talked about, at its page. Gives what the page is to be told in its address; null: the
 * press is about something else.
 * @throws Refusal
 */
export async function writePoints(actor: Actor, place: TalkPlace, form: Form, now: Date): Promise<string | null> {
  // A point that is left from an earlier session stands on the next one's page too.
  const at = ({ of, pointId }: { of: string; pointId: string }) =>
    "sessionId" in place ? { sessionId: of, pointId } : { ...place, pointId };
  switch (form.intent) {
    case "add-point": {
      const { pointId } = await addPoint(actor, place, form.read(addPointForm), now);
      return `?point=${pointId}`;
    }
    case "edit-point": {
      const { pointId, text, ...base } = form.read(editPointForm);
      await editPoint(actor, { ...place, pointId }, { text, base: base["base.text"] }, now);
      return "";
    }
    case "tick":
    case "untick":
      await tickPoint(actor, at(form.read(pointForm)), form.intent === "tick", now);
      return "";
    case "remove-point":
      await removePoint(actor, at(form.read(pointForm)), now);
      return "";
    default:
      return null;
  }
}
