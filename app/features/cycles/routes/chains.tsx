import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { chainsOfTeam } from "../queries-chains.server.ts";
import { PrintButton } from "../ui/print/print-button.tsx";
import { Ramp } from "../ui/ramp.tsx";
import type { Route } from "./+types/chains";

export const loader = reading(({ params, context }: Route.LoaderArgs) => chainsOfTeam(actorIn(context), params.teamId));

/** Every chain of the team drawn as rising steps, from the first small test to everyday work. */
export default function Chains({ loaderData }: Route.ComponentProps) {
  const t = useT("cycles");
  const shell = useT("shell");
  const { team, chains, mayCreate } = loaderData;
  useLive({ names: ["cycle.changed"], ids: { teamId: team.id } });
  const log = mayCreate && (
    <ButtonLink to={`/teams/${team.id}/cycles/new`} variant="primary" icon="plus">
      {t("log.title")}
    </ButtonLink>
  );
  return (
    <Page>
      <title>{`${t("chains.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("chains.title")}
        lead={t("chains.lead")}
        actions={
          <>
            {log}
            {chains.length > 0 && <PrintButton />}
          </>
        }
      />
      <Disclosure summary={t("chains.what.title")} plain>
        <p>{t("chains.what.text")}</p>
      </Disclosure>
      {chains.length === 0 && (
        <EmptyState icon="steps" title={t("chains.empty.title")} actions={log}>
          <p>{t("chains.empty.text")}</p>
        </EmptyState>
      )}
      {chains.map((chain) => (
        <Section
          key={chain.id}
          id={chain.id}
          title={chain.title}
          lead={
            chain.idea && (
              <Link to={`/programmes/${team.programmeId}/ideas/${chain.idea.id}`}>
                {t("chains.idea", { title: chain.idea.title })}
              </Link>
            )
          }
        >
          <Ramp chain={chain} teamId={team.id} />
        </Section>
      ))}
    </Page>
  );
}
