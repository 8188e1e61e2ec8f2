import { redirect } from "react-router";
import { tidyEmail } from "#app/features/sign-in/rules.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { factsContext, localeContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { registerGuest } from "../commands/register-guest.server.ts";
import { guestForm } from "../forms.server.ts";
import { type OpenRegistration, openRegistration } from "../queries/open.server.ts";
import { AskedFields } from "../ui/asked-fields.tsx";
import { DayLine } from "../ui/day-line.tsx";
import type { Route } from "./+types/guest";

export const handle = { static: true, frame: "page" };

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => ({
  ...(await openRegistration(params.gatheringId, context.get(factsContext).now)),
  sent: new URL(request.url).searchParams.get("done") === "sent",
}));

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now, origin } = context.get(factsContext);
  const { asked } = await openRegistration(params.gatheringId, now);
  const { name, email, organisation, ...values } = form.read(guestForm(asked));
  const guest = { name, email: tidyEmail(email), organisation, locale: context.get(localeContext) };
  await registerGuest(params.gatheringId, guest, values as Record<string, string>, { now, origin });
  throw redirect(`/gatherings/${params.gatheringId}/register?done=sent`);
});

/** Where somebody without an account registers. Plain HTML, since it needs no script. */
export default function GuestRegistration({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("registrations");
  const shell = useT("shell");
  const { gathering, sent } = loaderData;
  const refusal = actionData?.refusal;
  const done = sent && !refusal;
  return (
    <div className="g-flow mx-auto max-w-2xl">
      <title>{`${t("guest.title")} – ${shell("product")}`}</title>
      <PageHeader
        title={done ? t("guest.sent.title") : gathering.title}
        lead={done ? gathering.title : <DayLine gathering={gathering} />}
      />
      {done ? (
        <Callout tone="success">
          <p>{t("guest.sent")}</p>
          <p>{t("guest.sent.none")}</p>
        </Callout>
      ) : (
        <Open open={loaderData} refusal={refusal} />
      )}
      <p>
        <a href={`/gatherings/${gathering.id}`}>{t("guest.back")}</a>
      </p>
    </div>
  );
}

function Open({ open, refusal }: { open: OpenRegistration; refusal: RefusedForm | undefined }) {
  const { gathering, asked, register } = open;
  const t = useT("registrations");
  const locale = useLocale();
  const because = useRefusal("registrations");
  const form = useIntent(refusal, { intent: "register" }, "registrations");
  if (typeof register === "object") {
    const { day } = register.data;
    const data = day ? { day: formatDay(locale, String(day)) } : register.data;
    return <Callout tone="warning">{because(register.code, data)}</Callout>;
  }
  const field = (name: "name" | "email" | "organisation", label: string) => ({
    name,
    label,
    error: form.error(name),
    defaultValue: form.typed(name),
  });
  return (
    <>
      <p>{t("guest.lead")}</p>
      <p>
        {t(register === "by-asking" ? "register.lead.asking" : "register.lead", {
          day: formatDay(locale, gathering.closesOn),
        })}{" "}
        {register === "at-once" &&
          (gathering.free > 0 ? t("register.seats", { n: gathering.free }) : t("register.full"))}
      </p>
      <IntentForm intent="register">
        <FormLayout>
          {form.message !== undefined && (
            <Callout tone="danger" live>
              {form.message}
            </Callout>
          )}
          <TextInput {...field("name", t("guest.name"))} autoComplete="name" maxLength={120} required />
          <TextInput {...field("email", t("guest.email"))} type="email" autoComplete="email" maxLength={254} required />
          <TextInput
            {...field("organisation", t("guest.organisation"))}
            mark={t("answers.optional")}
            autoComplete="organization"
            maxLength={200}
          />
          <AskedFields asked={asked} days={gathering.days} form={form} />
          <FormActions>
            <IntentButton intent="register" pendingText={t("sending")}>
              {t("guest.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </>
  );
}
