import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { InvitationPage } from "../queries/invitation.server.ts";

type Open = { id: string; name: string; email: string | null; role: InvitationPage["role"]; expired: boolean };

/** Those who are on the way in: whom, to what, and the buttons to send the mail again or take it back. */
export function OpenInvitations<T extends Open>({
  invitations,
  detail,
  under,
}: {
  invitations: readonly T[];
  detail: (invitation: T) => ReactNode;
  under?: (invitation: T) => ReactNode;
}) {
  const t = useT("invitations");
  return (
    <List>
      {invitations.map((invitation) => (
        <ListItem
          key={invitation.id}
          before={<Avatar name={invitation.name} />}
          title={invitation.name}
          detail={<span className="wrap-anywhere">{invitation.email}</span>}
        >
          <p className="g-small g-muted">{detail(invitation)}</p>
          <div className="g-row mt-2">
            <Chip tone={invitation.expired ? "warm" : "outline"} icon="mail">
              {t(`role.${invitation.role}`)} · {t(invitation.expired ? "manage.state.expired" : "manage.state.open")}
            </Chip>
            <InvitationButtons id={invitation.id} name={invitation.name} />
          </div>
          {under?.(invitation)}
        </ListItem>
      ))}
    </List>
  );
}

/** Their answer leads back to where the invitation belongs. */
export function InvitationButtons({ id, name }: { id: string; name: string }) {
  const t = useT("invitations");
  const action = `/invitations/${id}`;
  const about = { invitationId: id };
  return (
    <>
      <IntentForm intent="send-again" about={about} action={action}>
        <IntentButton intent="send-again" about={about} pendingText={t("sending")} variant="secondary" small>
          {t("manage.again")}
          <span className="g-hidden"> {name}</span>
        </IntentButton>
      </IntentForm>
      <IntentForm intent="revoke" about={about} action={action}>
        <IntentButton intent="revoke" about={about} pendingText={t("sending")} variant="quiet" small>
          {t("manage.revoke")}
          <span className="g-hidden"> {name}</span>
        </IntentButton>
      </IntentForm>
    </>
  );
}
