import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import type { ViewedCycle } from "./cycle-view.tsx";
import { StateChip } from "./state-chip.tsx";

/** The chain the test stands in, as a list of its steps; the drawing is a page of its own. */
export function ChainAside({ page }: { page: ViewedCycle }) {
  const t = useT("cycles");
  const { chain, cycle, team } = page;
  if (!chain) return null;
  return (
    <Card title={t("head.chain")} level={2}>
      <p className="g-muted">{chain.title}</p>
      <ol className="mt-3 grid gap-3">
        {chain.cycles.map((step) => (
          <li key={step.id} className="grid gap-1">
            {step.id === cycle.id ? (
              <strong aria-current="true">{step.what || t("cycle.untitled")}</strong>
            ) : (
              <Link to={`/teams/${team.id}/cycles/${step.id}`}>{step.what || t("cycle.untitled")}</Link>
            )}
            <span className="g-row g-small">
              <StateChip state={step.state} decision={step.decision} />
              <span className="g-muted">{t(`scale.${step.scale}`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-4">
        <ButtonLink to={`/teams/${team.id}/chains#${chain.id}`} variant="quiet" icon="steps" small>
          {t("links.chain")}
        </ButtonLink>
      </p>
    </Card>
  );
}
