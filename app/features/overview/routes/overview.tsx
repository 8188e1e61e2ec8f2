import { Link } from "react-router";
import { JudgedBy } from "#app/features/charts/ui/judged-by.tsx";
import { SmallMultiples } from "#app/features/charts/ui/small-multiples.tsx";
import { StateSign } from "#app/features/charts/ui/state-sign.tsx";
import { ProgrammeTabs } from "#app/features/programmes/ui/programme-tabs.tsx";
import { RecruitmentSection } from "#app/features/recruitment/ui/recruitment.tsx";
import { formatDay, formatList, formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { type Overview, overviewOf } from "../queries/overview.server.ts";
import type { Matter } from "../rules/agenda.ts";
import { parseChoice } from "../rules/choice.ts";
import type { Verdict } from "../rules/types.ts";
import { Agenda } from "../ui/agenda.tsx";
import { Beside } from "../ui/beside.tsx";
import { Choose } from "../ui/choose.tsx";
import { Content } from "../ui/content.tsx";
import { OnSteps } from "../ui/on-steps.tsx";
import { TestsByMonth } from "../ui/tests-by-month.tsx";
import type { Route } from "./+types/overview";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const choice = parseChoice(new URL(request.url).searchParams);
  return overviewOf(actorIn(context), params.programmeId, { choice, locale: context.get(localeContext), now });
});

/** How it goes in all teams: what the day can be about first, then what that rests on. */
export default function OverviewOfProgramme({ loaderData: page }: Route.ComponentProps) {
  const t = useT("overview");
  const shell = useT("shell");
  const locale = useLocale();
  const { programme, agenda, measures, recruitment, rights, scores } = page;
  useLive({
    names: [
      "measures.changed",
      "cycle.changed",
      "tests.counted",
      "team.changed",
      "registration.changed",
      "supervision.changed",
      "score.set",
      "report.changed",
    ],
    ids: { programmeId: programme.id },
  });
  const at = `/programmes/${programme.id}`;
  const judgedBy = <JudgedBy by={page.teams.map(({ main }) => main?.by ?? null)} />;
  return (
    <Page>
      <title>{`${t("title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={at}>{programme.name}</BackLink>}
        title={t("title")}
        lead={<Begin page={page} at={at} />}
      />
      <ProgrammeTabs programmeId={programme.id} lead={rights.lead} />
      <Agenda lines={agenda} signOf={signOf} judgedBy={<JudgedBy by={bySaid(agenda)} />} />
      <Section title={t("beside.title")} id="teams">
        <Beside page={page} verdictOf={(verdict) => <VerdictLine verdict={verdict} />} />
        {judgedBy}
      </Section>
      <Section
        title={t("scores.title")}
        id="scores"
        lead={
          scores.month === null
            ? t("scores.none")
            : t("scores.lead", { month: formatMonthOfYear(locale, scores.month) })
        }
      >
        {scores.month !== null && <OnSteps page={page} />}
      </Section>
      <Section title={t("measures.title")} lead={t("measures.lead")} id="measures">
        {page.choices.measures.length === 0 ? (
          <p className="g-muted">{t("measures.none")}</p>
        ) : (
          <div className="g-flow">
            <Choose page={page} />
            {measures.map((measure) => (
              <InTeams key={measure.id} measure={measure} at={at} />
            ))}
          </div>
        )}
      </Section>
      <Section title={t("tests.title")} lead={t("tests.lead")} id="tests">
        <TestsByMonth page={page} />
      </Section>
      <Section title={t("content.title")} lead={t("content.lead")} id="content">
        <Content page={page} verdictOf={(verdict, to) => <VerdictLine verdict={verdict} to={to} />} />
        {judgedBy}
      </Section>
      {recruitment && <RecruitmentSection told={recruitment} />}
      {recruitment?.view === "exact" && <Link to={`${at}/participants`}>{t("participants.all")}</Link>}
    </Page>
  );
}

/** So many teams are named in the sentence at the top; the rest stand below. */
const mostNamed = 3;

/** Where to go first, in a sentence, and which gathering it is about. */
function Begin({ page, at }: { page: Overview; at: string }) {
  const t = useT("overview");
  const locale = useLocale();
  const [gathering] = page.gatherings;
  const [first] = page.agenda;
  const names = first?.teams.map(({ name }) => name) ?? [];
  const more = names.length - mostNamed;
  const teams = more > 0 ? [...names.slice(0, mostNamed), t("begin.more", { count: more })] : names;
  return (
    <>
      {first ? t(`begin.${first.matter}`, { teams: formatList(locale, teams) }) : t("lead")}{" "}
      {gathering && (
        <Link to={`${at}/gatherings/${gathering.id}`}>
          {t("lead.before", { gathering: gathering.title, day: formatDay(locale, gathering.first) })}
        </Link>
      )}
    </>
  );
}

function InTeams({ measure, at }: { measure: Overview["measures"][number]; at: string }) {
  const ofMeasures = useT("measures");
  const { id, name, multiples, hiddenUnder } = measure;
  return (
    <div>
      <h3 className="text-lg">
        <Link to={`${at}/measures/${id}`}>{name}</Link>
      </h3>
      <SmallMultiples multiples={multiples} label={name} />
      {hiddenUnder !== null && (
        <p className="g-muted g-small mt-3 max-w-prose">{ofMeasures("teams.hidden", { smallest: hiddenUnder })}</p>
      )}
    </div>
  );
}

/** What may be concluded, in the charts' own words, with their sign. `to`: the chart, where nothing else leads to it. */
function VerdictLine({ verdict, to }: { verdict: Verdict; to?: string }) {
  const ofCharts = useT("charts");
  const said = ofCharts(`state.${verdict}`);
  return (
    <span className="overview-verdict">
      <StateSign state={verdict} size={20} />
      {to === undefined ? said : <Link to={to}>{said}</Link>}
    </span>
  );
}

const signs: Readonly<Partial<Record<Matter, Verdict>>> = {
  worse: "worse",
  quiet: "quiet",
  better: "better",
  changed: "changed",
  "too-few": "too-few",
};

const icons: Readonly<Partial<Record<Matter, IconName>>> = {
  apart: "comment",
  untested: "flask",
  stale: "clock",
  late: "document",
};

/** By what each conclusion among the matters is drawn. */
function bySaid(agenda: Overview["agenda"]) {
  const concluded = agenda.filter(({ matter }) => signs[matter] !== undefined);
  return concluded.flatMap(({ teams }) => teams.flatMap(({ measures }) => measures.map(({ by }) => by)));
}

function signOf(matter: Matter) {
  const state = signs[matter];
  if (state) return <StateSign state={state} />;
  return <Icon name={icons[matter] ?? "clock"} />;
}
