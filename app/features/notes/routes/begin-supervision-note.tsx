import { redirect } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useAnswer } from "#app/live/use-answer.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { beginSupervisionNote } from "../commands/begin-talk-note.server.ts";
import { minutesForm } from "../forms/minutes-form.server.ts";
import { pageOfSupervision } from "../queries/talk-note.server.ts";
import type { Route } from "./+types/begin-supervision-note";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => ({
  to: await pageOfSupervision(actorIn(context), params.sessionId),
}));

/** Where the note of a supervision session is begun. Leads back to the session, where it is read and written. */
export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "begin-note") throw new Refusal("invalid", "form.outdated");
  form.read(minutesForm);
  await beginSupervisionNote(actorIn(context), params.sessionId, context.get(factsContext).now);
  throw redirect(`/supervision/${params.sessionId}#note`);
});

/** Seen when the press was refused; otherwise there is nothing here but the way to the session. */
export default function BeginSupervisionNote({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("talk-notes");
  const shell = useT("shell");
  const { message } = useFormErrors(answer?.refusal, "talk-notes");
  const title = t(message ? "refused.title" : "title");
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={loaderData.to}>{t("back.supervision")}</BackLink>}
        title={title}
        lead={message}
      />
    </Page>
  );
}
