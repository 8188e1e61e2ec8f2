import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import type { MyFactors } from "../queries/my-factors.server.ts";
import { ShowFirst } from "./show-first.tsx";

/** What to do when the device is gone: she asks, and another person says that it is she. */
export function Lost({ factors }: { factors: MyFactors }) {
  const t = useT("second-factor");
  const locale = useLocale();
  const { resetAskedAt, fresh, programmes } = factors;
  return (
    <div className="mt-8" id="lost">
      <Disclosure summary={t("lost.title")} open={resetAskedAt !== null}>
        {resetAskedAt ? (
          <>
            <p className="mb-4">{t("lost.asked", { at: formatMoment(locale, resetAskedAt) })}</p>
            <IntentForm intent="withdraw">
              <IntentButton intent="withdraw" pendingText={t("lost.withdrawing")} variant="secondary">
                {t("lost.withdraw")}
              </IntentButton>
            </IntentForm>
          </>
        ) : (
          <>
            <p className="mb-4">{t("lost.text")}</p>
            {fresh ? (
              programmes.map(({ id, name }) => <Ask key={id} programmeId={id} name={name} />)
            ) : (
              <ShowFirst holds={false} />
            )}
          </>
        )}
      </Disclosure>
    </div>
  );
}

function Ask({ programmeId, name }: { programmeId: string; name: string }) {
  const t = useT("second-factor");
  const about = { programmeId };
  return (
    <IntentForm intent="ask" about={about} className="mt-3">
      <IntentButton intent="ask" about={about} pendingText={t("lost.asking")} variant="secondary">
        {t("lost.ask", { programme: name })}
      </IntentButton>
    </IntentForm>
  );
}
