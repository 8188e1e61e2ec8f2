import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { IdeaLine } from "../types.ts";
import { IdeaChips } from "./idea-chips.tsx";

/** Ideas under a driver: what, whose, and which teams test it. */
export function IdeaList({ ideas, programmeId }: { ideas: readonly IdeaLine[]; programmeId: string }) {
  const t = useT("package");
  return (
    <ul className="border-line grid list-none gap-0 border-t p-0">
      {ideas.map((idea) => (
        <li key={idea.id} id={`idea-${idea.id}`} className="border-line border-b py-3 break-inside-avoid">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <Link
              to={`/programmes/${programmeId}/ideas/${idea.id}`}
              className="inline-flex min-h-6 items-center font-semibold"
            >
              {idea.title}
            </Link>
            <IdeaChips idea={idea} />
          </p>
          {idea.description && <p className="max-w-prose">{idea.description}</p>}
          <p className="text-muted mt-1 flex gap-1.5 text-sm">
            <Icon name="flask" className="mt-0.5" />
            {idea.testedBy.length === 0 ? (
              <span>{t("outline.untested")}</span>
            ) : (
              <span>
                {t("outline.testedLabel")} {idea.testedBy.map((team) => t("outline.tests", team)).join(", ")}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
