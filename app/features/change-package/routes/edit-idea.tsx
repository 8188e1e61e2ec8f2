import { data, redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editIdea, type IdeaField } from "../commands/edit-idea.server.ts";
import { changesIn } from "../forms.server.ts";
import { ideaPage } from "../queries/idea.server.ts";
import { EditForm } from "../ui/edit-form.tsx";
import { IdeaFields } from "../ui/idea-fields.tsx";
import type { Route } from "./+types/edit-idea";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { idea, drivers, rights } = await ideaPage(actorIn(context), params.programmeId, params.ideaId);
  if (!rights.edit) throw forbidden();
  return { idea, drivers };
});

const fields = ["title", "description", "howToTry", "source", "driverId"] as const satisfies IdeaField[];

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  const { conflicts } = await editIdea(actorIn(context), params, changesIn(form, fields), now);
  if (conflicts.length > 0) return data({ conflicts, values: form.values }, { status: 409 });
  throw redirect(`/programmes/${params.programmeId}/ideas/${params.ideaId}`);
});

export default function EditIdea({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("package");
  const shell = useT("shell");
  const { idea, drivers } = loaderData;
  const back = `/programmes/${idea.programmeId}/ideas/${idea.id}`;
  const { title, description, howToTry, source } = idea;
  const stored = { title, description, howToTry, source, driverId: idea.driverId ?? "" };
  return (
    <Page narrow key={idea.id}>
      <title>{`${t("idea.edit")} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={back}>{title}</BackLink>} title={t("idea.edit")} />
      <EditForm stored={stored} answer={answer} save={t("idea.save")} cancelTo={back}>
        {(editing, errors) => <IdeaFields editing={editing} errors={errors} drivers={drivers} />}
      </EditForm>
    </Page>
  );
}
