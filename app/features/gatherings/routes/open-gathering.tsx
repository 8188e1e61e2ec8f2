import { dayOf } from "#app/core/day.ts";
import { openMaterialsOf } from "#app/features/materials/queries/materials.server.ts";
import { OpenMaterials } from "#app/features/materials/ui/at-gathering.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { PageHeader, Section } from "#app/ui/page.tsx";
import { openGathering } from "../queries/open-gatherings.server.ts";
import { Facts } from "../ui/facts.tsx";
import { DayProgrammes } from "../ui/programme.tsx";
import { GatheringChip } from "../ui/state-chip.tsx";
import { useKindWords } from "../ui/words.ts";
import type { Route } from "./+types/open-gathering";

export const handle = { static: true, frame: "page" };

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => ({
  gathering: await openGathering(params.gatheringId, dayOf(context.get(factsContext).now)),
  materials: await openMaterialsOf(params.gatheringId),
}));

/** A gathering that guests may come to, for whoever has its address. Nobody's session is looked up. */
export default function OpenGathering({ loaderData }: Route.ComponentProps) {
  const t = useT("gatherings");
  const shell = useT("shell");
  const kindOf = useKindWords();
  const { gathering, materials } = loaderData;
  return (
    <>
      <title>{`${gathering.title} – ${shell("product")}`}</title>
      <PageHeader
        title={gathering.title}
        lead={[kindOf(gathering), gathering.region].filter(Boolean).join(" · ")}
        meta={<GatheringChip gathering={gathering} />}
      />
      {gathering.state === "cancelled" && (
        <Callout tone="danger" title={t("cancelled.title")}>
          <p>{t("cancelled.text")}</p>
        </Callout>
      )}
      {gathering.intro !== "" && (
        <p className="g-prose my-6 text-lg whitespace-pre-line wrap-anywhere">{gathering.intro}</p>
      )}
      <Facts
        gathering={gathering}
        register={
          ["open", "full", "closed"].includes(gathering.state) && (
            <p className="g-print-hidden mb-4">
              <a className="g-btn g-btn-primary" href={`/gatherings/${gathering.id}/register`}>
                {t(gathering.state === "closed" ? "register.late" : "register.do")}
              </a>
            </p>
          )
        }
      />
      {gathering.sessions.length > 0 && (
        <Section id="day" title={t("section.day")}>
          <DayProgrammes gathering={gathering} />
        </Section>
      )}
      <OpenMaterials materials={materials} />
    </>
  );
}
