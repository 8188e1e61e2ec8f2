import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addProgrammesMeasure } from "../commands/add-measure.server.ts";
import { addForm } from "../forms.server.ts";
import { measuresOfProgramme } from "../queries/measures.server.ts";
import { NewMeasureForm } from "../ui/new-measure-form.tsx";
import type { Route } from "./+types/new-programmes";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { programme, rights } = await measuresOfProgramme(actorIn(context), params.programmeId);
  if (!rights.edit) throw forbidden();
  return { programme, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "add") throw new Refusal("invalid", "form.outdated");
  const { now } = context.get(factsContext);
  const { measureId } = await addProgrammesMeasure(actorIn(context), params.programmeId, form.read(addForm), now);
  throw redirect(`/programmes/${params.programmeId}/measures/${measureId}`);
});

export default function NewProgrammesMeasure({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("measure-forms");
  const measures = useT("measures");
  const shell = useT("shell");
  const { programme, formKey } = loaderData;
  const back = `/programmes/${programme.id}/measures`;
  return (
    <Page narrow>
      <title>{`${t("new.programmes")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={back}>{measures("programmes")}</BackLink>}
        title={t("new.programmes")}
        lead={t("new.programmes.lead")}
      />
      <NewMeasureForm own={false} formKey={formKey} refusal={refusal} back={back} />
    </Page>
  );
}
