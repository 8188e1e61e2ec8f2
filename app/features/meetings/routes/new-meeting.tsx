import { redirect } from "react-router";
import { holdMeeting } from "#app/flows/hold-meeting.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useAnswer } from "#app/live/use-answer.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { newMeetingForm } from "../forms.server.ts";
import { teamToMeet } from "../queries.server.ts";
import { MeetingForm } from "../ui/meeting-form.tsx";
import type { Route } from "./+types/new-meeting";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const team = await teamToMeet(actor, params.teamId);
  if (!team.mayEdit) throw forbidden();
  return { team, today: actor.today, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const fields = form.read(newMeetingForm);
  const { meetingId } = await holdMeeting(actor, params.teamId, fields, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/meetings/${meetingId}`);
});

export default function NewMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("meetings");
  const shell = useT("shell");
  const { team, today, formKey } = loaderData;
  return (
    <Page narrow>
      <title>{`${t("new.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/meetings`}>{t("title.of", { team: team.name })}</BackLink>}
        title={t("new.title")}
        lead={t("new.lead")}
      />
      <MeetingForm
        intent="add"
        formKey={formKey}
        stored={{ title: t("new.default"), heldOn: today }}
        refusal={answer?.refusal}
      />
    </Page>
  );
}
