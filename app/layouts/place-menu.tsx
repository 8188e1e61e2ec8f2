import { useT } from "#app/i18n/use-t.tsx";
import { MenuGroup, MenuLink } from "#app/ui/details-menu.tsx";
import { PlaceSwitch } from "#app/ui/place-switch.tsx";
import type { Here, PlacesToGo } from "./places.ts";

/** Team and programme one is in, and the way to the others when there are several. */
export function Places({ places, here }: { places: PlacesToGo; here: Here }) {
  const t = useT("shell");
  const { team, programme } = here;
  const title = team?.name ?? programme?.name;
  if (title === undefined) return null;
  const text = team && programme ? { title, under: programme.name } : { title };
  if (places.teams.length + (places.programmes.length > 1 ? places.programmes.length : 0) <= 1)
    return <PlaceSwitch {...text} />;
  const nameOf = (id: string) => places.programmes.find((one) => one.id === id)?.name;
  return (
    <PlaceSwitch {...text} label={t("place.switch")}>
      {places.teams.length > 0 && (
        <MenuGroup title={t("place.teams")}>
          {places.teams.map((one) => {
            const detail = places.programmes.length > 1 ? nameOf(one.programmeId) : undefined;
            return (
              <MenuLink
                key={one.id}
                to={`/teams/${one.id}`}
                current={one.id === team?.id}
                {...(detail ? { detail } : {})}
              >
                {one.name}
              </MenuLink>
            );
          })}
        </MenuGroup>
      )}
      {places.programmes.length > 1 && (
        <MenuGroup title={t("place.programmes")}>
          {places.programmes.map((one) => (
            <MenuLink key={one.id} to={`/programmes/${one.id}`} current={one.id === programme?.id}>
              {one.name}
            </MenuLink>
          ))}
        </MenuGroup>
      )}
    </PlaceSwitch>
  );
}
