import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { StandsNow, standing } from "#app/ui/form/stands-now.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { seenOf, type TimeSettings } from "../rules/settings.ts";

const fields = ["minutes", "before", "after", "travel"] as const;

/** How long interviews are, and what lies between them. */
export function SettingsForm({ settings, refusal }: { settings: TimeSettings; refusal: RefusedForm | undefined }) {
  const t = useT("interview-times");
  const now: Record<string, string> = Object.fromEntries(fields.map((name) => [name, String(settings[name])]));
  const form = useIntent(refusal, { intent: "settings" }, "interview-times");
  const { began, seen, key, heard } = useBegan(form, now, { seen: seenOf(settings) });
  return (
    <IntentForm key={key} intent="settings" about={seen} {...heard}>
      <FormLayout>
        {form.message !== undefined && (
          <Callout tone="danger" title={form.message} live>
            <StandsNow
              form={form}
              stands={fields.map((name) => standing(name, t(`settings.${name}`), now[name] ?? ""))}
            />
          </Callout>
        )}
        {fields.map((name) => (
          <TextInput
            key={name}
            name={name}
            id={`settings-${name}`}
            label={t(`settings.${name}`)}
            hint={name === "travel" ? t("settings.travel.hint") : undefined}
            error={form.error(name)}
            defaultValue={form.typed(name, String(began[name]))}
            inputMode="numeric"
            autoComplete="off"
            required
            short
          />
        ))}
        <FormActions>
          <IntentButton intent="settings" about={seen} pendingText={t("sending")} variant="secondary">
            {t("settings.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
