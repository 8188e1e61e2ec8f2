import { redirect } from "react-router";
import { pageOfTalk } from "#app/features/supervision/rules/place.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { beginInterviewNote, beginSupervisionNote } from "../commands/begin-talk-note.server.ts";
import { minutesForm } from "../forms/minutes-form.server.ts";
import { pageWithNote } from "../queries/talk-note.server.ts";
import type { Route } from "./+types/begin-talk-note";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => ({
  to: await pageWithNote(actorIn(context), params),
  of: "sessionId" in params ? ("supervision" as const) : ("interview" as const),
}));

/** Where the note of a supervision session or a group interview is begun. Leads back to its page, where it is read and written. */
export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "begin-note") throw new Refusal("invalid", "form.outdated");
  form.read(minutesForm);
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  if (params.sessionId !== undefined) await beginSupervisionNote(actor, params.sessionId, now);
  else await beginInterviewNote(actor, params, now);
  throw redirect(`${pageOfTalk(params)}#note`);
});

/** Seen when the press was refused; otherwise there is nothing here but the way back. */
export default function BeginTalkNote({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("talk-notes");
  const shell = useT("shell");
  const { message } = useFormErrors(answer?.refusal, "talk-notes");
  const title = t(message ? "refused.title" : "title");
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={loaderData.to}>{t(`back.${loaderData.of}`)}</BackLink>}
        title={title}
        lead={message}
      />
    </Page>
  );
}
