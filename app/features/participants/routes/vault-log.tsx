import { redirect } from "react-router";
import { formatMoment, formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { signReview } from "../commands/sign-review.server.ts";
import { signForm } from "../forms.server.ts";
import { vaultLogPage } from "../queries/vault-log.server.ts";
import { OfPerson } from "../ui/of-person.tsx";
import type { Route } from "./+types/vault-log";

export const loader = reading(({ params, context, request }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams.get("month");
  return vaultLogPage(actorIn(context), params.programmeId, asked, context.get(factsContext).now);
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { month } = form.read(signForm);
  await signReview(actorIn(context), params.programmeId, month, context.get(factsContext).now);
  throw redirect(`/programmes/${params.programmeId}/vault-log?month=${month}`);
});

/** A month of the vault, for the study's researchers to read and its owner to sign. */
export default function VaultLog({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("followed");
  const shell = useT("shell");
  const locale = useLocale();
  const { programme, owns, month, earlier, later, over, people, review } = loaderData;
  const about = { month };
  const { message } = useIntent(refusal, { intent: "sign", about }, "followed");
  const at = `/programmes/${programme.id}/vault-log`;
  return (
    <Page narrow>
      <title>{`${t("log.title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/study`}>{programme.name}</BackLink>}
        title={t("log.title")}
        lead={t("log.lead")}
      />
      <Section
        title={formatMonthOfYear(locale, month)}
        actions={
          <>
            <ButtonLink to={`${at}?month=${earlier}`} icon="chevron-left" small>
              {t("log.earlier")}
            </ButtonLink>
            {later !== null && (
              <ButtonLink to={`${at}?month=${later}`} icon="chevron-right" small>
                {t("log.later")}
              </ButtonLink>
            )}
          </>
        }
      >
        {people.length === 0 ? (
          <p className="g-muted">{t("log.nothing")}</p>
        ) : (
          <div className="g-stack">
            {people.map((one) => (
              <OfPerson key={one.by} one={one} />
            ))}
          </div>
        )}
      </Section>
      {people.length > 0 && (
        <Section title={t("sign.title")}>
          {message !== undefined && (
            <Callout tone="warning" live>
              {message}
            </Callout>
          )}
          {review ? (
            <p>{t("sign.signed", { by: review.by, when: formatMoment(locale, review.at) })}</p>
          ) : over && owns ? (
            <IntentForm intent="sign" about={about} className="grid gap-3">
              <p>{t("sign.text")}</p>
              <div>
                <IntentButton intent="sign" about={about} pendingText={t("sending")}>
                  {t("sign.do")}
                </IntentButton>
              </div>
            </IntentForm>
          ) : (
            <p className="g-muted">{t(over ? "sign.waits" : "sign.not-over")}</p>
          )}
        </Section>
      )}
    </Page>
  );
}
