import { redirect } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editProgramme } from "../commands/edit-programme.server.ts";
import { addRegion, removeRegion, renameRegion } from "../commands/regions.server.ts";
import * as forms from "../forms.server.ts";
import { programmeSettings } from "../queries/programme-settings.server.ts";
import { ProgrammeTabs } from "../ui/programme-tabs.tsx";
import { Regions } from "../ui/regions.tsx";
import { SettingsForm } from "../ui/settings-form.tsx";
import type { Route } from "./+types/settings";

const outcomes = ["saved", "region"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...(await programmeSettings(actorIn(context), params.programmeId)),
    formKey: crypto.randomUUID(),
    done: outcomes.find((outcome) => outcome === done),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { programmeId } = params;
  const done = (outcome: (typeof outcomes)[number]) => redirect(`/programmes/${programmeId}/settings?done=${outcome}`);
  switch (form.intent) {
    case "save": {
      const { seen, name, startsOn, endsOn, placesPerRegion, teamSizeMin, teamSizeMax, ...pauses } = form.read(
        forms.programmeForm,
      );
      const pauseMonths = forms.months.filter((month) => (pauses as Record<string, unknown>)[`pause${month}`] === "on");
      const facts = { name, startsOn, endsOn, pauseMonths, placesPerRegion, teamSizeMin, teamSizeMax };
      await editProgramme(actor, programmeId, facts, seen, now);
      return done("saved");
    }
    case "add-region":
      await addRegion(actor, programmeId, form.read(forms.addRegionForm), now);
      return done("region");
    case "rename-region":
      await renameRegion(actor, programmeId, form.read(forms.renameRegionForm), now);
      return done("region");
    case "remove-region":
      await removeRegion(actor, programmeId, form.read(forms.removeRegionForm).regionId, now);
      return done("region");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("programmes");
  const time = useT("time");
  const shell = useT("shell");
  const { programme, seen, formKey, done } = loaderData;
  const refusal = answer?.refusal;
  const about = refusal?.values.intent === "remove-region" ? refusal : undefined;
  const { message } = useFormErrors(about, "programmes");
  return (
    <Page>
      <title>{`${t("settings.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("settings.title")}
        lead={t("settings.lead")}
      />
      <ProgrammeTabs programmeId={programme.id} lead />
      {done && !refusal && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      {message !== undefined && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      <Section title={t("settings.facts")}>
        <SettingsForm key={seen} programme={programme} seen={seen} refusal={refusal} />
      </Section>
      <Section title={t("settings.regions")}>
        <Regions key={formKey} regions={programme.regions} formKey={formKey} refusal={refusal} />
      </Section>
      <Section title={time("promise.title")} lead={time("promise.lead")}>
        <ButtonLink to={`/programmes/${programme.id}/time/promise`} icon="clock">
          {time("promise.link")}
        </ButtonLink>
      </Section>
      <Section title={t("settings.templates")} lead={t("settings.templates.lead")}>
        <ButtonLink to={`/programmes/${programme.id}/templates`} icon="document">
          {t("settings.templates.do")}
        </ButtonLink>
      </Section>
      <Section title={t("settings.factors")} lead={t("settings.factors.lead")}>
        <ButtonLink to={`/programmes/${programme.id}/factors`} icon="list">
          {t("settings.factors.do")}
        </ButtonLink>
      </Section>
    </Page>
  );
}
