import { Link } from "react-router";
import { formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { OwnInvitation, UnreadThing } from "../queries/waiting.server.ts";

/** Invitations to the person herself, with a button each. `textOf` and `accept` are in the words of their slice. */
export function OwnInvitations(props: {
  invitations: readonly OwnInvitation[];
  textOf: (invitation: OwnInvitation) => string;
  accept: string;
  refused: string | undefined;
}) {
  const { invitations, textOf, accept, refused } = props;
  const t = useT("start");
  if (invitations.length === 0 && refused === undefined) return null;
  return (
    <Section title={t("invited.title")}>
      {refused !== undefined && (
        <Callout tone="warning" live>
          {refused}
        </Callout>
      )}
      <List label={t("invited.title")}>
        {invitations.map((invitation) => {
          const about = { invitationId: invitation.id };
          return (
            <ListItem
              key={invitation.id}
              title={textOf(invitation)}
              end={
                <IntentForm intent="accept" about={about}>
                  <IntentButton intent="accept" about={about} pendingText={t("sending")} small>
                    {accept}
                    <span className="g-hidden"> {invitation.team ?? invitation.programme}</span>
                  </IntentButton>
                </IntentForm>
              }
            />
          );
        })}
      </List>
    </Section>
  );
}

export function Unread({ things }: { things: readonly UnreadThing[] }) {
  const t = useT("start");
  const shell = useT("shell");
  const locale = useLocale();
  if (things.length === 0) return null;
  const nameOf = ({ title, month }: UnreadThing) =>
    month === null
      ? (title ?? t("unread.supervision"))
      : shell("report.of", { month: formatMonthOfYear(locale, month) });
  return (
    <Section title={t("unread.title")}>
      <List label={t("unread.title")}>
        {things.map((thing) => (
          <ListItem
            key={thing.id}
            title={<Link to={addressOf(thing)}>{nameOf(thing)}</Link>}
            detail={thing.team}
            end={
              <Chip tone="warm" icon="comment">
                {t("unread.count", { count: thing.count })}
              </Chip>
            }
          />
        ))}
      </List>
    </Section>
  );
}

function addressOf({ kind, id, teamId, programmeId, href }: UnreadThing): string {
  if (kind === "report") return `${href ?? ""}#comments`;
  if (kind === "thread") return `${href ?? ""}#thread-${id}`;
  return kind === "cycle" ? `/teams/${teamId}/cycles/${id}` : `/programmes/${programmeId}/ideas/${id}`;
}
