import { redirect, redirectDocument } from "react-router";
import { newId } from "#app/core/id.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { pressed } from "../commands/pressed.server.ts";
import { doorPage, doorShell } from "../queries/door-page.server.ts";
import { isShell, searchOf } from "../search.ts";
import { DoorPage } from "../ui/door-page.tsx";
import { forgetDoor } from "../ui/keep-door.ts";
import type { Route } from "./+types/door";

export const loader = reading(async ({ request, params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { search } = new URL(request.url);
  // Kept by the browser as it is, and so without anybody in it.
  const page = isShell(search) ? await doorShell(actor, params) : await doorPage(actor, params);
  return { ...page, me: actor.personId, formKey: newId() };
});

/** What is pressed without our script. With it, everything goes by `marks`. */
export const action = acting(async ({ request, params, context }: Route.ActionArgs, form) => {
  await pressed(actorIn(context), params, form, context.get(factsContext).now);
  const { pathname, search } = new URL(request.url);
  throw redirect(`${pathname}${searchOf(search)}`);
});

/** The camera, and going on without a network, are this document's alone: one comes here as a whole page. */
export async function clientLoader({ request, serverLoader, params }: Route.ClientLoaderArgs) {
  const { pathname, search } = new URL(request.url);
  if (pathname !== window.location.pathname) throw redirectDocument(`${pathname}${search}`);
  try {
    return await serverLoader();
  } catch (error) {
    const status = (error as { status?: number } | null)?.status;
    if (status === 403 || status === 404) await forgetDoor(params);
    throw error;
  }
}

export default function Door({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("door");
  const shell = useT("shell");
  const { door } = loaderData;
  useLive({ names: ["door.marked", "gathering.changed"], ids: { gatheringId: door.id } });
  return (
    <>
      <title>{`${t("title.of", door)} – ${shell("product")}`}</title>
      <DoorPage {...loaderData} refusal={answer?.refusal} />
    </>
  );
}
