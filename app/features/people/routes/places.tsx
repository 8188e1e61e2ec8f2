import { redirect } from "react-router";
import { ProgrammeTabs } from "#app/features/programmes/ui/programme-tabs.tsx";
import { inviteToProgramme } from "#app/flows/invite-to-programme.server.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { KeyValues } from "#app/ui/key-values.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editMunicipality } from "../commands/edit-municipality.server.ts";
import { endUnitHead } from "../commands/end-unit-head.server.ts";
import { addDepartment, addMunicipality, addUnit, renamePlace } from "../commands/places.server.ts";
import * as forms from "../forms.server.ts";
import { placesOfProgramme } from "../queries/places.server.ts";
import { EditMunicipality } from "../ui/edit-municipality.tsx";
import { MunicipalityUnits, NewMunicipality } from "../ui/municipality.tsx";
import type { Route } from "./+types/places";

const outcomes = ["added", "edited", "renamed", "invited", "head-ended"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...(await placesOfProgramme(actorIn(context), params.programmeId)),
    formKey: crypto.randomUUID(),
    done: outcomes.find((outcome) => outcome === done),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { programmeId } = params;
  const done = (outcome: (typeof outcomes)[number]) => redirect(`/programmes/${programmeId}/places?done=${outcome}`);
  switch (form.intent) {
    case "municipality":
      await addMunicipality(actor, programmeId, form.read(forms.municipalityForm), now);
      return done("added");
    case "edit-municipality":
      await editMunicipality(actor, programmeId, form.read(forms.editMunicipalityForm), now);
      return done("edited");
    case "department":
      await addDepartment(actor, programmeId, form.read(forms.departmentForm), now);
      return done("added");
    case "unit":
      await addUnit(actor, programmeId, form.read(forms.unitForm), now);
      return done("added");
    case "rename":
      await renamePlace(actor, programmeId, form.read(forms.renameForm), now);
      return done("renamed");
    case "head": {
      const head = { ...form.read(forms.headForm), role: "manager" as const, organisation: null };
      await inviteToProgramme(actor, programmeId, head, now);
      return done("invited");
    }
    case "end-head":
      await endUnitHead(actor, programmeId, form.read(forms.endHeadForm).headId, now);
      return done("head-ended");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function PlacesPage({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("people");
  const shell = useT("shell");
  const { programme, regions, municipalities, formKey, done } = loaderData;
  const refusal = answer?.refusal;
  const { message } = useFormErrors(refusal?.values.intent === "end-head" ? refusal : undefined, "people");
  useLive({ names: ["places.changed", "programme.changed"], ids: { programmeId: programme.id } });
  const inside = municipalities.filter(({ team }) => team !== null);
  const outside = municipalities.filter(({ team }) => team === null);
  const open = (id: string) =>
    Boolean(
      refusal &&
        JSON.stringify(loaderData.municipalities.find((one) => one.id === id)).includes(refused(refusal.values)),
    );
  return (
    <Page>
      <title>{`${t("places.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("places.title")}
        lead={t("places.lead")}
        actions={
          <ButtonLink to={`/programmes/${programme.id}/teams/new`} icon="plus">
            {t("places.team.new")}
          </ButtonLink>
        }
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
      <Section title={t("places.regions")}>
        <KeyValues
          wide
          items={regions.map(({ name, teams, places }) => ({
            key: name,
            value: teams > places ? t("places.region.full", { teams, places }) : t("places.region", { teams, places }),
          }))}
        />
      </Section>
      <Section title={t("places.with")}>
        <div className="grid gap-3">
          {inside.map((municipality) => (
            <Disclosure key={municipality.id} summary={municipality.name} open={open(municipality.id)}>
              <MunicipalityUnits municipality={municipality} formKey={formKey} refusal={refusal} />
            </Disclosure>
          ))}
        </div>
      </Section>
      {outside.length > 0 && (
        <Section title={t("places.without")}>
          <p>{outside.map(({ name }) => name).join(", ")}</p>
          <div className="mt-2 grid justify-items-start gap-1">
            {outside
              .filter(({ free }) => free)
              .map((municipality) => (
                <EditMunicipality key={municipality.id} municipality={municipality} named refusal={refusal} />
              ))}
          </div>
        </Section>
      )}
      <Section title={t("places.municipality.add")}>
        <NewMunicipality formKey={formKey} refusal={refusal} />
      </Section>
    </Page>
  );
}

/** The id of what a refused form was about. */
function refused(values: Readonly<Record<string, string>>): string {
  return values.unitId ?? values.departmentId ?? values.municipalityId ?? values.id ?? "-";
}
