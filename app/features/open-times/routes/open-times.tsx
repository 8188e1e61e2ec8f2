import { redirect, useLocation } from "react-router";
import { addDays } from "#app/core/day.ts";
import { workingDayFrom } from "#app/core/holidays.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { publishTimes } from "../commands/publish-times.server.ts";
import { removeTimes } from "../commands/remove-times.server.ts";
import { plainForm, publishForm, removeForm } from "../forms.server.ts";
import { ownTimes } from "../queries/own-times.server.ts";
import { PublishForm } from "../ui/publish-form.tsx";
import { TimeList } from "../ui/time-list.tsx";
import type { Route } from "./+types/open-times";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const page = await ownTimes(actor, params.programmeId, context.get(factsContext).now);
  const { searchParams } = new URL(request.url);
  const opened = /^\d{1,3}$/.test(searchParams.get("opened") ?? "") ? Number(searchParams.get("opened")) : null;
  const removed = searchParams.has("removed");
  return { ...page, opened, removed, day: workingDayFrom(addDays(actor.today, 7)), formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params: { programmeId }, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const here = `/programmes/${programmeId}/open-times`;
  switch (form.intent) {
    case "publish": {
      const { from: fromMinute, to: toMinute, ...rest } = form.read(publishForm);
      const { count } = await publishTimes(actor, programmeId, { ...rest, fromMinute, toMinute }, now);
      return redirect(`${here}?opened=${count}`);
    }
    case "remove":
      await removeTimes(actor, programmeId, form.read(removeForm), now);
      return redirect(`${here}?removed`);
    case "remove-all":
      form.read(plainForm);
      await removeTimes(actor, programmeId, "all-to-come", now);
      return redirect(`${here}?removed`);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** A researcher's own open times in a programme. */
export default function OpenTimes({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("open-times");
  const ofMonths = useT("supervised-months");
  const shell = useT("shell");
  const { programme, times, opened, removed, day, formKey } = loaderData;
  const { key } = useLocation();
  const refusal = answer?.refusal;
  const { message } = useFormErrors(refusal?.values.intent === "publish" ? undefined : refusal, "open-times");
  useLive({ names: ["open-times.changed", "supervision.changed"] });
  return (
    <Page narrow>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/supervision`}>{ofMonths("title")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {!refusal && (opened !== null || removed) && (
        <Callout tone="success" live>
          {opened === null ? t("removed") : t("added", { n: opened })}
        </Callout>
      )}
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      <Section title={t("add.title")}>
        <PublishForm formKey={formKey} day={day} opened={opened === null ? "" : key} refusal={refusal} />
      </Section>
      <Section title={t("list")}>
        {times.length === 0 ? <p className="g-muted">{t("list.none")}</p> : <TimeList times={times} />}
      </Section>
      {times.length > 0 && (
        <Disclosure plain summary={t("remove.all")}>
          <IntentForm intent="remove-all">
            <p className="mb-3">{t("remove.all.lead")}</p>
            <IntentButton intent="remove-all" pendingText={t("sending")} variant="danger">
              {t("remove.all.do")}
            </IntentButton>
          </IntentForm>
        </Disclosure>
      )}
    </Page>
  );
}
