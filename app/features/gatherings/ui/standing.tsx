import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import type { GatheringPage } from "../queries/gathering.server.ts";

/** What everybody has to know first of a gathering that is called off; and of a draft, who plans it. */
export function Standing({ page, refusal }: { page: GatheringPage; refusal: RefusedForm | undefined }) {
  const t = useT("gatherings");
  const { gathering, lacking } = page;
  const form = useIntent(refusal, { intent: "publish" }, "gatherings");
  if (gathering.state === "cancelled")
    return (
      <Callout tone="danger" title={t("cancelled.title")}>
        <p>{t("cancelled.text")}</p>
      </Callout>
    );
  if (gathering.state !== "draft") return null;
  return (
    <Callout
      tone="info"
      icon="pencil"
      title={t("draft.title")}
      actions={
        lacking.length === 0 && (
          <IntentForm intent="publish">
            <IntentButton intent="publish" pendingText={t("sending")}>
              {t("publish")}
            </IntentButton>
          </IntentForm>
        )
      }
    >
      <p>{t("draft.text")}</p>
      {form.message !== undefined && <p role="status">{form.message}</p>}
      {lacking.length > 0 && (
        <>
          <p className="mt-2">{t("draft.lacking")}</p>
          <ul className="list-disc ps-5">
            {lacking.map((code) => (
              <li key={code}>{t(`lacking.${code}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Callout>
  );
}

/** The ways on for who plans a gathering: its plan, its questions, a copy. `here` is its address. */
export function PlanLinks({ page, here }: { page: GatheringPage; here: string }) {
  const t = useT("gatherings");
  const { gathering, questions, programme } = page;
  const changeable = gathering.state !== "cancelled";
  return (
    <nav aria-label={t("section.plan")} className="g-print-hidden flex flex-wrap gap-2">
      {page.rights.door && changeable && (
        // A page of its own, with a worker and a camera: the whole document.
        <ButtonLink to={`${here}/door`} icon="list" reloadDocument>
          {t("door")}
        </ButtonLink>
      )}
      {changeable && (
        <ButtonLink to={`${here}/edit`} icon="pencil">
          {t("edit")}
        </ButtonLink>
      )}
      <ButtonLink to={`${here}/questions`} icon="help">
        {questions === 0 ? t("questions") : `${t("questions")} (${questions})`}
      </ButtonLink>
      <ButtonLink to={`/programmes/${programme.id}/gatherings/new?copy=${gathering.id}`} icon="plus">
        {t("copy")}
      </ButtonLink>
    </nav>
  );
}

/** How who plans a gathering ends it: a draft is removed, what is published is called off until it has been. */
export function Ending({ page, refusal }: { page: GatheringPage; refusal: RefusedForm | undefined }) {
  const { state } = page.gathering;
  if (state === "cancelled" || state === "over") return null;
  return (
    <div className="g-print-hidden">
      <End intent={state === "draft" ? "delete" : "cancel"} refusal={refusal} />
    </div>
  );
}

/** What cannot be undone stands folded, and calling off asks once more. */
function End({ intent, refusal }: { intent: "cancel" | "delete"; refusal: RefusedForm | undefined }) {
  const t = useT("gatherings");
  const form = useIntent(refusal, { intent }, "gatherings");
  return (
    <Disclosure plain summary={t(intent)} open={form.refused}>
      <IntentForm intent={intent} className="grid gap-3">
        {form.message !== undefined && !form.error("sure") && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <p>{t(`${intent}.text`)}</p>
        {intent === "cancel" && <Checkbox name="sure" label={t("cancel.sure")} error={form.error("sure")} required />}
        <div>
          <IntentButton intent={intent} pendingText={t("sending")} variant="danger">
            {t(`${intent}.do`)}
          </IntentButton>
        </div>
      </IntentForm>
    </Disclosure>
  );
}
