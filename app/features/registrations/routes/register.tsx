import { redirect } from "react-router";
import { formatDay } from "#app/i18n/format.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, missing, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { doWithOwn } from "../commands/own-acts.server.ts";
import { registerSelf } from "../commands/register-self.server.ts";
import { registerForm } from "../forms.server.ts";
import { ownRegistration } from "../queries/own.server.ts";
import { isAlive } from "../rules/registering.ts";
import { DayLine } from "../ui/day-line.tsx";
import { ChangeForm, RegisterForm } from "../ui/register-form.tsx";
import { RegistrationStanding } from "../ui/standing.tsx";
import type { Route } from "./+types/register";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const own = await ownRegistration(actorIn(context), params, context.get(factsContext).now);
  return { own, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { asked, mine } = await ownRegistration(actor, params, now);
  if (form.intent === "register") {
    const { key, ...values } = form.read(registerForm(asked));
    await registerSelf(actor, params.gatheringId, { key, values: values as Record<string, string> }, now);
  } else {
    if (!mine) throw missing();
    await doWithOwn({ actor, registrationId: mine.id }, asked, form, now);
  }
  throw redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}/register`);
});

/** One's own registration: to make it, and to see to it. */
export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("registrations");
  const shell = useT("shell");
  const locale = useLocale();
  const because = useRefusal("registrations");
  const { own, formKey } = loaderData;
  const { gathering, mine, register } = own;
  useLive({ names: ["registration.changed", "gathering.changed"], ids: { gatheringId: gathering.id } });
  const alive = mine !== null && isAlive(mine.state);
  const title = t(alive ? "mine.title" : "register.title");
  const refused = typeof register === "object" ? register : null;
  const data = refused?.data.day ? { day: formatDay(locale, String(refused.data.day)) } : refused?.data;
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${gathering.programmeId}/gatherings/${gathering.id}`}>{gathering.title}</BackLink>
        }
        title={title}
        lead={<DayLine gathering={gathering} />}
      />
      {mine && <RegistrationStanding own={{ ...own, mine }} refusal={answer?.refusal} />}
      {alive ? (
        <Disclosure summary={t("change.open")} open={own.change === "at-once" || answer !== undefined}>
          <ChangeForm own={own} refusal={answer?.refusal} />
        </Disclosure>
      ) : refused ? (
        <Callout tone="warning">{because(refused.code, data)}</Callout>
      ) : (
        <>
          <p>
            {t(register === "by-asking" ? "register.lead.asking" : "register.lead", {
              day: formatDay(locale, gathering.closesOn),
            })}
          </p>
          {register === "at-once" && (
            <p>{gathering.free > 0 ? t("register.seats", { n: gathering.free }) : t("register.full")}</p>
          )}
          <RegisterForm own={own} formKey={formKey} refusal={answer?.refusal} />
        </>
      )}
    </Page>
  );
}
