import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { formatTime } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { useVaultTime } from "./use-vault-time.ts";

/**
 * Stands on every page of the vault: until when it is open, a button that keeps it open and one that closes it. Two minutes
 * before it closes it says so aloud. When it has closed, what stands within is hidden and not thrown away: what was typed is
 * there again when the vault has been opened in another tab.
 * @param closesAt as the server said when it wrote the page (`throughTheDoor`).
 */
export function VaultBar({ closesAt, children }: { closesAt: Date | string; children?: ReactNode }) {
  const t = useT("second-factor");
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const { phase, at } = useVaultTime(new Date(closesAt));
  const said = { at: formatTime(locale, at) };
  const about = { to: pathname + search };
  const text = phase === "closed" ? t("bar.closed") : t(phase === "soon" ? "bar.soon" : "bar.open", said);
  return (
    <>
      <section
        aria-label={t("bar.label")}
        className={`g-callout g-callout-${phase === "open" ? "info" : "warning"} g-print-hidden`}
      >
        <Icon name="lock" />
        <div>
          <p>{text}</p>
          <div className="g-row mt-2">
            {phase === "closed" ? (
              <a
                className="g-btn g-btn-primary"
                href={`/vault/open?${new URLSearchParams({ to: "/vault/open" })}`}
                target="_blank"
                rel="noopener"
              >
                {t("bar.reopen")}
              </a>
            ) : (
              <>
                <IntentForm intent="stay" about={about} action="/vault/open">
                  <IntentButton
                    intent="stay"
                    about={about}
                    pendingText={t("bar.staying")}
                    variant={phase === "soon" ? "primary" : "secondary"}
                    small
                  >
                    {t("bar.stay")}
                  </IntentButton>
                </IntentForm>
                <IntentForm intent="close" about={about} action="/vault/open">
                  <IntentButton intent="close" about={about} pendingText={t("bar.closing")} variant="quiet" small>
                    {t("bar.close")}
                  </IntentButton>
                </IntentForm>
              </>
            )}
          </div>
        </div>
      </section>
      <LiveRegion assertive message={phase === "open" ? "" : text} />
      {children !== undefined && <div hidden={phase === "closed"}>{children}</div>}
    </>
  );
}
