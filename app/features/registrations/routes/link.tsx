import { redirect } from "react-router";
import { PageScript } from "#app/features/sign-in/ui/page-script.tsx";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import linkScript from "../../sign-in/ui/link-script.ts?worker&url";
import { secretForm } from "../forms.server.ts";
import { linkCookie } from "../link-cookie.server.ts";
import { linkedRegistration } from "../queries/own.server.ts";
import type { Route } from "./+types/link";

export const handle = { static: true, frame: "split" };

/** Where the link of a mail about a registration leads. Opening it changes nothing, since mail filters open links. */
export const loader = reading(async ({ context }: Route.LoaderArgs) => ({ nonce: context.get(factsContext).nonce }));

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { secret: written } = form.read(secretForm);
  // Without script the code is copied from the mail, perhaps with the whole link.
  const secret = written.slice(written.indexOf("#") + 1);
  const own = await linkedRegistration(secret, context.get(factsContext).now);
  if (!own) throw new Refusal("invalid", "registration.link-gone");
  return redirect("/registration/mine", { headers: { "Set-Cookie": linkCookie(secret) } });
});

export default function RegistrationLink({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("registrations");
  const shell = useT("shell");
  const { message } = useFormErrors(actionData?.refusal, "registrations");
  const title = t("link.title");
  return (
    <>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader title={title} lead={t("link.lead")} />
      {message !== undefined && (
        <div className="mt-6" role="alert">
          <Callout tone="warning">{message}</Callout>
        </div>
      )}
      <form method="post" className="mt-8" hidden data-with-secret="">
        <input type="hidden" name="secret" />
        <SubmitButton iconAfter="arrow-right">{t("link.open")}</SubmitButton>
      </form>
      <form method="post" className="g-form mt-8" data-without-secret="">
        <p>{t("link.paste.lead")}</p>
        <TextInput name="secret" id="pasted" label={t("link.paste")} autoComplete="off" spellCheck={false} required />
        <SubmitButton variant="secondary">{t("link.open")}</SubmitButton>
      </form>
      <PageScript src={linkScript} nonce={loaderData.nonce} />
    </>
  );
}
