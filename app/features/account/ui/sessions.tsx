import { Form } from "react-router";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

type Session = { id: string; device: string | null; passkey: boolean; lastSeenAt: Date; here: boolean };

/** Where one is signed in, this browser first. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useT("account");
  const locale = useLocale();
  const others = sessions.filter((session) => !session.here);
  return (
    <Section title={t("sessions.title")} lead={t("sessions.lead")}>
      <List label={t("sessions.title")}>
        {sessions.map((session) => {
          const name = session.device ?? t("sessions.unknown");
          return (
            <ListItem
              key={session.id}
              before={<Icon name="device" />}
              title={name}
              detail={`${t(session.passkey ? "sessions.passkey" : "sessions.mail")} · ${t("sessions.seen", { at: formatMoment(locale, session.lastSeenAt) })}`}
              end={
                session.here ? (
                  <Chip tone="accent">{t("sessions.here")}</Chip>
                ) : (
                  <Form method="post">
                    <input type="hidden" name="intent" value="session" />
                    <input type="hidden" name="id" value={session.id} />
                    <SubmitButton variant="secondary" small>
                      {t("sessions.end")}
                      <VisuallyHidden> {name}</VisuallyHidden>
                    </SubmitButton>
                  </Form>
                )
              }
            />
          );
        })}
      </List>
      {others.length > 0 && (
        <Form method="post" className="mt-4">
          <input type="hidden" name="intent" value="sessions" />
          <SubmitButton variant="secondary" icon="sign-out">
            {t("sessions.endOthers")}
          </SubmitButton>
        </Form>
      )}
    </Section>
  );
}
