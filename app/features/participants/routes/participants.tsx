import { Form } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Button, ButtonLink } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { participantsPage } from "../queries/participants.server.ts";
import { ParticipantList } from "../ui/participant-list.tsx";
import type { Route } from "./+types/participants";

const views = ["todo", "later", "paused", "over"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const [view, team] = [searchParams.get("view"), searchParams.get("team") ?? ""];
  const { now } = context.get(factsContext);
  const teamId = isId(team) ? team : null;
  return {
    ...(await participantsPage(actorIn(context), params.programmeId, teamId, now)),
    view: views.find((one) => one === view) ?? "todo",
    teamId,
    today: dayOf(now),
  };
});

/** A study's participants by code: who is to be called, what is due, and who pauses. No name is on this page. */
export default function Participants({ loaderData }: Route.ComponentProps) {
  const t = useT("followed");
  const shell = useT("shell");
  const { programme, lines, teams, view, teamId, today } = loaderData;
  const at = `/programmes/${programme.id}/participants`;
  const ofView = (one: (typeof views)[number]) =>
    lines.filter(({ place }) => place === one || (one === "todo" && place === "call"));
  const query = teamId === null ? "" : `&team=${teamId}`;
  const here = ofView(view);
  const calls = here.filter(({ place }) => place === "call");
  const others = here.filter(({ place }) => place !== "call");
  return (
    <Page>
      <title>{`${t("title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink to={`/programmes/${programme.id}/vault-log`} icon="history">
            {t("log")}
          </ButtonLink>
        }
      />
      <Tabs
        label={t("view.label")}
        tabs={views.map((one) => ({
          ...{ to: `${at}?view=${one}${query}`, label: t(`view.${one}`) },
          ...{ count: String(ofView(one).length), current: one === view },
        }))}
      />
      {teams.length > 1 && (
        <Form method="get" className="my-4 flex flex-wrap items-end gap-3" preventScrollReset>
          <input type="hidden" name="view" value={view} />
          <Select name="team" label={t("filter.team")} defaultValue={teamId ?? ""} key={teamId}>
            <option value="">{t("filter.all")}</option>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Button type="submit">{t("filter.do")}</Button>
        </Form>
      )}
      {here.length === 0 && <p className="g-muted mt-4">{t(lines.length === 0 ? "none" : "none.here")}</p>}
      {calls.length > 0 && (
        <Section title={t("call.title")} lead={t("call.lead")}>
          <ParticipantList label={t("call.title")} lines={calls} at={at} today={today} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t(`view.${view}`)}>
          <ParticipantList label={t(`view.${view}`)} lines={others} at={at} today={today} />
        </Section>
      )}
    </Page>
  );
}
