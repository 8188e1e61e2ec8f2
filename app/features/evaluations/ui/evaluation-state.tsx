import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import type { ResultsPage } from "../queries/results.server.ts";

/** Until when an evaluation is open, and the lead's buttons. */
export function EvaluationState({ page, refusal }: { page: ResultsPage; refusal: RefusedForm | undefined }) {
  const t = useT("evaluations");
  const locale = useLocale();
  const { state, until, rights, gathering } = page;
  const [open, close] = [
    useIntent(refusal, { intent: "open" }, "evaluations"),
    useIntent(refusal, { intent: "close" }, "evaluations"),
  ];
  const wrong = open.message ?? close.message;
  const day = until ? formatDay(locale, until) : "";
  return (
    <div className="g-stack">
      {wrong && (
        <Callout tone="danger" live>
          {wrong}
        </Callout>
      )}
      {state !== "closed" && <p>{t(state === "coming" ? "state.coming.text" : "state.open.text", { day })}</p>}
      <div className="g-row">
        {rights.open && (
          <IntentForm intent="open">
            <IntentButton intent="open" pendingText={t("sending")}>
              {t("open.do")}
            </IntentButton>
          </IntentForm>
        )}
        {rights.questions && (
          <ButtonLink
            to={`/programmes/${gathering.programmeId}/gatherings/${gathering.id}/evaluation/questions`}
            icon="pencil"
          >
            {t("questions.edit")}
          </ButtonLink>
        )}
      </div>
      {rights.close && (
        <Disclosure plain summary={t("close.summary")}>
          <IntentForm intent="close" className="g-stack">
            <p>{t("close.sure")}</p>
            <p>
              <IntentButton intent="close" variant="danger" pendingText={t("sending")}>
                {t("close.do")}
              </IntentButton>
            </p>
          </IntentForm>
        </Disclosure>
      )}
    </div>
  );
}
