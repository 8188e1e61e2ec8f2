import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useAnswer } from "#app/live/use-answer.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addOwnMeasure } from "../commands/add-measure.server.ts";
import { addOwnForm } from "../forms.server.ts";
import { measuresOfTeam } from "../queries/measures.server.ts";
import { NewMeasureForm } from "../ui/new-measure-form.tsx";
import type { Route } from "./+types/new-measure";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { team, rights } = await measuresOfTeam(actorIn(context), params.teamId);
  if (!rights.edit) throw forbidden();
  return { team, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "add") throw new Refusal("invalid", "form.outdated");
  const { now } = context.get(factsContext);
  const { followedId } = await addOwnMeasure(actorIn(context), params.teamId, form.read(addOwnForm), now);
  throw redirect(`/teams/${params.teamId}/measures/${followedId}`);
});

export default function NewMeasure({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("measure-forms");
  const measures = useT("measures");
  const shell = useT("shell");
  const { team, formKey } = loaderData;
  const back = `/teams/${team.id}/measures`;
  return (
    <Page narrow>
      <title>{`${t("new.title")} – ${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={back}>{measures("title.of", { team: team.name })}</BackLink>}
        title={t("new.title")}
        lead={t("new.lead")}
      />
      <NewMeasureForm own formKey={formKey} refusal={refusal} back={back} />
    </Page>
  );
}
