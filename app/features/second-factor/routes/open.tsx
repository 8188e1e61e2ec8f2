import { redirect } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { ShowPasskey } from "#app/features/sign-in/ui/show-passkey.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { retryHeaders } from "#app/layouts/retry-headers.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { closeVaultHere, openVaultByCode, openVaultByRecovery, stayHere } from "../commands/open-vault.server.ts";
import { codeForm, onwardsForm, recoveryForm } from "../forms.server.ts";
import { opening } from "../queries/opening.server.ts";
import { CodeForm, DemoCode, RecoveryForm } from "../ui/opening.tsx";
import { VaultBar } from "../ui/vault-bar.tsx";
import type { Route } from "./+types/open";

export const headers = retryHeaders;

/** Where one was going. What is not a path of ours is the page itself, which then says that the vault is open. */
const onwards = (to: string | null) => ownPath(to, "/vault/open");

export const loader = reading(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const to = onwards(searchParams.get("to"));
  const page = await opening(actorIn(context), context.get(factsContext).now);
  if (!page.enrolled && !page.locked) throw redirect(`/account/second-factor?${new URLSearchParams({ to })}`);
  return { ...page, to, again: searchParams.has("again"), closed: searchParams.has("closed") };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now, origin } = context.get(factsContext);
  switch (form.intent) {
    case "code": {
      const { code, to } = form.read(codeForm);
      await openVaultByCode(actor, code, { now, origin });
      return redirect(onwards(to));
    }
    case "recovery": {
      const { recovery, to } = form.read(recoveryForm);
      await openVaultByRecovery(actor, recovery, { now, origin });
      return redirect(onwards(to));
    }
    case "stay": {
      const { to } = form.read(onwardsForm);
      await stayHere(actor, now);
      return redirect(onwards(to));
    }
    case "close":
      form.read(onwardsForm);
      await closeVaultHere(actor, now);
      return redirect("/vault/open?closed=1");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** The door of the vault: why it is closed, and with what it opens. */
export default function OpenVault({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("second-factor");
  const shell = useT("shell");
  const { to, again, closed, open, locked, app, passkey, idleMinutes, demoCode, recoveryLeft } = loaderData;
  const asks = !locked && (open === null || (again && !open.shown));
  return (
    <Page narrow>
      <title>{`${t("open.title")} – ${shell("product")}`}</title>
      <PageHeader
        title={t("open.title")}
        lead={open && again ? t("open.again.lead") : t("open.lead", { minutes: idleMinutes })}
      />
      {locked && <Callout icon="lock">{t("locked")}</Callout>}
      {closed && open === null && !refusal && (
        <Callout tone="success" icon="lock" live>
          {t("open.closed")}
        </Callout>
      )}
      {open && !asks && (
        <>
          <VaultBar closesAt={open.closesAt} />
          {to !== "/vault/open" && (
            <p className="mt-4">
              <ButtonLink to={to} variant="primary">
                {t("open.on")}
              </ButtonLink>
            </p>
          )}
        </>
      )}
      {asks && (
        <>
          {passkey && (
            <Section title={t("open.passkey")}>
              <ShowPasskey to={to} />
            </Section>
          )}
          {app && (
            <Section title={t("open.code")}>
              <DemoCode code={demoCode} />
              <CodeForm to={to} refusal={refusal} />
              {recoveryLeft > 0 && <RecoveryForm to={to} refusal={refusal} />}
            </Section>
          )}
          <p className="mt-8">
            {t("open.lost")} <a href="/account/second-factor#lost">{t("open.lost.link")}</a>
          </p>
        </>
      )}
    </Page>
  );
}
