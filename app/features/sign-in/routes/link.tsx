import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { signInByLink } from "../commands/sign-in-by-mail.server.ts";
import { linkForm } from "../forms.server.ts";
import { onwards } from "../next.server.ts";
import linkScript from "../ui/link-script.ts?worker&url";
import { PageScript } from "../ui/page-script.tsx";
import { Refused } from "../ui/refused.tsx";
import type { Route } from "./+types/link";

export const handle = { static: true, frame: "split" };

/**
 * Where a mailed link leads. Opening it changes nothing, since mail filters open links: a button posts. The secret
 * stands after # and is put into the form by a small script; without script there is the code in the same mail.
 */
export const loader = reading(async ({ context }: Route.LoaderArgs) => ({ nonce: context.get(factsContext).nonce }));

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const facts = context.get(factsContext);
  const { secret } = form.read(linkForm);
  return onwards(await signInByLink(secret, facts), facts.cookie);
});

export default function Link({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("sign-in");
  const shell = useT("shell");
  const refusal = actionData?.refusal;
  return (
    <>
      <title>{`${t("link.title")} – ${shell("product")}`}</title>
      <PageHeader title={t("link.title")} lead={t("link.lead")} />
      <Refused refusal={refusal} />
      <form method="post" className="mt-8" hidden data-with-secret="">
        <input type="hidden" name="secret" />
        <SubmitButton>{t("link.submit")}</SubmitButton>
      </form>
      <div className="mt-8 grid gap-4" data-without-secret="">
        {!refusal && <p>{t("link.without")}</p>}
        <p className="flex flex-wrap gap-3">
          <a className="g-btn g-btn-secondary" href="/sign-in/code">
            {t("link.code")}
          </a>
          <a className="g-btn g-btn-quiet" href="/sign-in">
            {t("code.new")}
          </a>
        </p>
      </div>
      <PageScript src={linkScript} nonce={loaderData.nonce} />
    </>
  );
}
