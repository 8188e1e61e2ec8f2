import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { FollowingPage } from "../queries/following-page.server.ts";

/** What only she can do: register those of her staff who are not. */
export function Waits({ page }: { page: FollowingPage }) {
  const t = useT("following");
  const locale = useLocale();
  const { programme, toRegister } = page;
  return (
    <Section title={t("waits.title")}>
      {toRegister.length === 0 ? (
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
        </List>
      )}
    </Section>
  );
}
