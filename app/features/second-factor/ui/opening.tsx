import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { CodeInput, TextInput } from "#app/ui/form/text-input.tsx";

type Opening = { to: string; refusal: RefusedForm | undefined };

/** What stopped a form, where it is about no field of it. */
function Stopped({ message, field }: { message: string | undefined; field: string | undefined }) {
  if (message === undefined || field !== undefined) return null;
  return (
    <Callout tone="warning" live>
      {message}
    </Callout>
  );
}

/** The code that the app shows. */
export function CodeForm({ to, refusal }: Opening) {
  const t = useT("second-factor");
  const form = useIntent(refusal, { intent: "code" }, "second-factor");
  return (
    <IntentForm intent="code">
      <input type="hidden" name="to" value={to} />
      <FormLayout>
        <Stopped message={form.message} field={form.error("code")} />
        <CodeInput
          name="code"
          label={t("open.code.label")}
          hint={t("new.code.hint")}
          error={form.error("code")}
          defaultValue={form.typed("code")}
          required
        />
        <FormActions>
          <IntentButton intent="code" pendingText={t("open.opening")}>
            {t("open.button")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** For the day on which the app is not there. */
export function RecoveryForm({ to, refusal }: Opening) {
  const t = useT("second-factor");
  const form = useIntent(refusal, { intent: "recovery" }, "second-factor");
  return (
    <div className="mt-6">
      <Disclosure plain summary={t("open.recovery")} open={form.refused}>
        <IntentForm intent="recovery">
          <input type="hidden" name="to" value={to} />
          <FormLayout>
            <Stopped message={form.message} field={form.error("recovery")} />
            <TextInput
              name="recovery"
              label={t("open.recovery.label")}
              hint={t("open.recovery.hint")}
              error={form.error("recovery")}
              defaultValue={form.typed("recovery")}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              required
            />
            <FormActions>
              <IntentButton intent="recovery" pendingText={t("open.opening")} variant="secondary">
                {t("open.recovery.button")}
              </IntentButton>
            </FormActions>
          </FormLayout>
        </IntentForm>
      </Disclosure>
    </div>
  );
}

/** In the demo nobody has a phone that gives the codes. */
export function DemoCode({ code }: { code: string | null | undefined }) {
  const t = useT("second-factor");
  if (code === undefined) return null;
  return (
    <div className="mb-4">
      <Callout icon="device">{code === null ? t("open.demo.wait") : t("open.demo", { code })}</Callout>
    </div>
  );
}
