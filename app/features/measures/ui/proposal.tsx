import { Link } from "react-router";
import { formatNumber } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { Proposal as Proposed } from "../rules/instead.ts";
import type { Series } from "../rules/types.ts";

/** What would say more of so few, and for who may, the way to make it: what a measure counts stays once there are points. */
export function Proposal(props: { proposal: Proposed; of: Pick<Series, "id" | "team" | "measure" | "rights"> }) {
  const { kind, because, ofOthers, typical } = props.proposal;
  const { id, team, measure, rights } = props.of;
  const t = useT("measures");
  const locale = useLocale();
  if (because === "usual") return null;
  const than = t(`proposal.than.${measure.data === "count" || measure.data === "rate" ? measure.data : "share"}`);
  const rare = ofOthers ? "others" : kind === "cases-between" ? "cases" : "days";
  return (
    <div className="g-muted max-w-prose">
      <p>
        {because === "few-of-each"
          ? t("proposal.few-of-each", { typical: formatNumber(locale, typical ?? 0) })
          : t(`proposal.rare.${rare}`, { than })}
      </p>
      {rights.edit && !measure.retired && (
        <p className="g-print-hidden">
          <Link to={`/teams/${team.id}/measures/new?from=${id}&data=${kind}${ofOthers ? "&of=others" : ""}`}>
            {t("proposal.make")}
          </Link>
        </p>
      )}
    </div>
  );
}
