import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Section } from "#app/ui/page.tsx";
import type { TimePlace } from "../queries/places.server.ts";

const ways = { mine: "/mine", staff: "/staff", sums: "" } as const;

/** The ways to the hours that somebody sees; of several programmes each says which. */
export function TimeLinks({ places }: { places: readonly TimePlace[] }) {
  const t = useT("time");
  if (places.length === 0) return null;
  return (
    <Section title={t("title")} lead={t(places.some(({ mine }) => mine) ? "links.lead.mine" : "links.lead")}>
      <div className="flex flex-wrap gap-3">
        {places.flatMap((place) =>
          (["mine", "staff", "sums"] as const)
            .filter((way) => place[way])
            .map((way) => (
              <ButtonLink key={`${place.id} ${way}`} to={`/programmes/${place.id}/time${ways[way]}`} icon="clock">
                {places.length > 1 ? t("link.in", { link: t(`link.${way}`), programme: place.name }) : t(`link.${way}`)}
              </ButtonLink>
            )),
        )}
      </div>
    </Section>
  );
}
