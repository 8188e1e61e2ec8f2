import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { setScore } from "../commands/set-score.server.ts";
import { scoreForm } from "../forms.server.ts";
import { progressPage, type Setting } from "../queries/page.server.ts";
import { GapCallout } from "../ui/gap.tsx";
import { MonthList } from "../ui/month-list.tsx";
import { ProposalCard } from "../ui/proposal.tsx";
import { ScoreChart } from "../ui/score-chart.tsx";
import { ScoreForm } from "../ui/score-form.tsx";
import { useScoreWords } from "../ui/words.ts";
import type { Route } from "./+types/progress";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const page = await progressPage(actorIn(context), params.teamId, searchParams.get("month"));
  return { ...page, done: searchParams.has("done") };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const said = form.read(scoreForm);
  await setScore(actorIn(context), params.teamId, said, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/progress?month=${said.month}&done`);
});

/** How far a team has come month by month, as it says itself and as its supervisor does. */
export default function Progress({ loaderData: page, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("progress");
  const shell = useT("shell");
  const { team, months, setting } = page;
  useLive({ names: ["score.set"], ids: { teamId: team.id } });
  return (
    <Page>
      <title>{`${t("title.of", { team: team.name })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {page.done && !answer && (
        <Callout tone="success" live>
          {t("done")}
        </Callout>
      )}
      <GapCallout page={page} />
      <Section title={t("chart.title")}>
        {months.some(({ team: own, researcher }) => own ?? researcher) ? (
          <ScoreChart months={months} soFar={page.soFar} />
        ) : (
          <EmptyState icon="steps" title={t("months.empty.title")} level={3}>
            <p>{t(page.isNear ? "months.empty.text" : "months.empty.far")}</p>
          </EmptyState>
        )}
      </Section>
      {setting && <SettingOf setting={setting} teamId={team.id} refusal={answer?.refusal} />}
      {page.sets && !setting && <p className="g-muted">{t("form.closed")}</p>}
      {months.length > 0 && (
        <Section title={t("months.title")}>
          <MonthList months={months} />
        </Section>
      )}
    </Page>
  );
}

function SettingOf(props: { setting: Setting; teamId: string; refusal: RefusedForm | undefined }) {
  const { setting, teamId, refusal } = props;
  const t = useT("progress");
  const words = useScoreWords();
  const tabs = setting.months.map(({ month, isSet }) => ({
    to: `/teams/${teamId}/progress?month=${month}`,
    label: words.month(month),
    current: month === setting.month,
    ...(isSet ? { icon: "check" as const } : {}),
  }));
  return (
    <Section id="set" title={t("form.title", { month: words.month(setting.month) })}>
      {tabs.length > 1 && (
        <div className="mb-4">
          <Tabs label={t("form.months")} tabs={tabs} />
        </div>
      )}
      <Columns>
        <ScoreForm key={setting.month} setting={setting} refusal={refusal} />
        <ProposalCard proposal={setting.proposal} teamId={teamId} />
      </Columns>
    </Section>
  );
}
