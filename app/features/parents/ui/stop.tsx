import type { Translate } from "#app/i18n/messages.ts";
import type { Catalogue } from "#app/i18n/sets.ts";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentForm } from "#app/ui/form/intent-form.tsx";

/** To stop is one press, on every page behind the link. */
export function Stop({ t }: { t: Translate<Catalogue["parents"]> }) {
  return (
    <section className="g-parents-stop" aria-labelledby="stop">
      <h2 id="stop">{t("stop.title")}</h2>
      <p>{t("stop.text")}</p>
      <IntentForm intent="stop" action="/m/meeting" className="g-flow">
        <Checkbox name="remove" label={t("stop.remove")} />
        <SubmitButton variant="danger">{t("stop.do")}</SubmitButton>
      </IntentForm>
    </section>
  );
}
