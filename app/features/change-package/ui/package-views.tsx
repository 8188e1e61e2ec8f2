import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { PackageFrame } from "../queries/package.server.ts";
import type { DriverDiagram as Drawn } from "../rules/diagram.ts";
import { treeFor } from "../shown.ts";
import type { Driver, IdeaLine } from "../types.ts";
import { DriverDiagram } from "./driver-diagram.tsx";
import { EditOutline } from "./edit-outline.tsx";
import { EmptyPackage } from "./empty-package.tsx";
import { Outline } from "./outline.tsx";
import { PrintButton } from "./print-button.tsx";
import { TeamFilter } from "./team-filter.tsx";
import { Words } from "./words.tsx";

type Viewed = Omit<PackageFrame, "drivers"> & {
  team: string | null;
  /** Nothing is in the package yet. */
  empty: boolean;
  /** What the view is made of: the drawing needs no drivers and no ideas. */
  shown:
    | { view: "diagram"; diagram: Drawn }
    | { view: "outline" | "edit"; drivers: readonly Driver[]; ideas: readonly IdeaLine[] };
};

/** The package as a diagram, as a list, and for those who tend it as a list with buttons. */
export function PackageViews({ page, base }: { page: Viewed; base: string }) {
  const t = useT("package");
  const { team, rights, shown } = page;
  const { view } = shown;
  if (page.empty && view !== "edit") return <EmptyPackage base={base} edit={rights.edit} />;
  const chosen = view === "edit" ? null : team;
  const kept = chosen === null ? "" : `&team=${chosen}`;
  const tab = (to: "diagram" | "outline" | "edit", icon: "diagram" | "list" | "pencil") => ({
    to: `${base}/package?view=${to}${to === "edit" ? "" : kept}`,
    label: t(`view.${to}`),
    icon,
    current: view === to,
  });
  return (
    <>
      <Tabs
        label={t("views.label")}
        tabs={[tab("diagram", "diagram"), tab("outline", "list"), ...(rights.edit ? [tab("edit", "pencil")] : [])]}
      />
      {view !== "edit" && <TeamFilter teams={page.teams} chosen={team} view={view} />}
      {shown.view === "diagram" && (
        <div>
          <div className="g-print-hidden mb-4 flex flex-wrap items-center justify-between gap-3">
            <p className="text-muted text-sm">{t("diagram.help")}</p>
            <div className="flex flex-wrap gap-2">
              <ButtonLink to={`${base}/package?view=outline${kept}`} small variant="quiet" icon="list">
                {t("diagram.same")}
              </ButtonLink>
              <PrintButton>{t("diagram.print")}</PrintButton>
            </div>
          </div>
          <ScrollRegion label={t("diagram.region")}>
            <DriverDiagram
              diagram={shown.diagram}
              driverTo={(id) => `${base}/package?view=outline${kept}#driver-${id}`}
            />
          </ScrollRegion>
        </div>
      )}
      <div className="g-print-hidden flex flex-wrap gap-x-6">
        <Words of="driver" />
        <Words of="idea" />
      </div>
      {shown.view !== "diagram" && <Lists {...shown} team={chosen} base={base} programmeId={page.programme.id} />}
    </>
  );
}

type Listed = { view: "outline" | "edit"; drivers: readonly Driver[]; ideas: readonly IdeaLine[]; team: string | null };

function Lists({ view, drivers, ideas, team, base, programmeId }: Listed & { base: string; programmeId: string }) {
  const tree = treeFor(drivers, ideas, team);
  if (view === "edit") return <EditOutline tree={tree} drivers={drivers} ideas={ideas} base={base} />;
  const retired = ideas.filter(({ status }) => status === "retired");
  return <Outline tree={tree} retired={retired} programmeId={programmeId} filtered={team !== null} />;
}
