import { redirect, redirectDocument } from "react-router";
import { signInLifeMs } from "#app/features/people/rules.ts";
import { confirmNewAddress } from "#app/flows/change-own-address.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { retryHeaders } from "#app/layouts/retry-headers.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { askForNewAddress } from "../commands/ask-new-address.server.ts";
import { codeForm, newAddressForm } from "../forms.server.ts";
import { myAddress } from "../queries.server.ts";
import { AskForm, ConfirmForm } from "../ui/address-forms.tsx";
import type { Route } from "./+types/address";

export const headers = retryHeaders;

export const loader = reading(async ({ context }: Route.LoaderArgs) => ({
  ...(await myAddress(actorIn(context), context.get(factsContext).now)),
  demo: (await installationKind()) === "demo",
}));

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const facts = context.get(factsContext);
  switch (form.intent) {
    case "ask":
      await askForNewAddress(actor, form.read(newAddressForm).email, facts.now);
      return redirect("/account/address");
    case "confirm":
      await confirmNewAddress(actor, form.read(codeForm).code, facts);
      return redirectDocument("/account?done=address");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function Address({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const { email, asked, fresh, demo } = loaderData;
  const t = useT("sign-in");
  const shell = useT("shell");
  const refusal = answer?.refusal;
  const minutes = signInLifeMs / 60_000;
  const ask = fresh ? <AskForm asked={asked} refusal={refusal} /> : <SignInAgain />;
  return (
    <Page narrow>
      <title>{`${t("address.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to="/account">{t("address.back")}</BackLink>}
        title={t("address.title")}
        lead={asked === null ? t("address.lead") : t("address.asked", { email: asked, minutes })}
      />
      {asked === null ? (
        <>
          {email && (
            <p>
              {t("address.now")}: <strong>{email}</strong>
            </p>
          )}
          {ask}
        </>
      ) : (
        <>
          {demo && (
            <Callout icon="mail">
              {t("code.demo")} <a href="/demo/post">{shell("demo.post")}</a>
            </Callout>
          )}
          <ConfirmForm refusal={refusal} />
          <Disclosure plain summary={t("code.none")} open={refusal?.values.intent === "ask"}>
            <p className="mb-4">{t("address.none.text")}</p>
            {ask}
          </Disclosure>
        </>
      )}
    </Page>
  );
}

/** She signed in too long ago; signing in leads back here. */
function SignInAgain() {
  const t = useT("sign-in");
  return (
    <Callout>
      <p>{t("address.fresh")}</p>
      <p className="mt-2">
        <a href="/sign-in?to=/account/address">{t("address.again")}</a>
      </p>
    </Callout>
  );
}
