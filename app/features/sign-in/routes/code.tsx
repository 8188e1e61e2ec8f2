import { signInLifeMs } from "#app/features/people/rules.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { retryHeaders } from "#app/layouts/retry-headers.ts";
import { factsContext } from "#app/platform/context.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { CodeInput } from "#app/ui/form/text-input.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { signInByCode } from "../commands/sign-in-by-mail.server.ts";
import { codeForm } from "../forms.server.ts";
import { onwards } from "../next.server.ts";

import { Refused } from "../ui/refused.tsx";
import type { Route } from "./+types/code";

export const handle = { static: true, frame: "split" };
export const headers = retryHeaders;

/** The same page whoever asked: nothing here says whether the address was known. */
export const loader = reading(async (_: Route.LoaderArgs) => ({ demo: (await installationKind()) === "demo" }));

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const facts = context.get(factsContext);
  const { code } = form.read(codeForm);
  return onwards(await signInByCode(code, facts), facts.cookie);
});

export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("sign-in");
  const shell = useT("shell");
  const refusal = actionData?.refusal;
  const over = refusal?.code.startsWith("sign-in.");
  const errors = useFormErrors(refusal, "sign-in").fields;
  return (
    <>
      <title>{`${t("code.title")} – ${shell("product")}`}</title>
      <PageHeader title={t("code.title")} lead={t("code.lead", { minutes: signInLifeMs / 60_000 })} />
      <Refused refusal={refusal} />
      {loaderData.demo && (
        <div className="mt-6">
          <Callout icon="mail">
            <p>
              {t("code.demo")} <a href="/demo/post">{shell("demo.post")}</a>
            </p>
          </Callout>
        </div>
      )}
      {over ? (
        <p className="mt-8">
          <a className="g-btn g-btn-primary" href="/sign-in">
            {t("code.new")}
          </a>
        </p>
      ) : (
        <form method="post" className="mt-8" noValidate>
          <FormLayout>
            <CodeInput name="code" label={t("code")} hint={t("code.hint")} error={errors.code} required />
            <FormActions>
              <SubmitButton>{t("code.submit")}</SubmitButton>
            </FormActions>
          </FormLayout>
        </form>
      )}
      <div className="mt-6">
        <Disclosure plain summary={t("code.none")}>
          <p>{t("code.none.text")}</p>
          <p className="mt-2">
            <a href="/sign-in">{t("code.new")}</a>
          </p>
        </Disclosure>
      </div>
    </>
  );
}
