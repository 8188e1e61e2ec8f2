import { Link } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Chip } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { measuresOfProgramme } from "../queries/measures.server.ts";
import { definitionsOn } from "../rules/definitions.ts";
import type { Route } from "./+types/programmes";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => ({
  ...(await measuresOfProgramme(actorIn(context), params.programmeId)),
  today: dayOf(context.get(factsContext).now),
}));

/** The measures that all teams of a programme follow. */
export default function ProgrammesMeasures({ loaderData }: Route.ComponentProps) {
  const t = useT("measures");
  const shell = useT("shell");
  const { programme, measures, rights, today } = loaderData;
  useLive({ names: ["measures.changed"], ids: { programmeId: programme.id } });
  const here = `/programmes/${programme.id}/measures`;
  return (
    <Page narrow>
      <title>{`${t("programmes")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("programmes")}
        lead={t("programmes.lead")}
        actions={
          rights.edit && (
            <ButtonLink to={`${here}/new`} variant="primary" icon="plus">
              {t("add")}
            </ButtonLink>
          )
        }
      />
      {measures.length === 0 ? (
        <EmptyState icon="chart" title={t("empty.title")}>
          <p>{t("programmes.empty")}</p>
        </EmptyState>
      ) : (
        <List label={t("programmes")}>
          {measures.map(({ id, name, kind, retired, definitions }) => (
            <ListItem
              key={id}
              title={<Link to={`${here}/${id}`}>{name}</Link>}
              detail={definitionsOn(definitions, today).holds?.definition}
              end={<Chip tone="outline">{retired ? t("retired") : t(`kind.${kind}`)}</Chip>}
            />
          ))}
        </List>
      )}
    </Page>
  );
}
