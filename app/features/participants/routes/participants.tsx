import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { BackLink, Pagination } from "#app/ui/wayfinding.tsx";
import * as forms from "../forms.server.ts";
import { foundByCode } from "../queries/found-by-code.server.ts";
import { participantsPage } from "../queries/participants.server.ts";
import { atOnce, views } from "../rules/choice.ts";
import { standings } from "../rules/follow-up.ts";
import { ChoiceForm, FindForm } from "../ui/choice.tsx";
import { ParticipantList } from "../ui/participant-list.tsx";
import type { Route } from "./+types/participants";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const team = asked.get("team") ?? "";
  const { now } = context.get(factsContext);
  const choice = {
    view: views.find((one) => one === asked.get("view")) ?? ("todo" as const),
    teamId: isId(team) ? team : null,
    standing: standings.find((one) => one === asked.get("standing")) ?? null,
    page: Math.floor(Number(asked.get("page"))) || 1,
  };
  const found = await participantsPage(actorIn(context), params.programmeId, choice, now);
  return { ...choice, ...found, today: dayOf(now) };
});

/** The code is in no address: what stands in those is kept by browsers and on the way. */
export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  if (form.intent !== "find") throw new Refusal("invalid", "form.outdated");
  const { code } = form.read(forms.findForm);
  const id = await foundByCode(actorIn(context), params.programmeId, code, now);
  return redirect(`/programmes/${params.programmeId}/participants/${id}`);
});

/** A study's participants by code: who is to be called, what is due, and who pauses. No name is on this page. */
export default function Participants({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("followed");
  const shell = useT("shell");
  const answer = useAnswer(actionData);
  const { programme, lines, teams, counts, view, teamId, standing, page, pages, of, today } = loaderData;
  const at = `/programmes/${programme.id}/participants`;
  const addressed = (more: Readonly<Record<string, string>>) => {
    const said = { view, ...(teamId === null ? {} : { team: teamId }), ...more };
    return `${at}?${new URLSearchParams(said)}`;
  };
  const ofPage = (to: number) => addressed({ ...(standing === null ? {} : { standing }), page: String(to) });
  const calls = lines.filter(({ place }) => place === "call");
  const others = lines.filter(({ place }) => place !== "call");
  const everybody = views.reduce((sum, one) => sum + counts[one], 0);
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
      <FindForm refusal={answer?.refusal} />
      <Tabs
        label={t("view.label")}
        tabs={views.map((one) => ({
          ...{ to: addressed({ view: one }), label: t(`view.${one}`) },
          ...{ count: String(counts[one]), current: one === view },
        }))}
      />
      <ChoiceForm {...{ view, teamId, standing, teams }} standings={loaderData.standings} />
      {of === 0 && <p className="g-muted mt-4">{t(everybody === 0 ? "none" : "none.here")}</p>}
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
      {pages > 1 && (
        <Pagination
          label={t("pages")}
          text={t("pages.at", { from: (page - 1) * atOnce + 1, to: Math.min(page * atOnce, of), of })}
          previous={page > 1 ? ofPage(page - 1) : undefined}
          next={page < pages ? ofPage(page + 1) : undefined}
          previousLabel={t("pages.previous")}
          nextLabel={t("pages.next")}
        />
      )}
    </Page>
  );
}
