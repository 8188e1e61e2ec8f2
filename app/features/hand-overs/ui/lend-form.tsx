import { useT } from "#app/i18n/use-t.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import type { AwayPage } from "../queries/away.server.ts";

type Props = { colleagues: AwayPage["colleagues"]; refusal: RefusedForm | undefined };

/** Lets a colleague hold all that one has between two days; or one session, when it is given. */
export function LendForm(props: Props & { sessionId?: string; today: string }) {
  const { colleagues, refusal, sessionId, today } = props;
  const t = useT("hand-overs");
  const intent = sessionId === undefined ? "lend" : "lend-one";
  const about = sessionId === undefined ? {} : { sessionId };
  const form = useIntent(refusal, { intent, about }, "hand-overs");
  const of = sessionId ?? "all";
  const field = (name: string) => ({
    name,
    id: `${name}-${of}`,
    error: form.error(name),
    defaultValue: form.typed(name),
    required: true,
  });
  return (
    <IntentForm intent={intent} about={about}>
      <FormLayout>
        {form.message !== undefined && (
          <ErrorSummary title={form.message} errors={[{ text: form.message, id: `colleagueId-${of}` }]} />
        )}
        {sessionId === undefined && (
          <FormRow>
            <DateInput {...field("from")} label={t("away.from")} min={today} />
            <DateInput {...field("to")} label={t("away.to")} min={today} />
          </FormRow>
        )}
        <Select {...field("colleagueId")} label={t("away.colleague")} hint={t("away.colleague.hint")}>
          <option value="">{t("away.choose")}</option>
          {colleagues.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
        <FormActions>
          <IntentButton intent={intent} about={about} pendingText={t("sending")} small={sessionId !== undefined}>
            {t("away.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
