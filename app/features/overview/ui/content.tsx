import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import type { Overview } from "../queries/overview.server.ts";
import { listOfTests } from "../rules/lists.ts";
import type { DriverPart, IdeaRow } from "../rules/tried.ts";
import type { Verdict } from "../rules/types.ts";
import "./content.css";

/** What each team has tried, driver by driver, under what may be concluded of its main measure. */
export function Content({
  page,
  verdictOf,
}: {
  page: Overview;
  verdictOf: (verdict: Verdict, to: string) => ReactNode;
}) {
  const t = useT("overview");
  const { teams, content, rights } = page;
  if (content.every(({ ideas }) => ideas.length === 0)) return <p className="g-muted">{t("content.empty")}</p>;
  return (
    <>
      <ScrollRegion label={t("content.caption")}>
        <table className="tried">
          <caption>
            <span className="g-hidden">{t("content.caption")}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("content.idea")}</th>
              {teams.map(({ id, name }) => (
                <th key={id} scope="col">
                  <Link to={`/teams/${id}`}>{name}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="tried-verdicts">
              <th scope="row">{t("content.main")}</th>
              {teams.map(({ id, main }) => (
                <td key={id}>
                  {main ? verdictOf(main.verdict, `/teams/${id}/measures/${main.id}`) : t("beside.no-main")}
                </td>
              ))}
            </tr>
          </tbody>
          {content.map((part) => (
            <Part key={part.id} part={part} teams={teams} />
          ))}
        </table>
      </ScrollRegion>
      {!rights.working && <p className="g-muted g-small mt-3">{t("content.counted")}</p>}
    </>
  );
}

function Part({ part, teams }: { part: DriverPart; teams: Overview["teams"] }) {
  const t = useT("overview");
  const { id, title, secondary, ideas } = part;
  return (
    <tbody>
      <tr className={secondary ? "tried-secondary" : "tried-primary"}>
        <th scope="rowgroup">{id === null ? t("content.loose") : title}</th>
        <td colSpan={teams.length}>{ideas.length === 0 && (secondary || id === null) && t("content.none")}</td>
      </tr>
      {ideas.map((idea) => (
        <tr key={idea.id}>
          <th scope="row">{idea.id === null ? t("content.no-idea") : idea.title}</th>
          {teams.map((team, at) => (
            <td key={team.id}>
              <Cell teamId={team.id} idea={idea} at={at} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ teamId, idea, at }: { teamId: string; idea: IdeaRow; at: number }) {
  const t = useT("overview");
  const tried = idea.teams[at];
  if (!tried) return <Fragment />;
  const { tests, adopted } = tried;
  return (
    <>
      <Link to={listOfTests(teamId, { state: "begun", idea: idea.id })}>
        <span aria-hidden="true">{tests}</span>
        <span className="g-hidden">{t("content.cell", { count: tests })}</span>
      </Link>
      {adopted > 0 && (
        <Link
          to={listOfTests(teamId, { state: "begun", decision: "implement", idea: idea.id })}
          className="tried-adopted"
        >
          <small>{t("content.adopted", { count: adopted })}</small>
        </Link>
      )}
    </>
  );
}
