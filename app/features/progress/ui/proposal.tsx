import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { Demand, Line, Proposal } from "../rules/proposal.ts";
import { useScoreWords } from "./words.ts";
import "./progress.css";

/** Where one mends what is lacking: addresses below the team's. */
const places: Readonly<Record<Demand, string>> = {
  coordinator: "people",
  "team-manager": "people",
  members: "people",
  planning: "cycles",
  aim: "aim",
  activity: "cycles",
  "change-tested": "cycles",
  measures: "measures",
  closed: "cycles",
  fifth: "measures",
  signal: "measures",
  half: "measures",
  "all-signals": "measures",
  "all-reached": "measures",
  implemented: "cycles",
};

/** Which step what is written in the system points at, and what that rests on. It chooses nothing in the form. */
export function ProposalCard({ proposal, teamId }: { proposal: Proposal; teamId: string }) {
  const t = useT("progress");
  const words = useScoreWords();
  const lacking = proposal.lines.filter(({ isMet }) => !isMet);
  const next = lacking.filter(({ step }) => step === lacking[0]?.step);
  return (
    <Card title={t("proposal.title")} level={3}>
      <p className="score-figure">{t("proposal.score", { score: words.score(proposal.step) })}</p>
      <p className="g-muted g-small mt-2">{t("proposal.lead")}</p>
      {next.length > 0 && (
        <>
          <h4 className="mt-4 mb-2 font-semibold">{t("proposal.next")}</h4>
          <Lines lines={next} teamId={teamId} />
        </>
      )}
      <div className="mt-4">
        <Disclosure plain summary={t("proposal.all")}>
          <Lines lines={proposal.lines} teamId={teamId} />
        </Disclosure>
      </div>
    </Card>
  );
}

function Lines({ lines, teamId }: { lines: readonly Line[]; teamId: string }) {
  const t = useT("progress");
  const words = useScoreWords();
  return (
    <ul className="score-lines">
      {lines.map(({ step, demand, isMet }) => (
        <li key={demand} className={isMet ? "score-met" : undefined}>
          <Icon name={isMet ? "check-circle" : "clock"} />
          <span>
            <span className="g-hidden">{t(isMet ? "proposal.met" : "proposal.unmet")}: </span>
            {isMet ? (
              t(`demand.${demand}`)
            ) : (
              <Link to={`/teams/${teamId}/${places[demand]}`}>{t(`demand.${demand}`)}</Link>
            )}{" "}
            <span className="g-muted g-small">{t("proposal.step", { score: words.score(step) })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
