import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { TakeOver } from "#app/features/hand-overs/ui/take-over.tsx";
import { OpenInvitations } from "#app/features/invitations/ui/open-invitations.tsx";
import { ChangeAddress } from "#app/features/teams/ui/address-forms.tsx";
import { changeAddress } from "#app/flows/change-address.server.ts";
import { assignSupervisor, endRole, endSupervision } from "#app/flows/change-supervisor.server.ts";
import { confirmResearcher, inviteToProgramme, proposeAsResearcher } from "#app/flows/invite-to-programme.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { declineProposal } from "../commands/proposal.server.ts";
import * as forms from "../forms.server.ts";
import { programmePeople, type RoleLine } from "../queries/programme-people.server.ts";
import { SomebodyForm, SuperviseForm } from "../ui/people-forms.tsx";
import { Proposals, Roles, Supervision } from "../ui/people-lists.tsx";
import { ProgrammeTabs } from "../ui/programme-tabs.tsx";
import type { Route } from "./+types/people";

const outcomes = [
  "proposed",
  "confirmed",
  "declined",
  "invited",
  "role-ended",
  "address",
  "supervision",
  "sent-again",
  "revoked",
] as const;
/** Forms that are a button alone: what stopped them is said over the page. */
const bare = ["confirm", "decline"];

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const done = new URL(request.url).searchParams.get("done");
  return {
    page: await programmePeople(actor, params.programmeId, now),
    me: actor.personId,
    today: dayOf(now),
    formKey: crypto.randomUUID(),
    done: outcomes.find((outcome) => outcome === done),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { programmeId } = params;
  const done = (outcome: (typeof outcomes)[number]) => redirect(`/programmes/${programmeId}/people?done=${outcome}`);
  switch (form.intent) {
    case "propose":
      await proposeAsResearcher(actor, programmeId, form.read(forms.proposeForm), now);
      return done("proposed");
    case "confirm":
      await confirmResearcher(actor, { programmeId, ...form.read(forms.answerForm) }, now);
      return done("confirmed");
    case "decline":
      await declineProposal(actor, { programmeId, ...form.read(forms.answerForm) }, now);
      return done("declined");
    case "partner": {
      const partner = { ...form.read(forms.partnerForm), role: "partner" as const, unitId: null };
      await inviteToProgramme(actor, programmeId, partner, now);
      return done("invited");
    }
    case "lead": {
      const lead = { ...form.read(forms.leadForm), role: "lead" as const, unitId: null, organisation: null };
      await inviteToProgramme(actor, programmeId, lead, now);
      return done("invited");
    }
    case "end-role":
      await endRole(actor, programmeId, form.read(forms.endRoleForm), now);
      return done("role-ended");
    case "address":
      await changeAddress(actor, { programmeId, ...form.read(forms.addressForm) }, now);
      return done("address");
    case "supervise":
      await assignSupervisor(actor, programmeId, form.read(forms.superviseForm), now);
      return done("supervision");
    case "end-supervision":
      await endSupervision(actor, programmeId, form.read(forms.endSupervisionForm), now);
      return done("supervision");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function ProgrammePeoplePage({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const { page, me, today, formKey, done } = loaderData;
  const t = useT("programmes");
  const shell = useT("shell");
  const locale = useLocale();
  const refusal = answer?.refusal;
  const { message } = useFormErrors(
    bare.includes(refusal?.values.intent ?? "") ? refusal : undefined,
    "programmes",
    "invitations",
  );
  const { programme, rights, roles } = page;
  useLive({ names: ["programme.changed", "invitation.changed"], ids: { programmeId: programme.id } });
  const those = (role: string) => roles.filter((one) => one.role === role);
  const listed = {
    mayEnd: rights.edit,
    refusal,
    correcting: (role: RoleLine) => <ChangeAddress person={role} id={role.id} refusal={refusal} />,
    takingOver: ({ id, personId, sessions }: RoleLine, field: { typed: string; error: string | undefined }) => (
      <TakeOver {...{ id, sessions, ...field }} fromId={personId} colleagues={those("researcher")} />
    ),
  };
  return (
    <Page>
      <title>{`${t("people.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("people.title")}
        lead={t("people.lead")}
      />
      <ProgrammeTabs programmeId={programme.id} lead={rights.edit} />
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
      <Columns>
        <div className="g-flow">
          <Section title={t("people.researchers")} lead={t("people.researchers.lead")}>
            <Roles roles={those("researcher")} {...listed} />
            {page.proposals.length > 0 && (
              <div className="mt-6">
                <h3 className="mb-2 font-semibold">{t("people.proposals")}</h3>
                <Proposals proposals={page.proposals} me={me} />
              </div>
            )}
            <div className="mt-4">
              <SomebodyForm intent="propose" formKey={formKey} refusal={refusal} />
            </div>
          </Section>
          <Section title={t("people.supervision")} lead={t("people.supervision.lead")}>
            <Supervision
              supervision={page.supervision}
              mayEnd={rights.assign}
              refusal={refusal}
              takingOver={({ id, researcherId, sessions }, field) => (
                <TakeOver {...{ id, sessions, ...field }} fromId={researcherId} colleagues={those("researcher")} />
              )}
            />
            {rights.assign && (
              <div className="mt-4">
                <SuperviseForm teams={page.teams} roles={roles} {...{ today, formKey, refusal }} />
              </div>
            )}
          </Section>
        </div>
        <div className="g-flow">
          <Section title={t("people.leads")}>
            <Roles roles={those("lead")} {...listed} />
            {rights.invite && <SomebodyForm intent="lead" formKey={formKey} refusal={refusal} />}
          </Section>
          <Section title={t("people.partners")}>
            <Roles roles={those("partner")} {...listed} />
            {rights.invite && <SomebodyForm intent="partner" formKey={formKey} refusal={refusal} />}
          </Section>
          {page.invitations.length > 0 && (
            <Section title={t("people.open")}>
              <OpenInvitations
                invitations={page.invitations}
                under={(one) => one.mayCorrect && <ChangeAddress invited person={one} id={one.id} refusal={refusal} />}
                detail={({ expiresOn }) => t("people.open.until", { day: formatDay(locale, expiresOn) })}
              />
            </Section>
          )}
        </div>
      </Columns>
    </Page>
  );
}
