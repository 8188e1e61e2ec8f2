import { useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import type { FactorsOfTalk } from "../queries/talk.server.ts";
import { FactorPanel } from "./factor-panel.tsx";

/** On a test's page, beside its sheet: what hindered and helped. */
export function FactorCard({ factors }: { factors: FactorsOfTalk }) {
  const t = useT("factors");
  return (
    <div id="factors">
      <Card title={t("title")} level={2}>
        <FactorPanel {...factors} />
      </Card>
    </div>
  );
}
