import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { List, ListItem } from "#app/ui/list.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { handOver } from "../commands/hand-over.server.ts";
import { handOverForm, identityIn } from "../forms.server.ts";
import { recruitersPage } from "../queries/own.server.ts";
import { HandOverForm } from "../ui/hand-over-form.tsx";
import type { Route } from "./+types/parents";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  return {
    ...(await recruitersPage(actorIn(context), params.teamId, now)),
    done: new URL(request.url).searchParams.get("done") === "handed-over",
    today: dayOf(now),
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const read = form.read(handOverForm);
  const { language, channel, leaveGivenOn, leaveForm, key } = read;
  const said = { identity: identityIn(read), language, channel, leaveGivenOn, leaveForm, key };
  await handOver(actorIn(context), params.teamId, said, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/parents?done=handed-over`);
});

/** For who recruits: how to ask, the sheet to leave, and handing over. Nothing of whom, and nothing of what became of it. */
export default function Parents({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("participants");
  const shell = useT("shell");
  const locale = useLocale();
  const { team, study, own, done, today, formKey } = loaderData;
  useLive({ names: ["study.gate-changed"], ids: { programmeId: team.programmeId } });
  return (
    <Page narrow>
      <title>{`${t("title")} – ${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {done && !refusal && (
        <Callout tone="success" live>
          {t("done.handed-over")}
        </Callout>
      )}
      {study.open ? (
        <>
          <Section title={t("how.title")} lead={t("how.lead")}>
            <ol className="list-decimal ps-5 g-stack">
              {(["how.tell", "how.ask", "how.hand"] as const).map((step) => (
                <li key={step}>{t(step)}</li>
              ))}
            </ol>
            <div className="mt-4">
              <ButtonLink to={`/teams/${team.id}/parents/leaflet`} icon="printer">
                {t("how.leaflet")}
              </ButtonLink>
            </div>
          </Section>
          <Section title={t("form.title")} lead={t("form.lead")}>
            <HandOverForm key={own[0]?.id} spoken={study.spoken} today={today} formKey={formKey} refusal={refusal} />
          </Section>
        </>
      ) : (
        <Callout tone="info" icon="lock" title={t("closed.title")}>
          {t("closed.text")}
        </Callout>
      )}
      <Section title={t("own.title")} lead={t("own.lead")}>
        {own.length === 0 ? (
          <p className="g-muted">{t("own.none")}</p>
        ) : (
          <List label={t("own.title")}>
            {own.map(({ id, at, leaveForm }) => (
              <ListItem key={id} title={formatDay(locale, dayOf(new Date(at)))} detail={t(`leave.${leaveForm}`)} />
            ))}
          </List>
        )}
      </Section>
    </Page>
  );
}
