import { redirect } from "react-router";
import { addDays } from "#app/core/day.ts";
import { workingDayFrom } from "#app/core/holidays.ts";
import { type Weekday, weekdayOf } from "#app/core/recurrence.ts";
import { placeKinds } from "#app/features/studies/rules/facts.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import type { Form } from "#app/platform/form.server.ts";
import { acting, forbidden, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { type Opening, previewTimes, publishTimes } from "../commands/publish-times.server.ts";
import { openingForm } from "../forms.server.ts";
import { timesPage } from "../queries/times-page.server.ts";
import { patternOfDay } from "../rules/pattern.ts";
import { OpeningForm } from "../ui/opening-form.tsx";
import { Preview } from "../ui/preview.tsx";
import type { Route } from "./+types/new-times";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const page = await timesPage(actor, params.programmeId, context.get(factsContext).now);
  if (!page.interviews) throw forbidden("interview-time.not-interviewer");
  if (!page.vault) throw redirect(`/programmes/${params.programmeId}/study/times`);
  const day = workingDayFrom(addDays(actor.today, 7));
  const { programme, placeKinds: kinds, vault } = page;
  return { programme, kinds, rooms: vault.rooms, day, formKey: crypto.randomUUID() };
});

/** What the form says: hours of a day, or of weekdays until another. */
function openingIn(form: Form): Opening & { key: string } {
  const said = form.read(openingForm);
  const { day, until, from: fromMinute, to: toMinute, holidaysToo, roomId, address, key } = said;
  const chosen = ([1, 2, 3, 4, 5, 6, 7] as const).filter((weekday): weekday is Weekday => said[`weekday${weekday}`]);
  const weekdays = chosen.length === 0 ? [weekdayOf(day)] : chosen;
  const hours = { fromMinute, toMinute };
  const pattern =
    until === null ? patternOfDay(day, hours) : { ...hours, weekdays, firstDay: day, lastDay: until, holidaysToo };
  return { pattern, kinds: placeKinds.filter((kind) => said[kind]), roomId, address, key };
}

export const action = acting(async ({ params: { programmeId }, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  switch (form.intent) {
    case "preview": {
      const opened = await previewTimes(actor, programmeId, openingIn(form), now);
      return { opened, values: { ...form.values } };
    }
    case "publish": {
      const { count } = await publishTimes(actor, programmeId, openingIn(form), now);
      return redirect(`/programmes/${programmeId}/study/times?opened=${count}`);
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** An interviewer opens times, and sees which before she does. */
export default function NewTimes({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("interview-times");
  const shell = useT("shell");
  const { programme, kinds, rooms, day, formKey } = loaderData;
  const refusal = answer && "refusal" in answer ? answer.refusal : undefined;
  const preview = answer && "opened" in answer ? answer : undefined;
  const { message, fields } = useFormErrors(refusal, "interview-times");
  const first = { day, from: "09:00", to: "12:00", ...Object.fromEntries(kinds.map((kind) => [kind, "on"])) };
  return (
    <Page narrow>
      <title>{`${t("new.title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/study/times`}>{t("title")}</BackLink>}
        title={t("new.title")}
        lead={t("new.lead")}
      />
      {preview && <Preview opened={preview.opened} values={preview.values} formKey={formKey} />}
      <OpeningForm
        formKey={formKey}
        values={refusal?.values ?? preview?.values}
        first={first}
        placeKinds={kinds}
        rooms={rooms}
        message={message}
        errors={fields}
        shown={preview !== undefined}
      />
    </Page>
  );
}
