import { redirect } from "react-router";
import { isId } from "#app/core/id.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { cancelRegistration } from "../commands/cancel.server.ts";
import { registerOthers } from "../commands/register-others.server.ts";
import { groupForm, oneForm } from "../forms.server.ts";
import { groupPage } from "../queries/group.server.ts";
import { newPeopleIn, tickedIn } from "../rules/group.ts";
import { isAlive } from "../rules/registering.ts";
import { GroupForm } from "../ui/group-form.tsx";
import { GroupList } from "../ui/group-list.tsx";
import type { Route } from "./+types/group";

const outcomes = ["registered", "waiting", "requested"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await groupPage(actorIn(context), params, context.get(factsContext).now);
  const { searchParams } = new URL(request.url);
  const tick = searchParams.getAll("tick").find(isId) ?? null;
  const done = outcomes.map((outcome) => ({ outcome, n: Number.parseInt(searchParams.get(outcome) ?? "0", 10) || 0 }));
  return { page, done: done.filter(({ n }) => n > 0), formKey: crypto.randomUUID(), tick };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const here = `/programmes/${params.programmeId}/gatherings/${params.gatheringId}/group`;
  const page = await groupPage(actor, params, now);
  if (form.intent === "cancel") {
    const { registrationId } = form.read(oneForm);
    await cancelRegistration({ actor, registrationId }, now);
    throw redirect(here);
  }
  if (form.intent !== "register") throw new Refusal("invalid", "form.outdated");
  const ids = page.people.map(({ id }) => id);
  const { key, together, ...values } = form.read(groupForm(ids, page.namesNew)) as Record<string, string>;
  const named = newPeopleIn(values);
  if (!named.ok) {
    throw new Refusal("invalid", "form.invalid", { fields: { [String(named.data.field)]: named.code } });
  }
  const group = {
    key: key!,
    personIds: tickedIn(values, ids),
    newPeople: named.value,
    together: together === "yes",
  };
  const came = await registerOthers(actor, params.gatheringId, group, now);
  const done = outcomes.filter((outcome) => came[outcome] > 0).map((outcome) => [outcome, String(came[outcome])]);
  throw redirect(`${here}?${new URLSearchParams(done)}`);
});

/** Where a coordinator registers her team, a manager her staff, and the lead anybody. */
export default function Group({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("registrations");
  const shell = useT("shell");
  const { page, done, formKey, tick } = loaderData;
  const { gathering, people, others } = page;
  useLive({ names: ["registration.changed", "gathering.changed"], ids: { gatheringId: gathering.id } });
  const lines = [
    ...people.flatMap(({ name, registrationId, state }) =>
      registrationId && state ? [{ name, registrationId, state }] : [],
    ),
    ...others,
  ].filter(({ state }) => isAlive(state));
  return (
    <Page narrow>
      <title>{`${t("group.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${gathering.programmeId}/gatherings/${gathering.id}`}>{gathering.title}</BackLink>
        }
        title={t("group.title")}
        lead={t("group.lead")}
      />
      {done.length > 0 && answer === undefined && (
        <Callout tone="success" live>
          {done.map(({ outcome, n }) => (
            <p key={outcome}>{t(`group.done.${outcome}`, { n })}</p>
          ))}
        </Callout>
      )}
      <p>{gathering.free > 0 ? t("register.seats", { n: gathering.free }) : t("register.full")}</p>
      <GroupForm page={page} formKey={formKey} tick={tick} refusal={answer?.refusal} />
      {lines.length > 0 && (
        <Section title={t("group.mine")}>
          <GroupList lines={lines} refusal={answer?.refusal} />
        </Section>
      )}
    </Page>
  );
}
