import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { KeyValues } from "#app/ui/key-values.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { resendInvitation, revokeInvitation } from "../commands/open-invitation.server.ts";
import { manageForm } from "../forms.server.ts";
import { type InvitationPage, invitationPage } from "../queries/invitation.server.ts";
import { InvitationButtons } from "../ui/open-invitations.tsx";
import type { Route } from "./+types/invitation";

/** Where the people of its place are kept. */
function placeOf({ teamId, programmeId }: Pick<InvitationPage, "teamId" | "programmeId">): string {
  return teamId ? `/teams/${teamId}/people` : `/programmes/${programmeId}/people`;
}

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const invitation = await invitationPage(actorIn(context), params.invitationId, context.get(factsContext).now);
  return { invitation, until: dayOf(invitation.expiresAt), back: placeOf(invitation) };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  form.read(manageForm);
  const invitation = await invitationPage(actor, params.invitationId, now);
  switch (form.intent) {
    case "send-again":
      await resendInvitation(actor, invitation.id, now);
      return redirect(`${placeOf(invitation)}?done=sent-again`);
    case "revoke":
      await revokeInvitation(actor, invitation.id, now);
      return redirect(`${placeOf(invitation)}?done=revoked`);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** One invitation by itself: where its forms land when something stopped them. */
export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("invitations");
  const shell = useT("shell");
  const locale = useLocale();
  const { invitation, until, back } = loaderData;
  const { message } = useFormErrors(answer?.refusal, "invitations", "hand-overs");
  const open = invitation.state === "open" || invitation.state === "expired";
  return (
    <Page narrow>
      <title>{`${t("manage.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={back}>{t("manage.back")}</BackLink>}
        title={invitation.name}
        lead={invitation.email}
      />
      {message !== undefined && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      <KeyValues
        items={[
          { key: t("manage.role"), value: t(`role.${invitation.role}`) },
          { key: t("manage.title"), value: t(`manage.state.${invitation.state}`) },
          { key: t("manage.until"), value: formatDay(locale, until) },
        ]}
      />
      {open && (
        <div className="g-row mt-6">
          <InvitationButtons id={invitation.id} name={invitation.name} />
        </div>
      )}
    </Page>
  );
}
