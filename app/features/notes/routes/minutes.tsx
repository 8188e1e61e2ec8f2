import { redirect } from "react-router";
import { tellMentioned } from "#app/flows/tell-mentioned.server.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { doOnMinutes } from "../commands/by-minutes.server.ts";
import { placeOfNote } from "../queries/places.server.ts";
import type { Route } from "./+types/minutes";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => ({
  to: (await placeOfNote(actorIn(context), params.noteId)).href,
}));

/** Where minutes are closed and opened again, whatever they are of. Leads back to them. */
export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { href } = await placeOfNote(actor, params.noteId);
  // Who was named at the very end is told too: closing takes in what was written.
  await tellMentioned(params.noteId, now);
  await doOnMinutes(actor, params.noteId, form, now);
  throw redirect(href);
});

/** Seen when the press was refused; otherwise there is nothing here but the way to the note. */
export default function MinutesOfNote({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("minutes");
  const shell = useT("shell");
  const { message } = useFormErrors(answer?.refusal, "minutes");
  const title = t(message ? "refused.title" : "title");
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={loaderData.to}>{t("refused.back")}</BackLink>} title={title} lead={message} />
    </Page>
  );
}
