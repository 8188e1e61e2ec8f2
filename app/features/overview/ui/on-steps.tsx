import { Link } from "react-router";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { Overview } from "../queries/overview.server.ts";
import type { OnStep } from "../rules/scores.ts";

/** How many teams stand on each step, by both sides, each number with the teams that it counts. Steps on which none stands are left out. */
export function OnSteps({ page }: { page: Overview }) {
  const t = useT("overview");
  const ofSteps = useT("progress");
  const locale = useLocale();
  const names = new Map(page.teams.map(({ id, name }) => [id, name]));
  const taken = page.scores.steps.filter(({ team, researcher }) => team.length + researcher.length > 0);
  const side = (key: "team" | "researcher"): Column<OnStep> => ({
    key,
    label: t(`scores.${key}`),
    cell: ({ [key]: ids }) =>
      ids.length === 0 ? (
        <span className="g-muted">{t("scores.nobody")}</span>
      ) : (
        <>
          <b>{ids.length}</b>{" "}
          {ids.map((id, at) => (
            <span key={id}>
              {at > 0 && ", "}
              <Link to={`/teams/${id}/progress`}>{names.get(id)}</Link>
            </span>
          ))}
        </>
      ),
  });
  const columns: Column<OnStep>[] = [
    {
      key: "step",
      label: t("scores.step"),
      rowHeader: true,
      cell: ({ step }) => (
        <>
          {formatNumber(locale, step / 2, 1)}
          <span className="g-small g-muted block font-normal">{ofSteps(`step.${step}.title`)}</span>
        </>
      ),
    },
    side("team"),
    side("researcher"),
  ];
  return (
    <Table
      caption={t("scores.title")}
      captionHidden
      rows={taken}
      rowKey={({ step }) => String(step)}
      columns={columns}
      region={t("scores.title")}
    />
  );
}
