import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import type { ProgressPage } from "../queries/page.server.ts";
import { useScoreWords } from "./words.ts";

/** The latest month that both have said something of, when they see it differently: an invitation to talk, and no blame. */
export function GapCallout({ page }: { page: Pick<ProgressPage, "months" | "sets" | "isNear"> }) {
  const t = useT("progress");
  const words = useScoreWords();
  const latest = page.months.findLast(({ gap }) => gap !== null);
  if (!latest?.team || !latest.researcher || latest.gap !== "apart") return null;
  const said = {
    ...{ team: words.score(latest.team.step), researcher: words.score(latest.researcher.step) },
    name: latest.researcher.by,
  };
  return (
    <Callout icon="comment" title={`${words.heading(latest.month)}: ${t(`gap.apart.${page.sets ?? "other"}`, said)}`}>
      <p>{t(page.sets ? "gap.invites" : "gap.read")}</p>
    </Callout>
  );
}
