import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { WaitingMail } from "../queries.server.ts";

/** What is still to be sent, the next first. */
export function Waiting({ mails }: { mails: readonly WaitingMail[] }) {
  const t = useT("mail");
  const locale = useLocale();
  return (
    <List label={t("waiting.title")}>
      {mails.map(({ id, template, to, nextAt, why, attempts }) => (
        <ListItem
          key={id}
          title={to ?? t("to.nobody")}
          detail={nextAt === null ? t("waiting.now") : t("waiting.next", { when: formatMoment(locale, nextAt) })}
          end={
            <Chip tone="outline" icon="mail">
              {t(`template.${template}`)}
            </Chip>
          }
        >
          {why !== null && (
            <p className="g-small g-muted">{t("waiting.why", { count: attempts, why: t(`why.${why}`) })}</p>
          )}
        </ListItem>
      ))}
    </List>
  );
}
