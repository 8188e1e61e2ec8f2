import { redirect } from "react-router";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { IntentForm } from "#app/ui/form/intent-form.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { checkDigits, sendDigits } from "../digits.server.ts";
import { digitsForm, plainForm } from "../forms.server.ts";
import { refusedIn, useWords } from "../ui/use-words.ts";
import { visitIn } from "../visit.server.ts";
import type { Route } from "./+types/code";

export const handle = { static: true };

export const loader = reading(async ({ context, request }: Route.LoaderArgs) => {
  const { visit, spoken } = visitIn(context);
  if (visit.known) throw redirect("/m/meeting");
  return { own: spoken.own, sent: new URL(request.url).searchParams.has("sent") };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const [{ visit }, { now }] = [visitIn(context), context.get(factsContext)];
  switch (form.intent) {
    case "send":
      form.read(plainForm);
      await sendDigits(visit, now);
      return redirect("/m/code?sent");
    case "check":
      await checkDigits(visit, form.read(digitsForm).digits, now);
      return redirect("/m/meeting");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** Six digits to what the vault knows of her, before a device sees anything. */
export default function Digits({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(loaderData.own);
  const refused = refusedIn(t, actionData?.refusal);
  const sent = loaderData.sent || actionData?.refusal.values.intent === "check";
  const wrong = refused.field("digits");
  return (
    <>
      <title>{t("title")}</title>
      <h1>{t("digits.title")}</h1>
      {refused.message !== undefined && (
        <div role="alert">
          <Callout tone="warning">{refused.message}</Callout>
        </div>
      )}
      <p>{t(sent ? "digits.lead" : "digits.send.lead")}</p>
      {sent && (
        <IntentForm intent="check" className="g-form">
          <TextInput
            name="digits"
            label={t("digits.label")}
            error={wrong}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            required
          />
          <SubmitButton>{t("digits.check")}</SubmitButton>
        </IntentForm>
      )}
      <IntentForm intent="send">
        <SubmitButton variant={sent ? "secondary" : "primary"}>{t(sent ? "digits.again" : "digits.send")}</SubmitButton>
      </IntentForm>
    </>
  );
}
