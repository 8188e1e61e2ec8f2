import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { Section } from "#app/ui/page.tsx";
import type { MyFactors } from "../queries/my-factors.server.ts";
import { ShowFirst } from "./show-first.tsx";

/** The app that gives codes: to add one, to change it, to have new recovery codes. */
export function App({ factors }: { factors: MyFactors }) {
  const t = useT("second-factor");
  const locale = useLocale();
  const { app, holds, mayChange, locked, codes } = factors;
  return (
    <Section title={t("app.title")} lead={t("app.lead")}>
      <p>{app ? t("app.since", { at: formatMoment(locale, app.since), left: app.left }) : t("app.none")}</p>
      {mayChange && !locked ? (
        <div className="g-row mt-4">
          <IntentForm intent="begin">
            <IntentButton intent="begin" pendingText={t("app.beginning")} variant={app ? "secondary" : "primary"}>
              {t(app ? "app.change" : "app.begin")}
            </IntentButton>
          </IntentForm>
          {app && !codes && (
            <IntentForm intent="renew">
              <IntentButton intent="renew" pendingText={t("codes.renewing")} variant="secondary">
                {t("codes.renew")}
              </IntentButton>
            </IntentForm>
          )}
        </div>
      ) : (
        !locked && <ShowFirst holds={holds} />
      )}
    </Section>
  );
}
