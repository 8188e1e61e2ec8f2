import { useT } from "#app/i18n/use-t.tsx";
import { addressOfFile } from "#app/live/send-file.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Section } from "#app/ui/page.tsx";
import type { MaterialView } from "../queries/materials.server.ts";
import { moments } from "../rules.ts";
import { MaterialList } from "./material-list.tsx";

/** What belongs to a gathering beside its plan: the materials, and the ways to the board and the tables. `here`: its page. */
export function MaterialsAtGathering(props: {
  here: string;
  materials: readonly MaterialView[];
  board: boolean;
  tables: boolean;
  may: { readonly edit: boolean };
}) {
  const { here, materials, board, tables, may } = props;
  const t = useT("materials");
  return (
    <Section id="materials" title={t("title")}>
      {materials.length === 0 && <p className="text-muted">{t("none")}</p>}
      {moments.map((moment) => {
        const among = materials.filter((one) => one.moment === moment);
        if (among.length === 0) return null;
        return (
          <div key={moment} className="mt-4 first:mt-0">
            <h3 className="text-base">{t(moment)}</h3>
            <MaterialList label={t(moment)} materials={among} addressOf={addressOfFile} />
          </div>
        );
      })}
      <nav aria-label={t("more")} className="g-print-hidden mt-4 flex flex-wrap gap-3">
        {may.edit && (
          <ButtonLink to={`${here}/materials`} icon="document" small>
            {t("edit.all")}
          </ButtonLink>
        )}
        {board && (
          <ButtonLink to={`${here}/storyboards`} icon="board" small>
            {t("to.board")}
          </ButtonLink>
        )}
        {tables && (
          <ButtonLink to={`${here}/tables`} icon="people" small>
            {t("to.tables")}
          </ButtonLink>
        )}
      </nav>
    </Section>
  );
}

/** The open materials, for whoever has the open page's address; nothing when there are none. */
export function OpenMaterials({ materials }: { materials: readonly MaterialView[] }) {
  const t = useT("materials");
  if (materials.length === 0) return null;
  return (
    <Section id="materials" title={t("title")}>
      <MaterialList label={t("title")} materials={materials} addressOf={(fileId) => `/materials/${fileId}`} />
    </Section>
  );
}
