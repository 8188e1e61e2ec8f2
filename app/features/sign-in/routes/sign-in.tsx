import { redirect } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { retryHeaders } from "#app/layouts/retry-headers.ts";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { requestSignIn } from "../commands/request-sign-in.server.ts";
import { emailForm } from "../forms.server.ts";
import { PageScript } from "../ui/page-script.tsx";
import { PasskeyButton } from "../ui/passkey-button.tsx";
import passkeyScript from "../ui/passkey-script.ts?worker&url";
import { Refused } from "../ui/refused.tsx";
import type { Route } from "./+types/sign-in";

export const handle = { static: true, frame: "split" };
export const headers = retryHeaders;

export const loader = reading(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const to = ownPath(searchParams.get("to"), "/start");
  return { to, touch: searchParams.has("touch"), nonce: context.get(factsContext).nonce };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { now, origin } = context.get(factsContext);
  const { email, to } = form.read(emailForm);
  const cookie = await requestSignIn({ email, origin, to: ownPath(to, "/start"), now });
  return redirect("/sign-in/code", { headers: { "Set-Cookie": cookie } });
});

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("sign-in");
  const shell = useT("shell");
  const { to, touch, nonce } = loaderData;
  const refusal = actionData?.refusal;
  const errors = useFormErrors(refusal, "sign-in").fields;
  const title = t(touch ? "touch.title" : "title");
  return (
    <>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader title={title} lead={t(touch ? "touch.lead" : "lead")} />
      <Refused refusal={refusal} />
      {touch && (
        <div className="mt-8">
          <PasskeyButton to={to} primary />
        </div>
      )}
      <form method="post" className="mt-8" noValidate>
        <FormLayout>
          {touch && <h2 className="text-lg font-semibold">{t("touch.otherwise")}</h2>}
          <input type="hidden" name="to" value={to} />
          <TextInput
            name="email"
            type="email"
            label={t("email")}
            hint={t("email.hint")}
            error={errors.email}
            defaultValue={refusal?.values.email}
            autoComplete="username webauthn"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <FormActions>
            <SubmitButton variant={touch ? "secondary" : "primary"} icon="mail">
              {t("send")}
            </SubmitButton>
          </FormActions>
        </FormLayout>
      </form>
      {!touch && (
        <div className="mt-6">
          <PasskeyButton to={to} primary={false} />
        </div>
      )}
      <PageScript src={passkeyScript} nonce={nonce} />
    </>
  );
}
