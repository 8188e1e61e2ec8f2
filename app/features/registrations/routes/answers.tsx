import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { answersPage } from "../queries/answers.server.ts";
import { AnsweredQuestion } from "../ui/lists/answered-question.tsx";
import { ListTabs } from "../ui/lists/list-tabs.tsx";
import type { Route } from "./+types/answers";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => answersPage(actorIn(context), params));

/** What was answered to a gathering's own questions. */
export default function Answers({ loaderData }: Route.ComponentProps) {
  const t = useT("registration-needs");
  const shell = useT("shell");
  const { gathering, questions, seated } = loaderData;
  useLive({ names: ["registration.changed", "gathering.changed"], ids: { gatheringId: gathering.id } });
  return (
    <Page>
      <title>{`${t("answers.title")} – ${gathering.title} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${gathering.programmeId}/gatherings/${gathering.id}`}>{gathering.title}</BackLink>
        }
        title={t("answers.title")}
        lead={questions.length > 0 ? t("answers.lead", { n: seated }) : undefined}
      />
      <ListTabs gathering={gathering} decides />
      {questions.length === 0 && (
        <EmptyState icon="help" title={t("answers.none.title")}>
          <p>{t("answers.none")}</p>
        </EmptyState>
      )}
      {questions.map((question) => (
        <AnsweredQuestion key={question.id} question={question} seated={seated} />
      ))}
    </Page>
  );
}
