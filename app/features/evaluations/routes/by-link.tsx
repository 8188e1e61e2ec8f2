import { redirect } from "react-router";
import { PageScript } from "#app/features/sign-in/ui/page-script.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { answerByLink } from "../commands/answer.server.ts";
import { evaluationCookie, evaluationSecretIn, forgottenEvaluationCookie } from "../cookie.server.ts";
import { openForm } from "../forms.server.ts";
import { evaluationByLink } from "../queries/evaluation-to-answer.server.ts";
import { Answering, outcomeIn } from "../ui/answering.tsx";
import linkScript from "../ui/link-script.ts?worker&url";
import type { Route } from "./+types/by-link";

export const handle = { static: true, frame: "page" };

/**
 * Where the link in a mail leads that asks what somebody thought. Without script the code from the mail is pasted. The
 * secret goes on in a cookie, so that the questions are a page like others: what is wrong comes back with what was typed.
 */
export const loader = reading(async ({ context, request }: Route.LoaderArgs) => {
  const { nonce, cookie, now } = context.get(factsContext);
  const secret = evaluationSecretIn(cookie);
  const page = secret === null ? null : await evaluationByLink(secret, now);
  return { nonce, page, outcome: outcomeIn(new URL(request.url).search) };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { cookie, now } = context.get(factsContext);
  if (form.intent === "open") {
    const { secret } = form.read(openForm);
    if ((await evaluationByLink(secret, now)) === null) throw new Refusal("invalid", "evaluation.unknown");
    return redirect("/evaluation", { headers: { "Set-Cookie": evaluationCookie(secret) } });
  }
  if (form.intent !== "answer") throw new Refusal("invalid", "form.outdated");
  const done = await answerByLink(evaluationSecretIn(cookie) ?? "", form, now);
  return redirect(`/evaluation?done=${done}`, { headers: { "Set-Cookie": forgottenEvaluationCookie } });
});

export default function ByLink({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("evaluations");
  const shell = useT("shell");
  const { nonce, page, outcome } = loaderData;
  const refusal = actionData?.refusal;
  const title = page ? t("title.of", { gathering: page.gathering.title }) : t("link.title");
  const asks = page !== null && page.state === "open" && !page.answered;
  return (
    <>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader title={title} {...(outcome === null && { lead: t(asks ? "lead" : "link.lead") })} />
      <Answering page={page} outcome={outcome} refusal={refusal?.values.intent === "answer" ? refusal : undefined} />
      <div className="mt-8">
        {page || outcome ? (
          <Disclosure plain summary={t("link.other")}>
            <Code refusal={refusal} />
          </Disclosure>
        ) : (
          <Code refusal={refusal} />
        )}
      </div>
      <PageScript src={linkScript} nonce={nonce} />
    </>
  );
}

/** Where the code from the mail is pasted. */
function Code({ refusal }: { refusal: RefusedForm | undefined }) {
  const t = useT("evaluations");
  const form = useIntent(refusal, { intent: "open" }, "evaluations");
  return (
    <IntentForm intent="open">
      <FormLayout>
        {form.message && (
          <div role="alert">
            <Callout tone="warning">{form.message}</Callout>
          </div>
        )}
        <TextInput
          name="secret"
          label={t("link.code")}
          hint={t("link.code.hint")}
          defaultValue={form.typed("secret")}
          autoComplete="off"
          required
        />
        <FormActions>
          <IntentButton intent="open" variant="secondary" pendingText={t("sending")}>
            {t("link.open")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
