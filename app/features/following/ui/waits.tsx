import { formatDay, formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { FollowingPage } from "../queries/following-page.server.ts";

/** What only she can do: register those of her staff who are not, and read what her teams have handed in. */
export function Waits({ page }: { page: FollowingPage }) {
  const t = useT("following");
  const locale = useLocale();
  const { programme, toRegister, toRead } = page;
  return (
    <Section title={t("waits.title")}>
      {toRegister.length + toRead.length === 0 ? (
        <p className="g-muted">{t("waits.none")}</p>
      ) : (
        <List label={t("waits.title")}>
          {toRegister.map(({ gatheringId, title, first, closesOn, missing }) => (
            <ListItem
              key={gatheringId}
              title={t("register.text", { count: missing, gathering: title })}
              detail={t("register.detail", {
                first: formatDay(locale, first),
                last: formatDay(locale, closesOn),
              })}
              end={
                <ButtonLink to={`/programmes/${programme.id}/gatherings/${gatheringId}/group`} iconAfter="arrow-right">
                  {t("register.do")}
                </ButtonLink>
              }
            />
          ))}
          {toRead.map(({ teamId, team, month, on }) => (
            <ListItem
              key={`${teamId} ${month}`}
              title={t("read.text", { team, month: formatMonthOfYear(locale, month) })}
              detail={t("read.detail", { on: formatDay(locale, on) })}
              end={
                <ButtonLink to={`/teams/${teamId}/reports/${month}`} iconAfter="arrow-right">
                  {t("read.do")}
                </ButtonLink>
              }
            />
          ))}
        </List>
      )}
    </Section>
  );
}
