import { redirect } from "react-router";
import { PageScript } from "#app/features/sign-in/ui/page-script.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import linkScript from "../../sign-in/ui/link-script.ts?worker&url";
import { tryLink } from "../commands/open-link.server.ts";
import { deviceCookie, deviceIn } from "../device-cookie.server.ts";
import { passForm } from "../forms.server.ts";
import { refusedIn } from "../ui/use-words.ts";
import type { Route } from "./+types/link";

export const handle = { static: true };

/** Where a private link leads. Opening it changes nothing: filters of messages open links too. */
export const loader = reading(async ({ context }: Route.LoaderArgs) => ({ nonce: context.get(factsContext).nonce }));

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { pass } = form.read(passForm);
  const { origin, cookie, now } = context.get(factsContext);
  const opened = await tryLink(pass, deviceIn(cookie), { origin, now });
  return redirect("/m/meeting", { headers: { "Set-Cookie": deviceCookie(opened.cookie, opened.until, now) } });
});

export default function PrivateLink({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("parents");
  const refused = refusedIn(t, actionData?.refusal);
  return (
    <>
      <title>{t("title")}</title>
      <h1>{t("link.title")}</h1>
      {refused.message !== undefined && (
        <div role="alert">
          <Callout tone="warning">{refused.message}</Callout>
        </div>
      )}
      <form method="post" className="g-flow" hidden data-with-secret="">
        <p>{t("link.lead")}</p>
        <input type="hidden" name="pass" data-secret="" />
        <SubmitButton>{t("link.open")}</SubmitButton>
      </form>
      <form method="post" className="g-form" data-without-secret="">
        <p>{t("link.without")}</p>
        <TextInput
          name="pass"
          id="written"
          label={t("link.code")}
          hint={t("link.code.hint")}
          error={refused.field("pass")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <SubmitButton variant="secondary">{t("link.open")}</SubmitButton>
      </form>
      <PageScript src={linkScript} nonce={loaderData.nonce} />
    </>
  );
}
