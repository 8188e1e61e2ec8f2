import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addIdea } from "../commands/add-idea.server.ts";
import { newIdeaForm } from "../forms.server.ts";
import { packageFrame } from "../queries/package.server.ts";
import { EditForm } from "../ui/edit-form.tsx";
import { IdeaFields } from "../ui/idea-fields.tsx";
import { Words } from "../ui/words.tsx";
import type { Route } from "./+types/new-idea";

/** For a team's own idea the team is in the address (`?team=`); without it, the programme's. */
export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { programme, drivers, teams, rights } = await packageFrame(actorIn(context), params.programmeId);
  const asked = new URL(request.url).searchParams;
  const inUse = drivers.filter(({ retired }) => !retired);
  const team = teams.find(({ id }) => id === asked.get("team"));
  if (asked.has("team") ? !team?.own : !rights.edit) throw forbidden();
  const under = inUse.find(({ id }) => id === asked.get("driver"))?.id ?? "";
  return { programme, drivers: inUse, team: team ?? null, under, key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { teamId, ...idea } = form.read(newIdeaForm);
  const { now } = context.get(factsContext);
  const input = { ...idea, teamId: teamId || null };
  const { ideaId } = await addIdea(actorIn(context), params.programmeId, input, now);
  throw redirect(`/programmes/${params.programmeId}/ideas/${ideaId}`);
});

export default function NewIdea({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("package");
  const shell = useT("shell");
  const { programme, drivers, team, under, key } = loaderData;
  const title = t(team ? "idea.new.team" : "idea.new.programme");
  const back = `/programmes/${programme.id}/package${team ? "" : "?view=edit"}`;
  const stored = { title: "", description: "", howToTry: "", source: "", driverId: under, key };
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={back}>{t("title")}</BackLink>}
        title={title}
        lead={team ? t("idea.new.team.lead", { team: team.name }) : undefined}
      />
      <Words of="idea" />
      <EditForm fresh stored={stored} answer={answer} save={t("idea.save")} cancelTo={back}>
        {(editing, errors) => (
          <>
            <input type="hidden" name="key" value={editing.sent.key ?? editing.start.key} />
            <input type="hidden" name="teamId" value={team?.id ?? ""} />
            <IdeaFields editing={editing} errors={errors} drivers={drivers} />
          </>
        )}
      </EditForm>
    </Page>
  );
}
