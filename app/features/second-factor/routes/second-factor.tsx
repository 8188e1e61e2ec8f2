import { redirect } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { PrintButton } from "#app/features/change-package/ui/print-button.tsx";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { retryHeaders } from "#app/layouts/retry-headers.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { beginAuthenticator, confirmAuthenticator, keepCodes, renewCodes } from "../commands/authenticator.server.ts";
import { letPasskeyOpen } from "../commands/passkey.server.ts";
import { askForReset, confirmReset, withdrawReset } from "../commands/reset.server.ts";
import * as forms from "../forms.server.ts";
import { myFactors } from "../queries/my-factors.server.ts";
import { App } from "../ui/app.tsx";
import { Lost } from "../ui/lost.tsx";
import { NewApp } from "../ui/new-app.tsx";
import { Passkeys } from "../ui/passkeys.tsx";
import { RecoveryCodes } from "../ui/recovery-codes.tsx";
import { ToConfirm } from "../ui/to-confirm.tsx";
import type { Route } from "./+types/second-factor";

const outcomes = ["begun", "confirmed", "kept", "renewed", "asked", "withdrawn", "reset", "passkey"] as const;

export const headers = retryHeaders;

export const loader = reading(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const done = searchParams.get("done");
  return {
    ...(await myFactors(actorIn(context), context.get(factsContext).now)),
    to: searchParams.has("to") ? ownPath(searchParams.get("to"), "/start") : null,
    done: outcomes.find((outcome) => outcome === done),
  };
});

export const action = acting(async ({ request, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now, origin } = context.get(factsContext);
  const to = new URL(request.url).searchParams.get("to");
  const done = (outcome: (typeof outcomes)[number]) =>
    redirect(`/account/second-factor?${new URLSearchParams({ done: outcome, ...(to ? { to } : {}) })}`);
  switch (form.intent) {
    case "begin":
      form.read(forms.nothingForm);
      await beginAuthenticator(actor, now);
      return done("begun");
    case "confirm":
      await confirmAuthenticator(actor, form.read(forms.codeForm).code, { now, origin });
      return done("confirmed");
    case "kept":
      form.read(forms.nothingForm);
      await keepCodes(actor, now);
      return done("kept");
    case "renew":
      form.read(forms.nothingForm);
      await renewCodes(actor, now);
      return done("renewed");
    case "ask":
      await askForReset(actor, form.read(forms.askForm).programmeId, now);
      return done("asked");
    case "withdraw":
      form.read(forms.nothingForm);
      await withdrawReset(actor, now);
      return done("withdrawn");
    case "reset":
      await confirmReset(actor, form.read(forms.resetForm).resetId, now);
      return done("reset");
    case "passkey":
      await letPasskeyOpen(actor, form.read(forms.passkeyForm).id, now);
      return done("passkey");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** What one shows beside one's mail before the vault opens. */
export default function SecondFactor({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("second-factor");
  const shell = useT("shell");
  const { done, codes, pending, locked, to } = loaderData;
  const errors = useFormErrors(refusal, "second-factor");
  return (
    <Page narrow>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to="/account">{t("back")}</BackLink>} title={t("title")} lead={t("lead")} />
      {locked && <Callout icon="lock">{t("locked")}</Callout>}
      {done && !refusal && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      {errors.message && Object.keys(errors.fields).length === 0 && (
        <Callout tone="warning" live>
          {errors.message}
        </Callout>
      )}
      {codes && <RecoveryCodes codes={codes} print={<PrintButton>{t("codes.print")}</PrintButton>} />}
      {done === "kept" && (
        <p className="mt-4">
          <a className="g-btn g-btn-primary" href={to ?? "/vault/open"}>
            {t("onwards")}
          </a>
        </p>
      )}
      <ToConfirm resets={loaderData.toConfirm} shown={loaderData.shown} />
      {pending ? <NewApp pending={pending} refusal={refusal} /> : <App factors={loaderData} />}
      <Passkeys passkeys={loaderData.passkeys} holds={loaderData.holds} mayChange={loaderData.mayChange} />
      {(loaderData.holds || loaderData.resetAskedAt) && <Lost factors={loaderData} />}
    </Page>
  );
}
