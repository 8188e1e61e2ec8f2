import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { ConsentPage } from "../queries/consent.server.ts";

type Told = { readonly channel: "link" | "telephone" | "paper"; readonly by: string | null };

/** How and when something was said, and who wrote it down. */
export function useTold(what: "given" | "stopped") {
  const t = useT("interview-consent");
  const locale = useLocale();
  return ({ channel, by }: Told, at: string) =>
    t(`${what}.${channel}`, { when: formatMoment(locale, at), by: by ?? "" });
}

/** Occasion by occasion: what she has agreed to, and whether she has been interviewed. `at`: null for who may not open it. */
export function Consents({ occasions, at }: { occasions: ConsentPage["occasions"]; at: string | null }) {
  const t = useT("interview-consent");
  const locale = useLocale();
  const told = useTold("given");
  return (
    <List label={t("by-occasion")}>
      {occasions.map(({ number, consent, interview }) => (
        <ListItem
          key={number}
          title={t("occasion", { number })}
          detail={consent ? t("given", consent) : t("none")}
          end={
            at !== null && (
              <ButtonLink to={`${at}/interviews/${number}`} small>
                {t("interview.open")}
                <VisuallyHidden>{t("interview.about", { number })}</VisuallyHidden>
              </ButtonLink>
            )
          }
        >
          {consent && <p className="g-small g-muted">{told(consent, consent.givenAt)}</p>}
          {consent && !consent.newest && <p className="g-small">{t("given.older")}</p>}
          {interview && (
            <div className="g-row mt-1">
              <Chip tone="accent">{t("interview.held", { day: formatDay(locale, interview.heldOn) })}</Chip>
              {interview.locked && <Chip icon="lock">{t("interview.locked")}</Chip>}
            </div>
          )}
        </ListItem>
      ))}
    </List>
  );
}
