import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { answerChange, answerRequest, cancelForLead, offerSeat } from "../commands/lead-answers.server.ts";
import { oneForm } from "../forms.server.ts";
import { registrationLists } from "../queries/lists.server.ts";
import { parseRegistrationFilter, registrationFilterToParams } from "../rules/lists.ts";
import { DayLine } from "../ui/day-line.tsx";
import { ListTabs } from "../ui/lists/list-tabs.tsx";
import { Missing } from "../ui/lists/missing.tsx";
import { Numbers } from "../ui/lists/numbers.tsx";
import { Queue } from "../ui/lists/queue.tsx";
import { Registered } from "../ui/lists/registered.tsx";
import { ToAnswer } from "../ui/lists/to-answer.tsx";
import type { Route } from "./+types/lists";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const filter = parseRegistrationFilter(new URL(request.url).searchParams);
  return { filter, page: await registrationLists(actorIn(context), params, filter, context.get(factsContext).now) };
});

export const action = acting(async ({ params, context, request }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { registrationId } = form.read(oneForm);
  const place = { gatheringId: params.gatheringId, registrationId };
  switch (form.intent) {
    case "grant":
    case "refuse":
      await answerRequest(actor, place, form.intent === "grant", now);
      break;
    case "grant-change":
    case "refuse-change":
      await answerChange(actor, place, form.intent === "grant-change", now);
      break;
    case "offer":
      await offerSeat(actor, place, now);
      break;
    case "cancel":
      await cancelForLead(actor, place, now);
      break;
    default:
      throw new Refusal("invalid", "form.outdated");
  }
  const search = registrationFilterToParams(parseRegistrationFilter(new URL(request.url).searchParams));
  throw redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}/registrations?${search}`);
});

/** Who comes to a gathering: what waits for an answer, how full it is, everybody, the waiting list, and who is missing. */
export default function Lists({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("registration-lists");
  const shell = useT("shell");
  const { page, filter } = loaderData;
  const { gathering } = page;
  useLive({ names: ["registration.changed", "gathering.changed"], ids: { gatheringId: gathering.id } });
  const above = `/programmes/${gathering.programmeId}/gatherings/${gathering.id}`;
  const refusal = answer?.refusal;
  return (
    <Page>
      <title>{`${t("title")} – ${gathering.title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={above}>{gathering.title}</BackLink>}
        title={t("title")}
        lead={<DayLine gathering={gathering} />}
      />
      <ListTabs gathering={gathering} decides={page.may.decide} />
      <ToAnswer page={page} refusal={refusal} />
      <Numbers page={page} />
      <Registered here={`${above}/registrations`} page={page} filter={filter} refusal={refusal} />
      <Queue page={page} refusal={refusal} />
      <Missing page={page} />
    </Page>
  );
}
