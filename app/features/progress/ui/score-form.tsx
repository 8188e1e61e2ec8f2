import { formatDayLong, formatMoment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import type { Setting } from "../queries/page.server.ts";
import { reasonMax, steps } from "../rules/step.ts";
import { useScoreWords } from "./words.ts";

/** What a side says of a month: one of ten steps, each with what it means, and why. Changing it is the same form. */
export function ScoreForm({ setting, refusal }: { setting: Setting; refusal: RefusedForm | undefined }) {
  const t = useT("progress");
  const words = useScoreWords();
  const { side, month, stored, dueOn } = setting;
  const about = { side, month };
  const form = useIntent(refusal, { intent: "set", about }, "progress");
  const fields = { step: stored ? String(stored.step) : "", reason: stored?.reason ?? "" };
  const { began, seen, key, heard } = useBegan(form, fields, { base: stored?.at ?? "" });
  const wrong = Object.keys(refusal?.fields ?? {}).length > 0;
  return (
    <IntentForm key={key} intent="set" about={{ ...about, ...seen }} {...heard}>
      <FormLayout>
        {form.message && !wrong && (
          <Callout tone="warning" title={form.message} live>
            {form.told && stored && (
              <>
                <p className="g-muted g-small">
                  {t("form.theirs", { name: stored.by, at: formatMoment(words.locale, stored.at) })}
                </p>
                <p>
                  {words.score(stored.step)} {t(`step.${stored.step}.title`)}
                </p>
                <p className="wrap-anywhere whitespace-pre-line">{stored.reason}</p>
              </>
            )}
          </Callout>
        )}
        <p className="g-prose">
          {dueOn === null ? t("form.lead.pause") : t(`form.lead.${side}`, { day: formatDayLong(words.locale, dueOn) })}
        </p>
        <RadioCards
          name="step"
          label={t(side === "team" ? "form.step" : "form.step.researcher")}
          choices={steps.map((step) => ({
            value: String(step),
            label: `${words.score(step)} ${t(`step.${step}.title`)}`,
            detail: t(`step.${step}.text`),
          }))}
          defaultValue={form.typed("step", began.step)}
          error={form.error("step")}
          required
        />
        <TextArea
          name="reason"
          label={t("form.reason")}
          hint={t("form.reason.hint")}
          error={form.error("reason")}
          defaultValue={form.typed("reason", began.reason)}
          maxLength={reasonMax}
          rows={5}
          required
        />
        <FormActions>
          <IntentButton intent="set" about={about} pendingText={t("sending")}>
            {t(stored ? "form.change" : "form.save")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
