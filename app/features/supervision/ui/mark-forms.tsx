import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import type { SessionLine } from "../queries/session-line.server.ts";
import { supervisionReasons } from "../rules/types.ts";
import { useWhen } from "./words.ts";

type Marked = Pick<SessionLine, "id" | "state" | "startsAt" | "endsAt">;

/** One press that says what became of a session, also from a list; `back` is the page it stands on. */
export function Mark(props: {
  session: Marked;
  to: "held" | "missed" | "cancelled" | "booked";
  back: string;
  variant?: "primary" | "secondary" | "quiet";
}) {
  const { session, to, back, variant = "secondary" } = props;
  const t = useT("supervision");
  const when = useWhen();
  const about = { from: session.state, back };
  return (
    <IntentForm intent={to} about={about} action={`/supervision/${session.id}/edit`}>
      <IntentButton intent={to} about={about} pendingText={t("sending")} variant={variant}>
        {t(`do.${to}`)} <span className="g-hidden">{t("change.of", { when: when(session) })}</span>
      </IntentButton>
    </IntentForm>
  );
}

/** Calls a session off, or says that it did not happen, with why. */
export function MarkWithReason(props: {
  session: Marked;
  to: "excused" | "missed";
  back: string;
  refusal: RefusedForm | undefined;
}) {
  const { session, to, back, refusal } = props;
  const t = useT("supervision");
  const form = useIntent(refusal, { intent: to }, "supervision");
  const about = { from: session.state, back };
  return (
    <IntentForm intent={to} about={about} action={`/supervision/${session.id}/edit`}>
      <FormLayout>
        {form.message && !form.error("reason") && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <Select
          name="reason"
          id={`reason-${to}`}
          label={t("edit.reason")}
          error={form.error("reason")}
          defaultValue={form.typed("reason")}
          required={to === "excused"}
        >
          <option value="">{t(to === "excused" ? "edit.reason.none" : "edit.reason.optional")}</option>
          {supervisionReasons.map((reason) => (
            <option key={reason} value={reason}>
              {t(`reason.${reason}`)}
            </option>
          ))}
        </Select>
        <FormActions>
          <IntentButton intent={to} about={about} pendingText={t("sending")} variant="secondary">
            {t(`do.${to}`)}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
