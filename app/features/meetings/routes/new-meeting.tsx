import { redirect } from "react-router";
import { holdMeeting } from "#app/flows/hold-meeting.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { planSeries } from "../commands/series.server.ts";
import { hoursOf, newMeetingForm, patternOf } from "../forms.server.ts";
import { teamToMeet } from "../queries/meetings.server.ts";
import { paceIn } from "../rules/list.ts";
import { lastDayOffered } from "../rules/series.ts";
import { NewMeetingForm } from "../ui/meeting-form.tsx";
import type { Route } from "./+types/new-meeting";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const team = await teamToMeet(actor, params.teamId);
  if (!team.mayEdit) throw forbidden();
  const { today } = actor;
  const pace = paceIn(new URL(request.url).searchParams);
  return { team, today, pace, endsOn: lastDayOffered(today, team.programmeEndsOn), formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { key, pace, ...fields } = form.read(newMeetingForm);
  if (pace !== "once") {
    const pattern = patternOf({ ...fields, pace });
    const { count } = await planSeries(actor, params.teamId, { pattern, key }, now);
    throw redirect(`/teams/${params.teamId}/meetings?planned=${count}`);
  }
  const { title, heldOn, place } = fields;
  const one = { title, heldOn, place, hours: hoursOf(fields), key };
  const { meetingId } = await holdMeeting(actor, params.teamId, one, now);
  throw redirect(`/teams/${params.teamId}/meetings/${meetingId}`);
});

export default function NewMeeting({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("meetings");
  const shell = useT("shell");
  const { team, today, pace, endsOn, formKey } = loaderData;
  return (
    <Page narrow>
      <title>{`${t("new.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/meetings`}>{t("title.of", { team: team.name })}</BackLink>}
        title={t("new.title")}
        lead={t("new.lead")}
      />
      <NewMeetingForm formKey={formKey} heldOn={today} pace={pace} endsOn={endsOn} refusal={answer?.refusal} />
    </Page>
  );
}
