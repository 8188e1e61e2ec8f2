import { StateChip } from "#app/features/cycles/ui/state-chip.tsx";
import { nextGatherings } from "#app/features/gatherings/queries/gatherings.server.ts";
import { GatheringList } from "#app/features/gatherings/ui/gathering-list.tsx";
import { readsMeasures } from "#app/features/measures/queries/measures.server.ts";
import { timePlaces } from "#app/features/time/queries/places.server.ts";
import { TimeLinks } from "#app/features/time/ui/time-links.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { NextStep } from "#app/ui/next-step.tsx";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { type ProgrammePage, programmePage } from "../queries/programme-page.server.ts";
import { Aim } from "../ui/aim.tsx";
import { Lessons } from "../ui/lessons.tsx";
import { ProgrammeTabs } from "../ui/programme-tabs.tsx";
import { TeamsTable } from "../ui/teams-table.tsx";
import { WhereWeAre } from "../ui/where-we-are.tsx";
import { Who } from "../ui/who.tsx";
import type { Route } from "./+types/programme";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const page = await programmePage(actor, params.programmeId, context.get(factsContext).now);
  const gatherings = await nextGatherings(actor, [params.programmeId]);
  const measured = readsMeasures(actor, params.programmeId);
  return { ...page, gatherings, measured, time: timePlaces(actor, [page.programme]) };
});

export default function ProgrammePageView({ loaderData }: Route.ComponentProps) {
  const t = useT("programmes");
  const gatherings = useT("gatherings");
  const measures = useT("measures");
  const shell = useT("shell");
  const { programme, progress, lessons, teams, who, rights } = loaderData;
  useLive({
    names: [
      "cycle.changed",
      "tests.counted",
      "team.changed",
      "programme.changed",
      "package.changed",
      "gathering.changed",
    ],
    ids: { programmeId: programme.id },
  });
  const at = `/programmes/${programme.id}`;
  // With its counts the list is a wide table; by name alone it stands beside the rest.
  const glance = teams.some((team) => team.glance) || rights.createTeam;
  return (
    <Page>
      <title>{`${programme.name} – ${shell("product")}`}</title>
      <PageHeader title={programme.name} />
      {rights.people && <ProgrammeTabs programmeId={programme.id} lead={rights.edit} />}
      <Next page={loaderData} at={at} />
      <Columns>
        <div className="g-flow">
          <Section
            title={t("aim.title")}
            actions={
              loaderData.measured && (
                <ButtonLink to={`${at}/measures`} small icon="chart">
                  {measures("programmes")}
                </ButtonLink>
              )
            }
          >
            <Aim aim={programme.aim} />
          </Section>
          <Section
            title={t("lessons.title")}
            lead={t("lessons.lead")}
            actions={
              <ButtonLink to={`${at}/cycles`} variant="quiet" iconAfter="arrow-right">
                {t("lessons.all")}
              </ButtonLink>
            }
          >
            <Lessons
              lessons={lessons}
              stateOf={(test) => <StateChip {...(test as Parameters<typeof StateChip>[0])} />}
            />
          </Section>
        </div>
        <div className="g-flow">
          <Section title={t("progress.title")}>
            <WhereWeAre progress={progress} programme={programme} />
          </Section>
          <Section
            title={gatherings("next")}
            actions={
              <ButtonLink to={`${at}/gatherings`} variant="quiet" iconAfter="arrow-right">
                {gatherings("all")}
              </ButtonLink>
            }
          >
            {loaderData.gatherings.length === 0 ? (
              <p className="g-muted">{gatherings("coming.empty")}</p>
            ) : (
              <GatheringList label={gatherings("next")} gatherings={loaderData.gatherings} />
            )}
          </Section>
          <TimeLinks places={loaderData.time} />
          {!glance && <Teams page={loaderData} at={at} />}
          {who.length > 0 && (
            <Section title={t("who.title")}>
              <Who who={who} />
            </Section>
          )}
        </div>
      </Columns>
      {glance && <Teams page={loaderData} at={at} />}
    </Page>
  );
}

function Teams({ page, at }: { page: ProgrammePage; at: string }) {
  const t = useT("programmes");
  const { teams, rights } = page;
  return (
    <Section
      title={t("teams.title")}
      {...(teams.some(({ glance }) => glance) && { lead: t("teams.lead") })}
      actions={
        rights.createTeam && (
          <ButtonLink to={`${at}/teams/new`} small icon="plus">
            {t("teams.new")}
          </ButtonLink>
        )
      }
    >
      {teams.length === 0 ? <p className="g-muted">{t("teams.empty")}</p> : <TeamsTable teams={teams} />}
    </Section>
  );
}

/** The one thing to do from here: what waits for this person, else where the ideas are. */
function Next({ page, at }: { page: ProgrammePage; at: string }) {
  const t = useT("programmes");
  const what =
    page.toConfirm > 0
      ? {
          title: t("next.confirm.title", { count: page.toConfirm }),
          text: t("next.confirm.text"),
          do: t("next.confirm.do"),
          to: `${at}/people`,
        }
      : page.rights.createTeam && page.teams.length === 0
        ? { title: t("next.team.title"), text: t("next.team.text"), do: t("teams.new"), to: `${at}/teams/new` }
        : {
            title: t("next.package.title"),
            text: t("next.package.text"),
            do: t("next.package.do"),
            to: `${at}/package`,
          };
  return (
    <NextStep
      above={t("next.above")}
      title={what.title}
      actions={
        <ButtonLink to={what.to} variant="primary" iconAfter="arrow-right">
          {what.do}
        </ButtonLink>
      }
    >
      {what.text}
    </NextStep>
  );
}
