import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { ideaIsProgrammes } from "../rules/decisions.ts";
import type { IdeaLine } from "../types.ts";

type Shown = Pick<IdeaLine, "teamId" | "lifted" | "teamName" | "shared" | "status">;

/** Where an idea comes from, and what is not as usual with it. `all`: on its own page, where nothing is usual yet. */
export function IdeaChips({ idea, all = false }: { idea: Shown; all?: boolean }) {
  const t = useT("package");
  const team = idea.teamName ?? "";
  return (
    <>
      {idea.teamId === null && all && <Chip icon="lightbulb">{t("origin.programme")}</Chip>}
      {idea.teamId !== null && (
        <Chip icon="team" tone={idea.lifted ? "plain" : "outline"}>
          {t(idea.lifted ? "origin.lifted" : "origin.team", { team })}
        </Chip>
      )}
      {!ideaIsProgrammes(idea) && !idea.shared && <Chip icon="lock">{t("shared.no")}</Chip>}
      {idea.status === "proposed" && <Chip tone="info">{t("status.proposed")}</Chip>}
      {idea.status === "retired" && <Chip tone="warm">{t("status.retired")}</Chip>}
    </>
  );
}
