import { makeActionOfLine, makeCycleOfLine, makeIdeaOfLine } from "#app/flows/line-to-thing.server.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { actionLineForm, lineForm } from "../forms/things-form.server.ts";
import { thingsOfNote } from "../queries/things.server.ts";
import type { Route } from "./+types/things";

/** What came of a note's lines, for its open pages. */
export const loader = reading(async ({ params, context }: Route.LoaderArgs) => ({
  things: await thingsOfNote(actorIn(context), params.noteId),
}));

/** Where the editor sends a marked line. Answers with what came of it. */
export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  switch (form.intent) {
    case "cycle":
      return { made: await makeCycleOfLine(actor, params.noteId, form.read(lineForm), now) };
    case "idea":
      return { made: await makeIdeaOfLine(actor, params.noteId, form.read(lineForm), now) };
    case "action":
      return { made: await makeActionOfLine(actor, params.noteId, form.read(actionLineForm), now) };
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});
