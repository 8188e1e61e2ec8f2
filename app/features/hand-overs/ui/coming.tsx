import type { ReactNode } from "react";
import { formatList, formatMoment, formatTime } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { ComingSession } from "../queries/away.server.ts";

type Props = {
  refusal: RefusedForm | undefined;
  /** The form that lets a colleague hold one of them. */
  lending: (session: ComingSession) => ReactNode;
};

/** One's own sessions that are to come, and who holds them. */
export function Coming({ sessions, ...props }: Props & { sessions: readonly ComingSession[] }) {
  const t = useT("hand-overs");
  if (sessions.length === 0) return <p className="g-muted">{t("away.none")}</p>;
  return (
    <List label={t("away.coming")}>
      {sessions.map((session) => (
        <One key={session.id} session={session} {...props} />
      ))}
    </List>
  );
}

function One({ session, refusal, lending }: Props & { session: ComingSession }) {
  const t = useT("hand-overs");
  const locale = useLocale();
  const { id, title, teams, startsAt, endsAt, heldBy } = session;
  const about = { sessionId: id };
  const back = useIntent(refusal, { intent: "take-back", about }, "hand-overs");
  const lend = useIntent(refusal, { intent: "lend-one", about }, "hand-overs");
  const name = title || formatList(locale, [...teams]);
  const hidden = <span className="g-hidden"> {`${name}, ${formatMoment(locale, startsAt)}`}</span>;
  return (
    <ListItem
      title={name}
      detail={`${formatMoment(locale, startsAt)}–${formatTime(locale, endsAt)}`}
      end={heldBy !== null && <Chip icon="team">{t("away.held-by", { name: heldBy })}</Chip>}
    >
      {back.message !== undefined && (
        <Callout tone="warning" live>
          {back.message}
        </Callout>
      )}
      {heldBy === null ? (
        <Disclosure
          plain
          summary={
            <>
              {t("away.lend-one")}
              {hidden}
            </>
          }
          open={lend.refused}
        >
          {lending(session)}
        </Disclosure>
      ) : (
        <IntentForm intent="take-back" about={about}>
          <IntentButton intent="take-back" about={about} pendingText={t("sending")} variant="quiet" small>
            {t("away.take-back")}
            {hidden}
          </IntentButton>
        </IntentForm>
      )}
    </ListItem>
  );
}
