import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { Token } from "../../queries/sending.server.ts";

/** The systems that are let in, and those that were. */
export function Tokens({ tokens }: { tokens: readonly Token[] }) {
  const t = useT("sending");
  const locale = useLocale();
  if (tokens.length === 0) return <p className="g-muted">{t("list.empty")}</p>;
  const day = (of: string) => formatDay(locale, of);
  return (
    <List label={t("list.title")}>
      {tokens.map(({ id, name, mayWrite, is, madeBy, madeOn, lastDay, lastUsedOn }) => {
        const about = { tokenId: id };
        return (
          <ListItem
            key={id}
            title={name}
            detail={[
              t("detail.made", { name: madeBy, day: day(madeOn) }),
              is === "revoked" ? "" : t("detail.until", { day: day(lastDay) }),
              lastUsedOn === null ? t("detail.unused") : t("detail.used", { day: day(lastUsedOn) }),
            ]
              .filter(Boolean)
              .join(" · ")}
            end={
              is === "live" && (
                <IntentForm intent="revoke" about={about}>
                  <IntentButton intent="revoke" about={about} pendingText={t("revoking")} variant="danger" small>
                    {t("revoke")}
                    <span className="g-hidden"> {name}</span>
                  </IntentButton>
                </IntentForm>
              )
            }
          >
            <Chip tone={is === "live" ? "accent" : "outline"}>
              {is === "live" ? t(mayWrite ? "may.write" : "may.read") : t(`is.${is}`)}
            </Chip>
          </ListItem>
        );
      })}
    </List>
  );
}
