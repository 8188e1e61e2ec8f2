import { redirect } from "react-router";
import { hasCertificate } from "#app/features/certificates/queries/certificate-for.server.ts";
import { CertificateLink } from "#app/features/certificates/ui/certificate-link.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { confirmGuest } from "../commands/confirm-guest.server.ts";
import { doWithOwn } from "../commands/own-acts.server.ts";
import { plainForm } from "../forms.server.ts";
import { closedLinkCookie, linkSecretIn } from "../link-cookie.server.ts";
import { linkedRegistration } from "../queries/own.server.ts";
import { DayLine } from "../ui/day-line.tsx";
import { ChangeForm } from "../ui/register-form.tsx";
import { RegistrationStanding } from "../ui/standing.tsx";
import type { Route } from "./+types/linked";

export const handle = { static: true, frame: "page" };

/** The registration whose link was opened in this browser. */
async function linked(context: Route.LoaderArgs["context"]) {
  const { cookie, now } = context.get(factsContext);
  const secret = linkSecretIn(cookie);
  const own = secret === null ? null : await linkedRegistration(secret, now);
  return secret !== null && own?.mine ? { secret, own: { ...own, mine: own.mine } } : null;
}

export const loader = reading(async ({ context }: Route.LoaderArgs) => {
  const found = await linked(context);
  // Closed, or its half hour is over: the link in the mail opens it again.
  if (!found) throw redirect("/registration");
  const certificate = await hasCertificate(found.own.mine.id, context.get(factsContext).now);
  return { own: found.own, certificate };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  if (form.intent === "close") {
    form.read(plainForm);
    throw redirect("/", { headers: { "Set-Cookie": closedLinkCookie } });
  }
  const found = await linked(context);
  if (!found) throw new Refusal("conflict", "registration.link-gone");
  if (form.intent === "confirm") {
    form.read(plainForm);
    const came = await confirmGuest(found.secret, now);
    // The other registration stands, and its link has been mailed to its owner.
    if (came === "registered-already") throw redirect("/registration", { headers: { "Set-Cookie": closedLinkCookie } });
  } else {
    await doWithOwn({ actor: null, secret: found.secret }, found.own.asked, form, now);
  }
  throw redirect("/registration/mine");
});

/** One's registration without an account: to confirm, answer, change and cancel. Plain HTML, since it needs no script. */
export default function LinkedRegistration({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("registrations");
  const shell = useT("shell");
  const { own, certificate } = loaderData;
  const refusal = actionData?.refusal;
  return (
    <div className="g-flow mx-auto max-w-2xl">
      <title>{`${t("mine.title")} – ${shell("product")}`}</title>
      <PageHeader title={own.gathering.title} lead={<DayLine gathering={own.gathering} />} />
      <RegistrationStanding own={own} refusal={refusal} />
      {certificate && <CertificateLink to="/registration/certificate" />}
      {own.change !== null && own.mine.state !== "unconfirmed" && (
        <Disclosure summary={t("change.open")} open={own.change === "at-once" || refusal !== undefined}>
          <ChangeForm own={own} refusal={refusal} />
        </Disclosure>
      )}
      <IntentForm intent="close">
        <IntentButton intent="close" pendingText={t("sending")} variant="quiet">
          {t("link.close")}
        </IntentButton>
      </IntentForm>
    </div>
  );
}
