import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/page.tsx";

import type { Branch, Tree } from "../shown.ts";
import type { IdeaLine } from "../types.ts";
import { IdeaList } from "./idea-list.tsx";

/** The same as the diagram, as a text: drivers as headings, ideas under them. */
export function Outline(props: { tree: Tree; retired: readonly IdeaLine[]; programmeId: string; filtered: boolean }) {
  const { tree, retired, programmeId, filtered } = props;
  const t = useT("package");
  const none = t(filtered ? "outline.noIdeasFiltered" : "outline.noIdeas");
  return (
    <>
      {tree.primaries.map((branch) => (
        <Section key={branch.driver.id} id={`driver-${branch.driver.id}`} title={branch.driver.title}>
          {branch.driver.description && (
            <p className="text-muted -mt-2 mb-3 max-w-prose">{branch.driver.description}</p>
          )}
          {branch.ideas.length > 0 && <IdeaList ideas={branch.ideas} programmeId={programmeId} />}
          {branch.ideas.length === 0 && branch.secondaries.length === 0 && <p className="text-muted">{none}</p>}
          <div className="grid gap-6">
            {branch.secondaries.map((secondary) => (
              <Secondary key={secondary.driver.id} branch={secondary} programmeId={programmeId} none={none} />
            ))}
          </div>
        </Section>
      ))}
      {tree.loose.length > 0 && (
        <Section title={t("outline.loose")} lead={t("outline.loose.lead")}>
          <IdeaList ideas={tree.loose} programmeId={programmeId} />
        </Section>
      )}
      {retired.length > 0 && (
        <Disclosure summary={t("outline.retired", { n: retired.length })}>
          <IdeaList ideas={retired} programmeId={programmeId} />
        </Disclosure>
      )}
    </>
  );
}

function Secondary({ branch, programmeId, none }: { branch: Branch; programmeId: string; none: string }) {
  return (
    <section
      id={`driver-${branch.driver.id}`}
      aria-labelledby={`title-${branch.driver.id}`}
      className="border-accent scroll-mt-24 border-l-2 pl-4 sm:pl-5"
    >
      <h3 id={`title-${branch.driver.id}`} className="text-lg font-semibold">
        {branch.driver.title}
      </h3>
      {branch.driver.description && <p className="text-muted mb-2 max-w-prose text-sm">{branch.driver.description}</p>}
      {branch.ideas.length > 0 ? (
        <IdeaList ideas={branch.ideas} programmeId={programmeId} />
      ) : (
        <p className="text-muted text-sm">{none}</p>
      )}
    </section>
  );
}
