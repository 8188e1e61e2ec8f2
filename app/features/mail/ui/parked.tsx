import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { ParkedMail } from "../queries.server.ts";

/** What was tried for the last time: to whom, why it did not arrive, and a button to have it tried again. */
export function Parked({ mails, retry }: { mails: readonly ParkedMail[]; retry: boolean }) {
  const t = useT("mail");
  const locale = useLocale();
  return (
    <List label={t("parked.title")}>
      {mails.map(({ id, template, to, why, attempts, parkedAt }) => {
        const about = { mailId: id };
        return (
          <ListItem
            key={id}
            title={to ?? t("to.nobody")}
            detail={t("parked.detail", { count: attempts, when: formatMoment(locale, parkedAt) })}
          >
            <p className="mt-1">{t(`why.${why}`)}</p>
            <div className="g-row mt-2">
              <Chip tone="outline" icon="mail">
                {t(`template.${template}`)}
              </Chip>
              {retry && (
                <IntentForm intent="retry" about={about}>
                  <IntentButton intent="retry" about={about} pendingText={t("sending")} variant="secondary" small>
                    {t("parked.retry")}
                    <span className="g-hidden">: {to ?? t("to.nobody")}</span>
                  </IntentButton>
                </IntentForm>
              )}
            </div>
          </ListItem>
        );
      })}
    </List>
  );
}
