import { redirect } from "react-router";
import { placesOfProgramme } from "#app/features/people/queries/places.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { createTeam } from "../commands/create-team.server.ts";
import { newTeamForm } from "../forms.server.ts";
import type { Route } from "./+types/new-team";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const places = await placesOfProgramme(actorIn(context), params.programmeId);
  const free = places.municipalities.filter(({ team }) => team === null);
  return {
    programme: places.programme,
    regions: places.regions,
    municipalities: free.map(({ id, name }) => ({ id, name })),
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  const { teamId } = await createTeam(actorIn(context), params.programmeId, form.read(newTeamForm), now);
  return redirect(`/teams/${teamId}/people`);
});

export default function NewTeam({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("teams");
  const shell = useT("shell");
  const { programme, regions, municipalities, formKey } = loaderData;
  const form = useIntent(answer?.refusal, { intent: "create" }, "teams");
  const field = (name: string) => ({ name, error: form.error(name), defaultValue: form.typed(name), required: true });
  const back = `/programmes/${programme.id}`;
  return (
    <Page narrow>
      <title>{`${t("new.title")} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={back}>{programme.name}</BackLink>} title={t("new.title")} lead={t("new.lead")} />
      {municipalities.length === 0 ? (
        <Callout
          actions={
            <ButtonLink to={`${back}/places`} variant="primary">
              {t("new.none.do")}
            </ButtonLink>
          }
        >
          {t("new.none")}
        </Callout>
      ) : (
        <IntentForm intent="create" about={{ key: formKey }}>
          <FormLayout>
            {form.message !== undefined && (
              <ErrorSummary title={form.message} errors={[{ text: form.message, id: "name" }]} />
            )}
            <TextInput {...field("name")} label={t("label.team")} maxLength={120} />
            <Select {...field("municipalityId")} label={t("label.municipality")}>
              <option value="">{t("label.choose")}</option>
              {municipalities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select {...field("regionId")} label={t("label.region")}>
              <option value="">{t("label.choose")}</option>
              {regions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <FormActions>
              <IntentButton intent="create" pendingText={t("sending")}>
                {t("new.do")}
              </IntentButton>
            </FormActions>
          </FormLayout>
        </IntentForm>
      )}
    </Page>
  );
}
