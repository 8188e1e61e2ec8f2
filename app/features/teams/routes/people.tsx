import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { OpenInvitations } from "#app/features/invitations/ui/open-invitations.tsx";
import { changeAddress } from "#app/flows/change-address.server.ts";
import { endMembership, endTerm, setCoordinator, setDeputy } from "#app/flows/change-coordinator.server.ts";
import { inviteNamedMember, inviteToTeam, nameMember } from "#app/flows/invite-to-team.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editMembership } from "../commands/edit-membership.server.ts";
import { moveTeam } from "../commands/move-team.server.ts";
import { setRecruiter } from "../commands/recruiters.server.ts";
import { renameTeam } from "../commands/rename-team.server.ts";
import * as forms from "../forms.server.ts";
import { teamPeople } from "../queries/team-people.server.ts";
import { coordinatorsOn } from "../rules.ts";
import { MemberForm } from "../ui/invite-form.tsx";
import { MemberForms } from "../ui/member-forms.tsx";
import { MemberList } from "../ui/member-list.tsx";
import { MoveForm, RenameForm } from "../ui/rename-form.tsx";
import { Terms } from "../ui/terms.tsx";
import { Warnings } from "../ui/warnings.tsx";
import type { Route } from "./+types/people";

const outcomes = [
  "invited",
  "named",
  "edited",
  "address",
  "recruiter",
  "no-recruiter",
  "ended",
  "coordinator",
  "deputy",
  "term-ended",
  "renamed",
  "moved",
  "sent-again",
  "revoked",
  "as-member",
] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const done = new URL(request.url).searchParams.get("done");
  return {
    page: await teamPeople(actorIn(context), params.teamId, now),
    today: dayOf(now),
    formKey: crypto.randomUUID(),
    done: outcomes.find((outcome) => outcome === done),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { teamId } = params;
  const done = (outcome: (typeof outcomes)[number]) => redirect(`/teams/${teamId}/people?done=${outcome}`);
  switch (form.intent) {
    case "invite":
      await inviteToTeam(actor, teamId, form.read(forms.inviteForm), now);
      return done("invited");
    case "name":
      await nameMember(actor, teamId, form.read(forms.nameForm), now);
      return done("named");
    case "invite-named":
      await inviteNamedMember(actor, teamId, form.read(forms.inviteNamedForm), now);
      return done("invited");
    case "edit":
      await editMembership(actor, teamId, form.read(forms.editMemberForm), now);
      return done("edited");
    case "address": {
      const { programmeId } = (await teamPeople(actor, teamId, now)).team;
      await changeAddress(actor, { programmeId, ...form.read(forms.addressForm) }, now);
      return done("address");
    }
    case "recruiter": {
      const { membershipId, on } = form.read(forms.recruiterForm);
      await setRecruiter(actor, teamId, { membershipId, on: on === "yes" }, now);
      return done(on === "yes" ? "recruiter" : "no-recruiter");
    }
    case "end": {
      const { membershipId, knowing } = form.read(forms.endMembershipForm);
      await endMembership(actor, { teamId, membershipId }, knowing, now);
      return done("ended");
    }
    case "coordinator":
      await setCoordinator(actor, teamId, form.read(forms.coordinatorForm), now);
      return done("coordinator");
    case "deputy":
      await setDeputy(actor, teamId, form.read(forms.deputyForm), now);
      return done("deputy");
    case "end-term":
      await endTerm(actor, { teamId, ...form.read(forms.endTermForm) }, now);
      return done("term-ended");
    case "rename":
      await renameTeam(actor, teamId, form.read(forms.renameForm).name, now);
      return done("renamed");
    case "move":
      await moveTeam(actor, teamId, form.read(forms.moveForm).regionId, now);
      return done("moved");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function TeamPeoplePage({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const { page, today, formKey, done } = loaderData;
  const t = useT("teams");
  const shell = useT("shell");
  const locale = useLocale();
  const refusal = answer?.refusal;
  const { team, rights, members, terms } = page;
  useLive({ names: ["team.changed", "recruiters.changed", "invitation.changed"], ids: { teamId: team.id } });
  const { leads } = coordinatorsOn(terms, today);
  const title = t("keep.title", { team: team.name });
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={title}
        lead={t("keep.lead")}
        actions={
          rights.seeAudit && (
            <ButtonLink to={`/teams/${team.id}/events`} icon="history">
              {t("keep.events")}
            </ButtonLink>
          )
        }
      />
      {done && !refusal && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      <Warnings warnings={page.warnings} />
      <Columns>
        <Section title={t("keep.members")}>
          <MemberList
            members={members}
            terms={terms}
            today={today}
            under={(member) => (
              <MemberForms
                member={member}
                leads={member.personId === leads}
                formKey={formKey}
                refusal={refusal}
                page={page}
              />
            )}
          />
        </Section>
        <div className="g-flow">
          <Section title={t("keep.terms")} lead={t("keep.terms.lead")}>
            <Terms page={page} today={today} formKey={formKey} refusal={refusal} />
          </Section>
          {rights.invite && (
            <Section title={t("keep.open")}>
              {page.invitations.length === 0 ? (
                <p className="g-muted">{t("keep.open.empty")}</p>
              ) : (
                <OpenInvitations
                  invitations={page.invitations}
                  detail={({ invitedBy, expiresOn }) =>
                    t("keep.open.detail", { by: invitedBy, day: formatDay(locale, expiresOn) })
                  }
                />
              )}
            </Section>
          )}
        </div>
      </Columns>
      {rights.invite && (
        <Section title={t("keep.invite")} lead={t("keep.invite.lead")} id="invite">
          <MemberForm
            intent="invite"
            mayChooseCoordinator={rights.setCoordinator}
            {...{ refusal, formKey, units: page.units }}
          />
        </Section>
      )}
      {(rights.name || rights.edit) && (
        <div className="grid gap-3">
          {rights.name && (
            <Disclosure summary={t("keep.name")} open={refusal?.values.intent === "name"}>
              <p className="g-muted mb-4">{t("keep.name.lead")}</p>
              <MemberForm intent="name" mayChooseCoordinator={false} {...{ refusal, formKey, units: page.units }} />
            </Disclosure>
          )}
          {rights.edit && (
            <Disclosure summary={t("keep.rename")} open={refusal?.values.intent === "rename"}>
              <RenameForm name={team.name} refusal={refusal} />
            </Disclosure>
          )}
          {rights.move && page.regions.length > 1 && (
            <Disclosure summary={t("keep.move")} open={refusal?.values.intent === "move"}>
              <MoveForm regionId={team.regionId} regions={page.regions} refusal={refusal} />
            </Disclosure>
          )}
        </div>
      )}
    </Page>
  );
}
