import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { changeOfProgramme } from "../commands/by-intent.server.ts";
import { measureInTeams } from "../queries/measures.server.ts";
import { Act } from "../ui/acts.tsx";
import { DefinitionForm, FactsForm } from "../ui/edit-forms.tsx";
import type { Route } from "./+types/edit-programmes";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { programmeId, measureId } = params;
  const { programme, measure, series, rights } = await measureInTeams(actorIn(context), programmeId, measureId);
  if (!rights.edit) throw forbidden();
  return { programme, measure, fixed: series.some(({ points }) => points.days.length > 0) };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  await changeOfProgramme(actorIn(context), params, form, context.get(factsContext).now);
  throw redirect(`/programmes/${params.programmeId}/measures/${params.measureId}`);
});

/** What is measured in all teams of a programme, for who leads it. */
export default function EditProgrammesMeasure({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("measure-forms");
  const measures = useT("measures");
  const shell = useT("shell");
  const { programme, measure, fixed } = loaderData;
  const back = `/programmes/${programme.id}/measures/${measure.id}`;
  return (
    <Page narrow>
      <title>{`${t("edit.title")} – ${measure.name} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={back}>{measure.name}</BackLink>} title={t("edit.title")} />
      <Section title={t("edit.definition")}>
        <DefinitionForm latest={measure.definitions.at(-1)} refusal={refusal} />
      </Section>
      <Section title={t("edit.facts")}>
        <FactsForm measure={measure} fixed={fixed} refusal={refusal} />
      </Section>
      <Act intent={measure.retired ? "restore" : "retire"}>
        {measures(measure.retired ? "retire.back" : "retire.do")}
      </Act>
    </Page>
  );
}
