import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Card, CardGrid } from "#app/ui/card.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import type { TeamPage } from "../queries/team-page.server.ts";

type Mark = NonNullable<TeamPage["marks"]>[number];

const chips = {
  yes: { tone: "success", icon: "check" },
  partly: { tone: "info", icon: "steps" },
  no: { tone: "outline", icon: "arrow-right" },
  waits: { tone: "plain", icon: "clock" },
} as const;

/** Enough to begin with; the list of tests has the rest. */
const shown = 6;

/** The four marks of a team's way of testing, each with its count, its reason, and the tests to look at. */
export function Marks({ marks, teamId }: { marks: readonly Mark[]; teamId: string }) {
  return (
    <CardGrid>
      {marks.map((mark) => (
        <MarkCard key={mark.mark} mark={mark} teamId={teamId} />
      ))}
    </CardGrid>
  );
}

function MarkCard({ mark, teamId }: { mark: Mark; teamId: string }) {
  const t = useT("teams");
  const { met, of, toImprove } = mark;
  const count = of === 0 ? t("mark.count.none") : t(`mark.count.${mark.mark}`, { met, of });
  return (
    <Card title={t(`mark.${mark.mark}`)} above={<Chip {...chips[mark.state]}>{t(`mark.state.${mark.state}`)}</Chip>}>
      <p>{count}</p>
      {toImprove.length > 0 && (
        <p className="g-small mt-2">
          {t("mark.look")}{" "}
          {toImprove.slice(0, shown).map(({ id, number }, at) => (
            <span key={id}>
              {at > 0 && ", "}
              <Link to={`/teams/${teamId}/cycles/${id}`}>{t("mark.test", { number })}</Link>
            </span>
          ))}
        </p>
      )}
      <div className="mt-3">
        <Disclosure plain summary={t("mark.why")}>
          <p>{t(`mark.${mark.mark}.why`)}</p>
        </Disclosure>
      </div>
    </Card>
  );
}
