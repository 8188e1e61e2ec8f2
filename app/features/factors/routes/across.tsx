import { useT } from "#app/i18n/use-t.tsx";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { factorsAcross } from "../queries/across.server.ts";
import { AllTeams, TeamByTeam } from "../ui/across-table.tsx";
import type { Route } from "./+types/across";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  factorsAcross(actorIn(context), params.programmeId),
);

/** Barriers and enablers over all teams, for those who study them. */
export default function FactorsAcross({ loaderData }: Route.ComponentProps) {
  const t = useT("factors");
  const ofMonths = useT("supervised-months");
  const shell = useT("shell");
  const { programme, factors, teams } = loaderData;
  const some = teams.some(({ showed }) => Object.keys(showed).length > 0);
  return (
    <Page>
      <title>{`${t("across.title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/supervision`}>{ofMonths("title")}</BackLink>}
        title={t("across.title")}
        lead={t("across.lead")}
      />
      {some ? (
        <>
          <Section title={t("across.all")}>
            <AllTeams factors={factors} teams={teams} />
          </Section>
          <Section title={t("across.by-team")}>
            <TeamByTeam factors={factors} teams={teams} />
          </Section>
        </>
      ) : (
        <EmptyState icon="list" title={t("across.empty")}>
          <p>{t("across.empty.text")}</p>
        </EmptyState>
      )}
    </Page>
  );
}
