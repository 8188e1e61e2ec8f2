import { redirect } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { beginThread } from "#app/flows/begin-thread.server.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { reopenThread, resolveThread } from "../commands/threads.server.ts";
import { beginForm, moveForm } from "../forms/threads-form.server.ts";
import { threadsOfNote } from "../queries/threads.server.ts";
import type { Route } from "./+types/threads";

/** What is said of a note's passages. */
export const loader = reading(async ({ params, context }: Route.LoaderArgs) =>
  threadsOfNote(actorIn(context), params.noteId, context.get(factsContext).now),
);

/** Where the forms beside a note post. A browser without our script is led back to the page the form stood on. */
export const action = acting(async ({ request, params: { noteId }, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  switch (form.intent) {
    case "begin":
      return { begun: await beginThread(actor, noteId, form.read(beginForm), now) };
    case "resolve":
      return moved(form.read(moveForm), (threadId) => resolveThread(actor, { noteId, threadId }, now));
    case "reopen":
      return moved(form.read(moveForm), (threadId) => reopenThread(actor, { noteId, threadId }, now));
    default:
      throw new Refusal("invalid", "form.outdated");
  }

  async function moved({ threadId, to }: { threadId: string; to: string }, move: (threadId: string) => Promise<void>) {
    await move(threadId);
    const asPage = request.headers.get("accept")?.includes("text/html") ?? false;
    if (asPage) throw redirect(`${ownPath(to, "/start")}#thread-${threadId}`);
    return { moved: threadId };
  }
});
