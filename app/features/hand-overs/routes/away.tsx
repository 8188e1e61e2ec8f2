import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { lendSupervision, takeSupervisionBack } from "#app/flows/lend-supervision.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { lendForm, lendOneForm, takeBackForm } from "../forms.server.ts";
import { awayPage } from "../queries/away.server.ts";
import { Coming } from "../ui/coming.tsx";
import { LendForm } from "../ui/lend-form.tsx";
import type { Route } from "./+types/away";

const outcomes = ["lent", "back"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const done = new URL(request.url).searchParams.get("done");
  return {
    page: await awayPage(actorIn(context), params.programmeId, now),
    today: dayOf(now),
    done: outcomes.find((outcome) => outcome === done),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { programmeId } = params;
  const done = (outcome: (typeof outcomes)[number]) =>
    redirect(`/programmes/${programmeId}/supervision/away?done=${outcome}`);
  switch (form.intent) {
    case "lend": {
      const { colleagueId, from, to } = form.read(lendForm);
      await lendSupervision(actor, programmeId, { colleagueId, which: { from, to } }, now);
      return done("lent");
    }
    case "lend-one": {
      const { colleagueId, sessionId } = form.read(lendOneForm);
      await lendSupervision(actor, programmeId, { colleagueId, which: { sessionId } }, now);
      return done("lent");
    }
    case "take-back":
      await takeSupervisionBack(actor, programmeId, form.read(takeBackForm), now);
      return done("back");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function AwayPage({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const { page, today, done } = loaderData;
  const t = useT("hand-overs");
  const ofMonths = useT("supervised-months");
  const shell = useT("shell");
  const refusal = answer?.refusal;
  const { programme, colleagues, sessions } = page;
  useLive({ names: ["supervision.changed", "programme.changed"], ids: { programmeId: programme.id } });
  return (
    <Page>
      <title>{`${t("away.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/supervision`}>{ofMonths("title")}</BackLink>}
        title={t("away.title")}
        lead={t("away.lead")}
      />
      {done && !refusal && (
        <Callout tone="success" live>
          {t(`away.done.${done}`)}
        </Callout>
      )}
      {colleagues.length === 0 ? (
        <Callout tone="warning">{t("away.alone")}</Callout>
      ) : (
        <Section title={t("away.all")}>
          <LendForm {...{ colleagues, refusal, today }} />
        </Section>
      )}
      <Section title={t("away.coming")}>
        <Coming
          sessions={sessions}
          refusal={refusal}
          lending={({ id }) => <LendForm {...{ colleagues, refusal, today }} sessionId={id} />}
        />
      </Section>
    </Page>
  );
}
