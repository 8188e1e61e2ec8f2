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

type Listed = Props & { sessions: readonly ComingSession[] };

/** One lends what is near; series go on for years. */
const FIRST = 8;

/** One's own sessions that are to come, and who holds them; those far away are folded. */
export function Coming({ sessions, ...props }: Listed) {
  const t = useT("hand-overs");
  if (sessions.length === 0) return <p className="g-muted">{t("away.none")}</p>;
  const later = sessions.slice(FIRST);
  const refused = later.some(({ id }) => id === props.refusal?.values.sessionId);
  return (
    <>
      <Sessions {...props} sessions={sessions.slice(0, FIRST)} />
      {later.length > 0 && (
        <Disclosure plain summary={t("away.more", { n: later.length })} open={refused}>
          <Sessions {...props} sessions={later} />
        </Disclosure>
      )}
    </>
  );
}

function Sessions({ sessions, ...props }: Listed) {
  const t = useT("hand-overs");
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
